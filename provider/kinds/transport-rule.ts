import type { ExchangeRecord, Parameters } from "../exchange/command";
import { transportRuleProperties } from "./generated/transport-rule.generated";
import type { InputProblem, Inputs } from "./kind";
import { objectKind } from "./object-kind";
import type { Property } from "./property";
import { orderSchema, ruleOrder } from "./rule-order";
import { connectorIsUsable } from "./settling";
import { acceptUnsafe, returnAddresses } from "./steering";
import { UnsafeChange } from "./unsafe-change";
import { isBlank } from "./values";

/** Predicates and actions that Exchange takes, and clears, only together (exchange-online.md c.1). */
const pairs = [
  ["headerContainsMessageHeader", "headerContainsWords"],
  ["headerMatchesMessageHeader", "headerMatchesPatterns"],
  ["exceptIfHeaderContainsMessageHeader", "exceptIfHeaderContainsWords"],
  ["exceptIfHeaderMatchesMessageHeader", "exceptIfHeaderMatchesPatterns"],
  ["setHeaderName", "setHeaderValue"],
  ["adComparisonAttribute", "adComparisonOperator"],
  ["exceptIfADComparisonAttribute", "exceptIfADComparisonOperator"],
  ["betweenMemberOf1", "betweenMemberOf2"],
  ["exceptIfBetweenMemberOf1", "exceptIfBetweenMemberOf2"],
  ["managerAddresses", "managerForEvaluatedUser"],
  ["exceptIfManagerAddresses", "exceptIfManagerForEvaluatedUser"],
] as const;

/** A mail flow rule. Cmdlets: New-/Set-/Get-/Remove-/Enable-/Disable-TransportRule. */
export const transportRule = objectKind({
  noun: "TransportRule",
  properties: transportRuleProperties,
  required: ["name"],
  readAs: {
    enabled: (record) => record.State === "Enabled",
    notifySender: (record) => record.SenderNotificationType,
  },
  toggled: true,
  together: pairs,
  clearedByEmptyText: ["comments"],
  extra: { order: orderSchema.nullable(), acceptUnsafe, returnAddresses },
  more: ruleOrder,
  rules,
  guard: keepConditionAndAction,
  oneAtATime: true,
  needs: ["OutboundConnector"],
  isSettling: (tenant, command, { code, sentence }) =>
    (code === "referenceNotUsable" || /connector/i.test(sentence)) &&
    connectorIsUsable(tenant, String(command.parameters.RouteMessageOutboundConnector)),
});

function rules(known: Inputs): InputProblem[] {
  const problems: InputProblem[] = pairs.flatMap(([one, other]) => {
    // 0 = left out, 1 = cleared, 2 = given: half a pair cleared is as wrong as half a pair given.
    const [a, b] = [one, other].map((half) =>
      known[half] === undefined ? 0 : isBlank(known[half]) ? 1 : 2,
    ) as [number, number];
    const [missing, there] = a < b ? [one, other] : [other, one];
    return a === b ? [] : [{ property: missing, reason: `must be given together with ${there}` }];
  });
  if (known.priority !== undefined && known.order !== undefined) {
    problems.push({
      property: "priority",
      reason: "cannot be given together with order: one is absolute, the other relative",
    });
  }
  return problems;
}

/**
 * A rule whose last condition is cleared matches all mail: it has redirected whole organisations (c.1). A rule
 * without an action is refused by Exchange.
 */
function keepConditionAndAction(record: ExchangeRecord | undefined, parameters: Parameters): void {
  const label = `${record === undefined ? "New" : "Set"}-TransportRule "${String(record?.Name ?? parameters.Name)}"`;
  if (!holdsAny("action", { ...record, ...parameters })) {
    throw new UnsafeChange(
      `${label}: the rule would have no action left; declare what it does, e.g. setSCL or prependSubject.`,
    );
  }
  if (
    record !== undefined &&
    holdsAny("condition", record) &&
    !holdsAny("condition", { ...record, ...parameters })
  ) {
    throw new UnsafeChange(
      `${label}: the change takes away the rule's last condition (${Object.keys(parameters).join(", ")}); it would then act on all mail. Declare another condition, or delete the rule and declare a new one.`,
    );
  }
}

function holdsAny(role: Property["role"], values: ExchangeRecord): boolean {
  return Object.values(transportRuleProperties as Record<string, Property>).some((property) => {
    const value = values[property.parameter];
    return property.role === role && !isBlank(value) && value !== false;
  });
}
