import { namesFor } from "../../avanan/names";
import { whoseMail } from "../whose-mail";
import type { Report } from "./report";

/** What the report is about, in pairs of a word and a value. */
export function factsOf({
  spec,
  tenantId,
  stack,
}: Report): readonly (readonly [name: string, value: string])[] {
  const inline = spec.mode === "inline" ? `: ${(spec.protect ?? ["incoming"]).join(", ")} mail` : "";
  const leaving = spec.previousRegion === undefined ? "" : `, moving from ${spec.previousRegion}`;
  return [
    ["Tenant", tenantId ?? "the one that the credential belongs to"],
    ...(stack === undefined ? [] : [["Stack", stack] as const]),
    ["Portal", `${namesFor(spec).portalHost} (${spec.brand})`],
    ["Region", `${spec.region}${leaving}`],
    ["Mode", `${spec.mode}${inline}`],
    ["Whose mail", whoseMail(spec)],
    ...(spec.bypass ? [["Bypass", "on: rules that send mail to the vendor are disabled"] as const] : []),
  ];
}
