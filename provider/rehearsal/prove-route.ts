import { catalogued, type ReturnSet, within } from "../avanan/adopt/return-addresses";
import { regions } from "../avanan/catalogue";
import { topLevelDomains } from "../avanan/report-addresses";
import { parseSpec, type TenantSpec } from "../avanan/spec";
import type { ExchangeRecord } from "../exchange";
import { outside } from "../kinds/address-sets";
import { canonicalAddress } from "../kinds/addresses";
import type { Inputs, State } from "../kinds/kind";
import type { TenantView } from "../kinds/tenant-view";
import { formatViolation, type Portal, prove, type Violation } from "../mailflow";
import { courseOfOne, nothing, type Shown } from "./one-object";
import { type PaperTenant, paperOf } from "./paper-tenant";
import { castBeside } from "./people";
import { passageOf } from "./states";
import { hostsOf, unlabelled, type VendorRoute, vendorRoute } from "./vendor-route";
import { firstOf, followOf, isBroken } from "./verdict";

/** Messages that are named; more of them mostly fare alike. */
const most = 3;

/** From where the vendor may bring back what a rule sends out. */
interface Returns {
  /** Where the catalogue has it from; undefined where the program says it. */
  readonly region: string | undefined;
  readonly inbound: readonly string[];
  readonly dlp: readonly string[];
}

/**
 * The best that may be: the vendor takes what it is handed. What is lost or goes in circles then would be refused by the
 * vendor otherwise, so that it does not arrive in any case.
 */
const vendorTakesAll = {
  unmappedAtVendor: "inspected",
  wrongVendorHost: "inspected",
  vendorCertificateValidates: "yes",
} as const;

/**
 * What a rule of a program's own, by which mail goes to the vendor, would certainly lose or send in circles. Nothing as
 * well where the rule is none such, or where nobody knows from where its mail comes back. What it needs beside it,
 * connectors of the same program, is taken to be there; `declared` is the one that it names, where that is known.
 */
export function proveRoute(
  previous: State,
  inputs: Inputs,
  view: TenantView,
  declared: Inputs | undefined = undefined,
): Shown {
  const connector = text(inputs.routeMessageOutboundConnector);
  if (connector === undefined) {
    return nothing;
  }
  const connectors = connectorsWith(declared, view);
  const route = vendorRoute(inputs, hostsOf(connectors, connector));
  if (route === undefined) {
    return nothing;
  }
  const tenant = { ...paperOf(view), OutboundConnector: connectors };
  const [right = nothing] = returnsOf(inputs, route.direction === "incoming" ? "inbound" : "dlp")
    .map((returns) => shown({ previous, inputs, tenant, returns, route, connector }))
    // A rule that is right for one of the regions is right.
    .sort((a, b) => a.refused.length - b.refused.length);
  return { ...right, notes: [...right.notes, ...unlabelled(inputs, route, tenant.TransportRule ?? [])] };
}

/** The tenant's outbound connectors once one of them is as declared. */
function connectorsWith(declared: Inputs | undefined, view: TenantView): readonly ExchangeRecord[] {
  const OutboundConnector = view.records("OutboundConnector");
  if (declared === undefined) {
    return OutboundConnector;
  }
  const lists = { OutboundConnector, TransportRule: view.records("TransportRule") };
  const course = courseOfOne("OutboundConnector", {}, declared, lists);
  return course?.tenant.OutboundConnector ?? OutboundConnector;
}

function returnsOf(inputs: Inputs, set: ReturnSet): readonly Returns[] {
  const given = list(inputs.returnAddresses);
  if (given.length > 0) {
    return [{ region: undefined, inbound: given, dlp: given }];
  }
  const excepted = list(inputs.exceptIfSenderIpRanges);
  // A rule that excepts no address at all is wrong for any region.
  const likely = excepted.length === 0 ? regions.slice(0, 1) : regions.filter(isExcepted);
  return likely.map((region) => ({
    region,
    inbound: catalogued("inbound", [region]),
    dlp: catalogued("dlp", [region]),
  }));

  function isExcepted(region: (typeof regions)[number]): boolean {
    return within(catalogued(set, [region]), excepted).length > 0;
  }
}

interface Question {
  readonly previous: State;
  readonly inputs: Inputs;
  readonly tenant: PaperTenant;
  readonly returns: Returns;
  readonly route: VendorRoute;
  readonly connector: string;
}

