import type {
  KnownInbound,
  KnownJournalRule,
  KnownOutbound,
  KnownRule,
  KnownTenant,
} from "../advice/known-tenant";
import type { ConnectorRole, RuleRole } from "../names";
import { type Cast, cast, type Playing, type Spare } from "./cast";
import { inboundRoles, outboundRole } from "./recognise-connectors";
import { journalsTo } from "./recognise-journals";
import { routingRules } from "./recognise-routes";
import { markingRole, strippingRole } from "./recognise-rules";

type InboundRole = Extract<ConnectorRole, "inbound" | "dlp-inbound">;
type OutboundRole = Exclude<ConnectorRole, InboundRole>;

/** The vendor's objects of one portal by the part that they play, whatever they are called. */
export interface Recognised {
  readonly inbound: Cast<InboundRole, KnownInbound>["parts"];
  readonly outbound: Cast<OutboundRole, KnownOutbound>["parts"];
  readonly rules: Cast<RuleRole, KnownRule>["parts"];
  /** The junk rule is the one of the first manuals: for spam of any level (avanan.md 1.6, row 1). */
  readonly legacyJunk: boolean;
  /** One for everybody, or one for each group or mailbox. */
  readonly journals: readonly KnownJournalRule[];
  readonly spares: readonly Spare[];
}

/**
 * Tells the objects of a portal by their shape: smart host, header, addresses. Names decide only where nothing else can.
 * What lets mail back in names no portal: where the tenant has others, none of it is spare.
 */
export function recognise(tenant: KnownTenant, portal: string, isAlone = true): Recognised {
  const outbound = cast(
    "OutboundConnector",
    tenant.outboundConnectors.flatMap((object) => withRole(object, outboundRole(object, portal))),
  );
  const routing = cast("TransportRule", routingRules(tenant, portal));
  const byName = <T extends { readonly object: Playing }>(all: readonly T[]) =>
    isAlone ? all : endingLike(all, Object.values(outbound.parts));
  const marking = byName(
    tenant.transportRules.flatMap((object) => {
      const role = markingRole(object);
      return role === undefined ? [] : [{ ...role, object }];
    }),
  );
  // A rule for spam of any level is that for the high level where there is none of that.
  const [current, legacy] = [marking.filter((one) => !one.legacy), marking.filter((one) => one.legacy)];
  const stripping = tenant.transportRules.flatMap((object) => withRole(object, strippingRole(object)));
  const returned = cast("TransportRule", [...byName(stripping), ...current, ...legacy]);
  const inbound = cast("InboundConnector", byName(inboundRoles(tenant.inboundConnectors, marking)));
  const { journals, spares } = journalsTo(portal, tenant.journalRules);
  return {
    inbound: inbound.parts,
    outbound: outbound.parts,
    rules: { ...routing.parts, ...returned.parts },
    legacyJunk: legacy.some(({ object }) => object === returned.parts["junk-filter"]),
    journals,
    spares: [
      ...outbound.spares,
      ...routing.spares,
      ...spares,
      ...(isAlone ? [...inbound.spares, ...returned.spares] : []),
    ],
  };
}

function withRole<O, R>(object: O, role: R | undefined): { readonly role: R; readonly object: O }[] {
  return role === undefined ? [] : [{ role, object }];
}

const ending = ({ name }: { readonly name: string }) => / \(([^()]+)\)$/.exec(name)?.[1];

/** Names of several portals' objects end in a mark of each: those that end like these come first. */
function endingLike<T extends { readonly object: Playing }>(
  all: readonly T[],
  these: readonly Playing[],
): readonly T[] {
  const ends = these.map(ending);
  const isLike = ({ object }: T) => ends.includes(ending(object));
  return [...all.filter(isLike), ...all.filter((one) => !isLike(one))];
}
