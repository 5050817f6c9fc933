import {
  allSteps,
  compileFlow,
  messageClasses,
  type People,
  type Portal,
  type Probe,
  type TenantObjects,
  type TransportRule,
  traceThrough,
} from "../mailflow";

/** A message that a rule is about. */
export interface RuleMessage {
  readonly message: string;
  readonly at: string;
  readonly probe?: Probe;
}

/** Where messages are looked for. */
interface Place {
  readonly tenant: TenantObjects;
  readonly portal: Portal;
  readonly people: People;
}

/** What is said where no message could be made up that a rule matches. */
export const anyMessage: RuleMessage = { message: "mail that the rule matches", at: "whoever it is for" };

/** A message that meets a rule on its way through the tenant. */
export function messageMeeting(
  rule: TransportRule,
  { tenant, portal, people }: Place,
): RuleMessage | undefined {
  const flow = compileFlow(tenant, { portal });
  for (const probe of messageClasses(tenant, tenant, [portal], people)) {
    for (const { recipient, steps } of traceThrough(flow, probe.message).paths) {
      for (const step of allSteps(steps)) {
        if (step.kind === "rule" && step.object === rule.name && step.result === "matched") {
          return { message: probe.name, at: recipient, probe };
        }
      }
    }
  }
  return undefined;
}

/** A message that a rule would match if it were in force and no other rule came before it. */
export function messageFor(rule: TransportRule, { tenant, portal, people }: Place): RuleMessage | undefined {
  const { state: _, ...alone } = { ...rule, enabled: true, mode: "Enforce" };
  return messageMeeting(rule, { tenant: { ...tenant, transportRules: [alone] }, portal, people });
}
