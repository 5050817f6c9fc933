import { z } from "zod";
import { belongsTo, type CloudName, clouds } from "./clouds";
import { ConfigurationError, type ConfigurationIssue } from "./configuration-error";
import { type AuthMethod, authMethods, missingForAuth } from "./credentials/methods";

/** How to reach one tenant's Exchange Online. Carries names and places only, never a secret. */
export interface ExchangeSettings {
  /** GUID or verified domain; absent = the token's own `tid`. */
  readonly tenantId?: string;
  readonly cloud: CloudName;
  /** Origin of the admin API, e.g. `https://outlook.office365.com`. */
  readonly origin: string;
  readonly auth: AuthMethod;
}

export type ConfigReader = (key: string) => string | undefined;
export type Environment = Readonly<Record<string, string | undefined>>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const domain = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

const cloudNames = Object.keys(clouds) as [CloudName, ...CloudName[]];

const schema = z.object({
  "exchange:tenantId": z
    .string()
    .refine(
      (value) => guid.test(value) || domain.test(value),
      "must be the tenant's GUID or one of its verified domains, e.g. contoso.com",
    )
    .optional(),
  "exchange:cloud": z.enum(cloudNames, { error: oneOf(cloudNames) }).default("public"),
  "exchange:endpoint": z.string().optional(),
  "exchange:auth": z.enum(authMethods, { error: oneOf(authMethods) }).default("default"),
});

/**
 * Reads `exchange:*` keys and checks them together with the environment variables that the chosen
 * `exchange:auth` needs. Throws ConfigurationError with every issue found.
 */
export function readSettings(get: ConfigReader, env: Environment): ExchangeSettings {
  const raw = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, blankToAbsent(get(key))]));
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => ({
        key: String(issue.path[0]),
        reason: describe(raw[String(issue.path[0])], issue.message),
      })),
    );
  }
  const config = parsed.data;
  const cloud = config["exchange:cloud"];
  const auth = config["exchange:auth"];
  const endpoint = readEndpoint(config["exchange:endpoint"], cloud);
  const issues: ConfigurationIssue[] = missingForAuth(auth, config["exchange:tenantId"], env);
  if (!endpoint.ok) {
    issues.unshift(endpoint.issue);
  }
  if (!endpoint.ok || issues.length > 0) {
    throw new ConfigurationError(issues);
  }
  return { tenantId: config["exchange:tenantId"], cloud, origin: endpoint.origin, auth };
}

type Endpoint = { ok: true; origin: string } | { ok: false; issue: ConfigurationIssue };

function readEndpoint(value: string | undefined, cloud: CloudName): Endpoint {
  if (value === undefined) {
    return { ok: true, origin: `https://${clouds[cloud].host}` };
  }
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain =
    url !== undefined && url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  const loopback =
    url?.protocol === "http:" && ["127.0.0.1", "[::1]"].includes(url.hostname) && url.port !== "";
  const inCloud = url?.protocol === "https:" && belongsTo(cloud, url.hostname);
  if (plain && (loopback || inCloud)) {
    return { ok: true, origin: url.origin };
  }
  const reason = describe(
    // What stands before the host may be a password, and is not repeated.
    value.replace(/^(\w+:\/\/).*@/s, "$1…@"),
    `must be http://127.0.0.1:PORT or http://[::1]:PORT, or an https address inside ${clouds[cloud].domain} (the domain of exchange:cloud ${cloud}); the access token would be sent there`,
  );
  return { ok: false, issue: { key: "exchange:endpoint", reason } };
}

function blankToAbsent(value: string | undefined): string | undefined {
  return value?.trim() ? value.trim() : undefined;
}

function oneOf(values: readonly string[]): string {
  return `must be one of ${values.join(", ")}`;
}

function describe(value: unknown, message: string): string {
  return value === undefined ? message : `"${String(value)}" is not allowed; it ${message}`;
}
