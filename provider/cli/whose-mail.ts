import type { TenantSpec } from "../avanan";

/** Whose mail the vendor sees, in a line. */
export function whoseMail({ scope, scopeOutgoing, exclude }: TenantSpec): string {
  const named = (people: TenantSpec["scope"]) => [...(people?.groups ?? []), ...(people?.recipients ?? [])];
  const listed = (people: TenantSpec["scope"]) => named(people).join(", ") || "everyone";
  const outgoing = scopeOutgoing === "everyone" ? scopeOutgoing : scopeOutgoing && listed(scopeOutgoing);
  return [
    listed(scope),
    ...(outgoing === undefined ? [] : [`outgoing mail: ${outgoing}`]),
    ...(named(exclude).length === 0 ? [] : [`but not ${named(exclude).join(", ")}`]),
  ].join("; ");
}
