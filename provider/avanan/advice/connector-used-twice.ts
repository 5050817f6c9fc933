import { outside, shared } from "../../kinds/address-sets";
import { sameName } from "../../kinds/order";
import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";
import { acts, isOfAnotherPortal, oursOf, returnAddresses, routeOf } from "./ours";
import { smartHosts } from "./smart-host";

/** What somebody else uses of ours: a connector, a host, the vendor's addresses. */
export function connectorUsedTwice(spec: TenantSpec, tenant: KnownTenant): Advice[] {
  return [...rules(spec, tenant), ...outbound(spec, tenant), ...inbound(spec, tenant)];
}

function rules(spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const ours = oursOf(spec);
  const { both } = planOf(spec);
  return tenant.transportRules.flatMap((rule): Advice[] => {
    const connector = routeOf(rule, tenant);
    if (!connector || !ours.outbound({ name: connector }) || ours.rule(rule) || !acts(rule)) {
      return [];
    }
    const circles = outside(both, rule.exceptIfSenderIpRanges ?? []);
    return [
      {
        code: "connectorUsedTwice",
        severity: circles.length > 0 ? "error" : "warning",
        object: rule.name,
        what: `the rule "${rule.name}" routes mail over "${connector}", which belongs to this stack`,
        why:
          circles.length > 0
            ? `it does not except ${circles.join(", ")}, from where the vendor returns it, so that mail goes in circles until it is refused`
            : "the vendor takes what comes over it for mail of this stack's scope",
        todo: "Remove the rule; who is inspected is said by avanan:scope",
      },
    ];
  });
}

function outbound(spec: TenantSpec, { outboundConnectors }: KnownTenant): Advice[] {
  const ours = oursOf(spec);
  const { names } = planOf(spec);
  const hosts = smartHosts(spec);
  return outboundConnectors.flatMap((connector): Advice[] => {
    const { name, enabled, smartHosts, recipientDomains } = connector;
    const among = (all: readonly string[]) => (one: string) => all.some((other) => sameName(one, other));
    const leadsTo = smartHosts?.find(among(hosts)) ?? recipientDomains?.find(among([names.journalDomain]));
    return enabled === false || leadsTo === undefined || ours.outbound(connector)
      ? []
      : [
          {
            code: "connectorUsedTwice",
            severity: "warning",
            object: name,
            what: `the outbound connector "${name}" leads to ${leadsTo}, too`,
            why: "mail reaches the vendor on two ways, of which this stack knows one",
            todo: "Remove it when nothing uses it any more, or have this stack take it over by its name (avanan:objects)",
          },
        ];
  });
}

function inbound(spec: TenantSpec, { inboundConnectors }: KnownTenant): Advice[] {
  const ours = oursOf(spec);
  const returned = returnAddresses(spec);
  return inboundConnectors.flatMap((connector): Advice[] => {
    const { name, enabled, senderIPAddresses } = connector;
    const claimed = shared(senderIPAddresses ?? [], returned);
    return enabled === false ||
      claimed.length === 0 ||
      ours.inbound(connector) ||
      isOfAnotherPortal(spec, name)
      ? []
      : [
          {
            code: "connectorUsedTwice",
            severity: "warning",
            object: name,
            what: `the inbound connector "${name}" is for ${claimed.join(", ")}, too, from where the vendor returns mail`,
            why: "Exchange gives a message to one connector, and which one is not documented",
            todo: "Take these addresses out of it, remove it, or have this stack take it over by its name (avanan:objects)",
          },
        ];
  });
}
