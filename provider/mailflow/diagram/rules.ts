import type { TransportRule } from "../tenant";
import { flag, text } from "../values";

export const isEnabled = (rule: TransportRule): boolean =>
  flag(rule.enabled, true) && (rule.state ?? "Enabled").toLowerCase() !== "disabled";

export const acts = (rule: TransportRule): boolean =>
  isEnabled(rule) && (rule.mode ?? "Enforce").toLowerCase() === "enforce";

/** The connector by which a rule sends mail out. */
export const routeOf = (rule: TransportRule): string | undefined => text(rule.routeMessageOutboundConnector);

/** One or two by name, of more the first and how many there are beside it. */
export function few(names: readonly string[]): string {
  const [first = "", second] = names;
  if (names.length <= 2) return second === undefined ? first : `${first}, ${second}`;
  return `${first} and ${names.length - 1} more`;
}
