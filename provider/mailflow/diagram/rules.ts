import { compileRanges, entryOf, samples } from "../ip-ranges";
import type { CompiledPortal } from "../portal";
import { ACTIONS, type Action } from "../rule-properties";
import type { TransportRule } from "../tenant";
import { flag, isUnset, list, text } from "../values";
import type { Direction } from "./diagram";

const sides = {
  incoming: { from: "notinorganization", to: "inorganization" },
  outgoing: { from: "inorganization", to: "notinorganization" },
  internal: { from: "inorganization", to: "inorganization" },
} as const satisfies Record<Direction, { from: string; to: string }>;

const scope = (value: unknown) => text(value)?.toLowerCase();

/** Whether a rule can ever act on mail of a direction, as far as its scopes and sender addresses tell. */
export function mayMatch(
  rule: TransportRule,
  direction: Direction,
  portal: CompiledPortal | undefined,
): boolean {
  const { from, to } = sides[direction];
  const isOf = (value: unknown, side: string) => scope(value) === undefined || scope(value) === side;
  return (
    isOf(rule.fromScope, from) &&
    isOf(rule.sentToScope, to) &&
    isFrom(list(rule.senderIpRanges), direction, portal)
  );
}

/** Mail from a mailbox has no sender address until the vendor brings it back. */
function isFrom(
  addresses: readonly string[],
  direction: Direction,
  portal: CompiledPortal | undefined,
): boolean {
  const ranges = compileRanges(addresses);
  if (addresses.length === 0 || ranges.unreadable.length > 0) return true;
  const returning = direction === "incoming" ? portal?.inbound : portal?.dlp;
  if (portal === undefined || returning === undefined) return direction === "incoming";
  const all = samples(ranges);
  if (ranges.v4.length === 0) return direction === "incoming";
  const overlaps =
    all.some((ip) => entryOf(returning, ip) !== undefined) ||
    samples(returning).some((ip) => entryOf(ranges, ip) !== undefined);
  return overlaps || (direction === "incoming" && all.some((ip) => entryOf(portal.known, ip) === undefined));
}

export const isEnabled = (rule: TransportRule): boolean =>
  flag(rule.enabled, true) && (rule.state ?? "Enabled").toLowerCase() !== "disabled";

export const acts = (rule: TransportRule): boolean =>
  isEnabled(rule) && (rule.mode ?? "Enforce").toLowerCase() === "enforce";

/** The connector by which a rule sends mail out. */
export const routeOf = (rule: TransportRule): string | undefined => text(rule.routeMessageOutboundConnector);

/** Whom a rule is about, or what it does, in a few words. */
export function detailOf(rule: TransportRule): string {
  return routeOf(rule) === undefined ? deedsOf(rule) : whose(rule);
}

function whose(rule: TransportRule): string {
  const to = [...list(rule.sentToMemberOf), ...list(rule.sentTo)];
  const from = [...list(rule.fromMemberOf), ...list(rule.from)];
  const named = to.length > 0 ? `to ${few(to)}` : from.length > 0 ? `from ${few(from)}` : "everyone";
  return acts(rule) || !isEnabled(rule) ? named : `${named}; only watches`;
}

/** Actions that only say more about another one. */
const companions: ReadonlySet<string> = new Set<Action>([
  "addManagerAsRecipientType",
  "applyHtmlDisclaimerFallbackAction",
  "applyHtmlDisclaimerLocation",
  "applyRightsProtectionCustomizationTemplate",
  "incidentReportContent",
  "incidentReportOriginalMail",
  "logEventText",
  "rejectMessageEnhancedStatusCode",
  "routeMessageOutboundRequireTls",
  "setAuditSeverity",
  "setHeaderValue",
  "smtpRejectMessageRejectStatusCode",
]);

function deedsOf(rule: TransportRule): string {
  const deeds = ACTIONS.filter((action) => !companions.has(action) && !isUnset(rule[action]));
  return deeds
    .filter((deed) => deed !== "stopRuleProcessing" || deeds.length === 1)
    .slice(0, 2)
    .map((deed) => (deed === "setSCL" ? `setSCL ${text(rule.setSCL)}` : deed))
    .join(", ");
}

/** One or two by name, of more the first and how many there are beside it. */
export function few(names: readonly string[]): string {
  const [first = "", second] = names;
  if (names.length <= 2) return second === undefined ? first : `${first}, ${second}`;
  return `${first} and ${names.length - 1} more`;
}
