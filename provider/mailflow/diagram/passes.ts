import { normal } from "../addresses";
import { compileInbound } from "../arriving/inbound";
import { compileRanges, entryOf, type IpRanges, samples } from "../ip-ranges";
import { connectorNamed } from "../leaving/outbound";
import type { CompiledPortal } from "../leaving/portal";
import type { TransportRule } from "../tenant";
import { list, text } from "../values";
import type { Direction } from "./diagram";
import { routeOf } from "./rules";
import { inboundOf, type Scene, takesBack } from "./sketch";

const [inside, outside] = ["inorganization", "notinorganization"] as const;
type Side = typeof inside | typeof outside;

const sides = {
  incoming: { from: outside, to: inside },
  outgoing: { from: inside, to: outside },
  internal: { from: inside, to: inside },
} as const satisfies Record<Direction, { from: Side; to: Side }>;

/** What rules see of a direction's mail when it passes them: on arrival, or when the vendor has brought it back. */
export interface Pass {
  readonly from: Side;
  readonly to: Side;
  /** Where it comes from; `mailbox`: it has no sender address, `stranger`: any but the vendor's. */
  readonly by: "mailbox" | "stranger" | IpRanges;
  /** Whether its senders, or its recipients, may be in a domain or below it. */
  readonly mayComeFrom: InDomain;
  readonly mayGoTo: InDomain;
}

type InDomain = (domain: string) => boolean;

export interface Passes {
  readonly arrival: Pass;
  readonly returns: readonly Pass[];
}

/** The vendor's two hosts, and the addresses from which each brings mail back. */
export const waysOf = (portal: CompiledPortal) =>
  [
    { host: portal.incomingHost, set: "inbound" },
    { host: portal.dlpHost, set: "dlp" },
  ] as const;

export function passesOf(direction: Direction, scene: Scene): Passes {
  const { portal, tenant, outbound } = scene;
  const own = ownDomains(tenant);
  const side = {
    ...sides[direction],
    mayComeFrom: direction === "incoming" ? () => true : own,
    mayGoTo: direction === "outgoing" ? () => true : own,
  };
  const arrival: Pass = { ...side, by: direction === "incoming" ? "stranger" : "mailbox" };
  if (portal === undefined) return { arrival, returns: [] };
  // What was sent before a rule was disabled still comes back.
  const sent = (host: string) =>
    tenant.transportRules?.some(
      (rule) =>
        mayMatch(rule, arrival, portal) &&
        connectorNamed(outbound, routeOf(rule) ?? "")?.hosts.includes(host) === true,
    ) === true;
  // Incoming mail that the vendor kept is released from there also where no rule sends any.
  const released = (set: "inbound" | "dlp") => direction === "incoming" && set === "inbound";
  const returns = waysOf(portal)
    .filter(({ host, set }) => released(set) || sent(host))
    .map(({ set }): Pass => ({ ...side, from: returningFrom(side.from, set, scene), by: portal[set] }));
  return { arrival, returns };
}

/** Whether a domain may be one of the organisation's: where none is known, any. What it relays for others is not its own. */
function ownDomains({ acceptedDomains }: Scene["tenant"]): InDomain {
  const own = (acceptedDomains ?? [])
    .map((one) => (typeof one === "string" ? { domainName: one, domainType: null } : one))
    .filter(({ domainType }) => domainType?.toLowerCase() !== "externalrelay")
    .map(({ domainName }) => bare(domainName));
  const isBelow = (one: string, other: string) => one === other || one.endsWith(`.${other}`);
  return (domain) => own.length === 0 || own.some((one) => isBelow(one, domain) || isBelow(domain, one));
}

const bare = (domain: string) => normal(domain).replace(/^\*\./, "");

/** What comes back counts as from outside, be it the organisation's own, unless its connector makes it internal. */
function returningFrom(from: Side, set: "inbound" | "dlp", scene: Scene): Side {
  const connector = inboundOf(scene).find((one) => takesBack(one, set, scene));
  return connector !== undefined && compileInbound(connector).treatMessagesAsInternal ? from : outside;
}

/** Whether a rule can ever act on such mail, as far as its scopes, domains and sender addresses tell. */
export function mayMatch(rule: TransportRule, pass: Pass, portal: CompiledPortal | undefined): boolean {
  const isOf = (value: unknown, side: Side) => scope(value) === undefined || scope(value) === side;
  const spares = (value: unknown, side: Side) => scope(value) === side;
  return (
    isOf(rule.fromScope, pass.from) &&
    isOf(rule.sentToScope, pass.to) &&
    !spares(rule.exceptIfFromScope, pass.from) &&
    !spares(rule.exceptIfSentToScope, pass.to) &&
    isAmong(rule.senderDomainIs, pass.mayComeFrom) &&
    isAmong(rule.recipientDomainIs, pass.mayGoTo) &&
    isFrom(list(rule.senderIpRanges), pass, portal) &&
    !sparesAll(list(rule.exceptIfSenderIpRanges), pass)
  );
}

function isAmong(value: unknown, mayBe: InDomain): boolean {
  const domains = list(value);
  return domains.length === 0 || domains.some((domain) => mayBe(bare(domain)));
}

const scope = (value: unknown) => text(value)?.toLowerCase();

function isFrom(addresses: readonly string[], { by }: Pass, portal: CompiledPortal | undefined): boolean {
  const ranges = compileRanges(addresses);
  if (addresses.length === 0 || ranges.unreadable.length > 0) return true;
  if (by === "mailbox") return false;
  if (by === "stranger")
    return (
      portal === undefined ||
      ranges.v4.length === 0 ||
      samples(ranges).some((ip) => entryOf(portal.known, ip) === undefined)
    );
  return (
    samples(ranges).some((ip) => entryOf(by, ip) !== undefined) ||
    samples(by).some((ip) => entryOf(ranges, ip) !== undefined)
  );
}

/** Whether an exception is for every address from which such mail comes. */
function sparesAll(addresses: readonly string[], { by }: Pass): boolean {
  if (by === "mailbox" || by === "stranger" || addresses.length === 0) return false;
  const ranges = compileRanges(addresses);
  const all = samples(by);
  return all.length > 0 && all.every((ip) => entryOf(ranges, ip) !== undefined);
}
