import type { ExchangeSettings } from "../../exchange";
import { clouds } from "../../exchange/clouds";
import { type Finding, failed, ok, warning } from "../finding";

export type Claims = Readonly<Record<string, unknown>>;

/** Office 365 Exchange Online in every tenant. */
const exchangeApp = "00000002-0000-0ff1-ce00-000000000000";
const appRole = "Exchange.ManageAsApp";
/** Roles of the same application that sound alike and open something else (exchange-online.md a.3). */
const lookAlikes = ["Exchange.ManageAsAppV2", "Exchange.AdminAPI.ManageAsApp"];
const renewBeforeEndMs = 5 * 60_000;

/** What a token says of itself. Pure: `claims` are undefined for a token that is no JSON web token. */
export function tokenFindings(
  claims: Claims | undefined,
  settings: ExchangeSettings,
  now: number,
): readonly Finding[] {
  if (claims === undefined) {
    return [
      warning("token", "there is one, but it is no JSON web token", {
        why: "its tenant, app, roles and end cannot be shown; Exchange's own answer decides",
      }),
    ];
  }
  return [
    owner(claims, now),
    ...audience(claims, settings),
    ...tenant(claims, settings),
    isDelegated(claims) ? delegation(claims) : applicationRole(claims),
  ];
}

/** Only a user's token carries scopes. */
export function isDelegated(claims: Claims): boolean {
  return text(claims.scp) !== undefined;
}

export function hasApplicationRole(claims: Claims): boolean {
  return texts(claims.roles).includes(appRole);
}

function owner(claims: Claims, now: number): Finding {
  const app = text(claims.appid) ?? text(claims.azp) ?? "unknown";
  const name = text(claims.app_displayname);
  const who = `for tenant ${text(claims.tid) ?? "unknown"}, app ${app}${name === undefined ? "" : ` (${name})`}`;
  if (typeof claims.exp !== "number") {
    return warning("token", who, { why: "it does not say when it ends" });
  }
  const end = `${new Date(claims.exp * 1000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const left = claims.exp * 1000 - now;
  const todo = "Take a new one; methods other than token do so by themselves";
  if (left <= 0) {
    return failed("token", who, { why: `it ended at ${end}`, todo });
  }
  return left < renewBeforeEndMs
    ? warning("token", who, { why: `it ends within five minutes, at ${end}`, todo })
    : ok("token", `${who}, good until ${end}`);
}

function audience(claims: Claims, { cloud }: ExchangeSettings): Finding[] {
  const wanted = `https://${clouds[cloud].host}`;
  const found = text(claims.aud)?.replace(/\/$/, "");
  return found === undefined || found === exchangeApp || found.toLowerCase() === wanted
    ? []
    : [
        failed("audience", `the token is for ${found}, not for Exchange Online`, {
          todo: `Ask for one with the scope ${wanted}/.default, or check exchange:cloud (${cloud})`,
        }),
      ];
}

function tenant(claims: Claims, { tenantId }: ExchangeSettings): Finding[] {
  const own = text(claims.tid);
  const comparable = tenantId !== undefined && own !== undefined && !tenantId.includes(".");
  return comparable && tenantId.toLowerCase() !== own.toLowerCase()
    ? [
        failed("tenant", `the token belongs to tenant ${own}, exchange:tenantId is ${tenantId}`, {
          why: "Exchange lets a token into its own tenant only",
          todo: "Check exchange:tenantId and AZURE_TENANT_ID",
        }),
      ]
    : [];
}

function delegation(claims: Claims): Finding {
  const who = text(claims.upn) ?? text(claims.unique_name) ?? text(claims.preferred_username) ?? "a user";
  return ok("app role", `none needed: the token is delegated, it acts as ${who} (${text(claims.scp)})`);
}

function applicationRole(claims: Claims): Finding {
  if (hasApplicationRole(claims)) {
    return ok("app role", `${appRole} is in the token`);
  }
  const roles = texts(claims.roles);
  const mistaken = lookAlikes.filter((role) => roles.includes(role));
  const instead = mistaken.length > 0 ? `, but ${mistaken.join(" and ")}` : "";
  return failed("app role", `${appRole} is not in the token${instead}`, {
    why:
      mistaken.length > 0
        ? `${mistaken.join(" and ")} ${mistaken.length === 1 ? "sounds" : "sound"} alike and ${mistaken.length === 1 ? "opens" : "open"} another API`
        : "without it Exchange answers 401",
    todo: `Give the app the application permission Office 365 Exchange Online / ${appRole} with admin consent, then take a new token`,
  });
}

/** Claims are printed, so that control characters must not get through. */
function text(value: unknown): string | undefined {
  const clean = typeof value === "string" ? value.replace(/\p{C}/gu, "").trim() : "";
  return clean === "" ? undefined : clean;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((item) => text(item) ?? []) : [];
}
