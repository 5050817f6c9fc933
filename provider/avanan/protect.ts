import { canonicalAddress } from "../kinds/addresses";
import type { TransportRuleProperties } from "../kinds/generated/transport-rule.generated";
import { type DesiredObject, type DesiredRule, keysOf } from "./desired";
import { excludedOf, scopeOf } from "./people";
import type { Plan } from "./plan";
import { returnsOf } from "./plan";
import { type Route, routes } from "./routes";
import { ruleObject } from "./rules";
import { protects, type TenantSpec } from "./spec";

type People = TenantSpec["scope"];

/** The rules that send mail to the vendor. `needed`: what must be there before mail leaves. */
export function protectRules(plan: Plan, needed: readonly DesiredObject[]): DesiredRule[] {
  const rules: DesiredRule[] = [];
  for (const route of routes.filter(({ direction }) => protects(plan.spec, direction))) {
    // Protect spares what Protect Internal brings back before the first of it can come (avanan.md 5.14).
    const after = keysOf([...needed, ...rules]);
    const properties = routing(plan, route);
    const { groups, recipients } = halves(scopeOf(plan.spec, route.direction));
    // Groups and recipients are conditions that both would have to hold, so each has its rule. The second comes first,
    // so that nobody is out of both for a while when the scope is widened by groups.
    if (groups !== null && recipients !== null) {
      rules.push(
        ruleObject(plan, `${route.role}-recipients`, after, {
          ...properties,
          ...condition(route, null, recipients),
        }),
      );
    }
    rules.push(
      ruleObject(plan, route.role, keysOf([...needed, ...rules]), {
        ...properties,
        ...condition(route, groups, groups === null ? recipients : null),
      }),
    );
  }
  return rules;
}

function routing(
  plan: Plan,
  { direction, label, connector, from, to, whose }: Route,
): TransportRuleProperties {
  const { spec, names } = plan;
  const exclude = halves(excludedOf(spec, direction));
  // The loop guard: what comes back from these addresses is not sent out again (avanan.md 3.1). Mail of other inbound
  // connectors is spared on its way in; what the organisation sends over them is still its own mail (S2).
  const spared = direction === "incoming" ? spec.otherInboundIps.map(canonicalAddress) : [];
  const replies = spec.inspectAutomaticReplies ?? spec.dlpCertificate !== undefined;
  const byScopeAlone =
    direction === "outgoing" && !spec.outgoingFromInside && scopeOf(spec, direction) !== undefined;
  return {
    enabled: !spec.bypass,
    fromScope: byScopeAlone ? null : from,
    sentToScope: to,
    setHeaderName: "X-CLOUD-SEC-AV-Info",
    setHeaderValue: `${spec.portal},office365_emails,${label}`,
    routeMessageOutboundConnector: names.connector(connector),
    stopRuleProcessing: direction === "internal" ? spec.internalStopsRules : true,
    exceptIfSenderIpRanges: [...new Set([...returnsOf(plan, direction), ...spared])],
    ...(whose === "recipient"
      ? { exceptIfSentToMemberOf: exclude.groups, exceptIfSentTo: exclude.recipients }
      : { exceptIfFromMemberOf: exclude.groups, exceptIfFrom: exclude.recipients }),
    ...(direction === "outgoing" ? automaticReplies(replies) : {}),
  };
}

/**
 * Automatic replies, receipts and reports have no sender address, so Exchange would not take them back from an address
 * alone: "relay denied" (avanan.md 5.13). A rule takes one message type; what else is a report says so in its header.
 */
function automaticReplies(inspected: boolean): TransportRuleProperties {
  return {
    exceptIfMessageTypeMatches: inspected ? null : "OOF",
    exceptIfHeaderMatchesMessageHeader: inspected ? null : "Content-Type",
    exceptIfHeaderMatchesPatterns: inspected ? null : ["multipart/report"],
  };
}

/** Lists as a condition takes them: null clears it. */
function halves(people: People): {
  readonly groups: readonly string[] | null;
  readonly recipients: readonly string[] | null;
} {
  return {
    groups: people?.groups.length ? people.groups : null,
    recipients: people?.recipients.length ? people.recipients : null,
  };
}

function condition(
  { whose }: Route,
  groups: readonly string[] | null,
  people: readonly string[] | null,
): TransportRuleProperties {
  return whose === "recipient"
    ? { sentToMemberOf: groups, sentTo: people }
    : { fromMemberOf: groups, from: people };
}
