import type { Parameter } from "../../catalogue";
import { type Json, strings } from "../../json";
import { Refusal } from "../../refusal";
import { findRecipient, primaryAddress } from "../../tenant/directory";
import { find } from "../../tenant/objects";
import type { TenantState } from "../../tenant/state";
import type { Call } from "../cmdlet";

/** Values that name something else in the tenant, as Exchange stores them: primary addresses, connector names. */
export function resolveReference(call: Call, parameter: Parameter, value: Json): Json {
  if (parameter.type === "OutboundConnectorIdParameter") {
    return usableConnector(call, String(value));
  }
  if (parameter.type.startsWith("RecipientIdParameter")) {
    return Array.isArray(value)
      ? unique(strings(value).map((identity) => recipientAddress(call.state, parameter, identity)))
      : recipientAddress(call.state, parameter, String(value));
  }
  return value;
}

/** Conditions on one mailbox; a group that has none goes into their `…MemberOf` twins. */
const personOnly = new Set(["From", "SentTo", "ExceptIfFrom", "ExceptIfSentTo"]);

function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses)];
}

function recipientAddress(state: TenantState, { name, role }: Parameter, identity: string): string {
  const found = findRecipient(state, identity);
  if (found === undefined) {
    throw new Refusal("argument", `The recipient "${identity}" couldn't be found. (Parameter '${name}')`);
  }
  const isGroup = found.kind === "DistributionGroup" || found.kind === "UnifiedGroup";
  if (name.includes("MemberOf") && !isGroup) {
    throw new Refusal("argument", `"${identity}" isn't a group. (Parameter '${name}')`);
  }
  if (personOnly.has(name) && found.kind === "DistributionGroup") {
    throw new Refusal(
      "argument",
      `"${identity}" is a group; name people here, or use the condition on members of a group. (Parameter '${name}')`,
    );
  }
  if (role === "action" && isGroup) {
    throw new Refusal(
      "argument",
      `The group "${identity}" can't be added as a recipient. (Parameter '${name}')`,
    );
  }
  return primaryAddress(found);
}

/**
 * A rule may only name a connector that exists, is enabled and is scoped to transport rules. All three refusals carry the
 * same plain exception type, as on the service: only their sentences differ.
 */
function usableConnector({ state, unseenByRules }: Call, identity: string): string {
  const connector = find(state, "OutboundConnector", identity);
  const parameter = "(Parameter 'RouteMessageOutboundConnector')";
  if (connector === undefined || unseenByRules(connector.Guid)) {
    throw new Refusal("argument", `The outbound connector "${identity}" couldn't be found. ${parameter}`);
  }
  if (connector.Enabled === false) {
    throw new Refusal("argument", `The outbound connector "${connector.Name}" isn't enabled. ${parameter}`);
  }
  if (connector.IsTransportRuleScoped !== true) {
    throw new Refusal(
      "argument",
      `The outbound connector "${connector.Name}" isn't scoped to transport rules. ${parameter}`,
    );
  }
  return connector.Name;
}