function shown({ previous, inputs, tenant: lists, returns, route, connector }: Question): Shown {
  const spec = specOf(inputs, route);
  if (spec === undefined) {
    return nothing;
  }
  const portal: Portal = {
    ...{ name: route.portal, tld: topLevelDomains[route.brand ?? spec.brand] },
    ...{ inboundSet: returns.inbound, dlpSet: returns.dlp },
  };
  const tenant = completed(lists, connector, route, portal);
  const course = courseOfOne("TransportRule", previous, inputs, tenant);
  if (course === undefined) {
    return nothing;
  }
  const cast = castBeside([spec], tenant, [inputs]);
  const { violations } = prove({
    ...passageOf(course, tenant, cast),
    portals: [portal],
    people: cast,
    assumptions: vendorTakesAll,
  });
  const broken = violations.filter(
    (one) => isBroken(one) && ["noLoop", "nothingLost"].includes(one.invariant),
  );
  const others = new Set((tenant.TransportRule ?? []).map(({ Name }) => Name));
  const byOthers = ({ object }: Violation) => object !== null && object !== inputs.name && others.has(object);
  const own = broken.filter((one) => !byOthers(one));
  const lines = own.map(formatViolation);
  const from = route.direction === "incoming" ? returns.inbound : [...returns.inbound, ...returns.dlp];
  const missing = outside(from, list(inputs.exceptIfSenderIpRanges));
  const hint = `mail comes back from ${from.join(", ")}${returns.region === undefined ? "" : ` (the catalogue's addresses of region ${returns.region})`}; exceptIfSenderIpRanges lacks ${missing.join(", ")}`;
  return {
    refused: lines.length > 0 && missing.length > 0 ? [...firstOf(lines, most), hint] : firstOf(lines, most),
    ...followOf(own, "live"),
    notes: firstOf(
      broken.filter(byOthers).map((one) => `warning proof: ${formatViolation(one)}`),
      most,
    ),
  };
}

/** The specification that would have such a rule: it says whose mail is meant. */
function specOf(inputs: Inputs, { portal, direction }: VendorRoute): TenantSpec | undefined {
  const incoming = direction !== "outgoing";
  const groups = list(incoming ? inputs.sentToMemberOf : inputs.fromMemberOf);
  const recipients = list(incoming ? inputs.sentTo : inputs.from);
  const scope = groups.length + recipients.length === 0 ? {} : { scope: { groups, recipients } };
  const parsed = parseSpec({ portal, region: "us", mode: "inline", protect: [direction], ...scope });
  return "spec" in parsed ? parsed.spec : undefined;
}

/** The tenant with the connectors that may come with the rule. */
function completed(
  lists: PaperTenant,
  connector: string,
  { direction }: VendorRoute,
  portal: Portal,
): PaperTenant {
  const there = (lists.OutboundConnector ?? []).some(({ Name }) => same(Name, connector));
  const host = direction === "incoming" ? "host" : "dlp";
  const out: ExchangeRecord = {
    ...{ Name: connector, Guid: "outbound, yet to come", Enabled: true, ConnectorType: "Partner" },
    ...{ UseMXRecord: false, SmartHosts: [`${portal.name}-${host}.${portal.tld}`] },
    ...{ IsTransportRuleScoped: true },
  };
  // By it the vendor may hand on what it brings back.
  const back: ExchangeRecord = {
    ...{ Name: "yet to come", Guid: "inbound, yet to come", Enabled: true, ConnectorType: "OnPremises" },
    ...{ SenderDomains: ["smtp:*;1"], SenderIPAddresses: [...portal.dlpSet], RequireTls: true },
  };
  return {
    ...lists,
    OutboundConnector: [...(lists.OutboundConnector ?? []), ...(there ? [] : [out])],
    InboundConnector: [...(lists.InboundConnector ?? []), ...(portal.dlpSet.length === 0 ? [] : [back])],
  };
}

const same = (a: unknown, b: string) => String(a).toLowerCase() === b.toLowerCase();
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const list = (value: unknown): string[] =>
  [value].flat().flatMap((one) => (one === null || one === undefined ? [] : [canonicalText(one)]));
const canonicalText = (one: unknown) =>
  /^[\d./-]+$/.test(String(one)) ? canonicalAddress(String(one)) : String(one);
