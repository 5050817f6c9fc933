import { type Finding, ok, warning } from "../finding";
import type { Claims } from "./token-findings";

interface DirectoryRole {
  readonly name: string;
  /** What it opens in Exchange's mail flow. */
  readonly opens: "everything" | "reading" | "reading rules";
}

/** Entra ID's built-in roles that Exchange heeds, by their template id: the claim `wids` (exchange-online.md a.3). */
export const directoryRoles: Readonly<Record<string, DirectoryRole>> = {
  "62e90394-69f5-4237-9190-012177145e10": { name: "Global Administrator", opens: "everything" },
  "29232cdf-9323-42fd-ade2-1d097af3e4de": { name: "Exchange Administrator", opens: "everything" },
  "f2ef992c-3afb-46b9-b7cf-a126ee74c451": { name: "Global Reader", opens: "reading" },
  "5d6b6bb7-de71-4623-b4af-96380a352509": { name: "Security Reader", opens: "reading rules" },
};

const orRoleGroups = "Exchange role groups may give more; they do not show in a token";

/** Which directory roles the token carries, and what they open. */
export function directoryRoleFinding(claims: Claims): Finding {
  const ids = Array.isArray(claims.wids) ? claims.wids.map((id) => String(id).toLowerCase()) : [];
  const roles = ids.flatMap((id) => directoryRoles[id] ?? []);
  const names = roles.map(({ name }) => name).join(", ");
  if (roles.length === 0) {
    return ok("directory role", "none in the token: Exchange role groups alone decide what it may do");
  }
  if (roles.some(({ opens }) => opens === "everything")) {
    const global = roles.some(({ name }) => name === "Global Administrator");
    return global
      ? warning("directory role", `${names}: may do everything`, {
          why: "that is far more than mail flow needs",
          todo: "Use an identity with Exchange Administrator, or with a role group of its own (--least-privilege)",
        })
      : ok("directory role", `${names}: may do everything in Exchange`);
  }
  const readsAll = roles.some(({ opens }) => opens === "reading");
  return warning(
    "directory role",
    `${names}: ${readsAll ? "reads everything, changes nothing" : "reads rules only"}`,
    {
      why: readsAll
        ? `enough for previews, not for updates, as far as directory roles go. ${orRoleGroups}`
        : `connectors and the organisation's configuration stay closed to it. ${orRoleGroups}`,
      todo: readsAll
        ? "For updates add Exchange Administrator, or a role group (--least-privilege)"
        : "Add Exchange Administrator or Global Reader, or a role group (--least-privilege)",
    },
  );
}
