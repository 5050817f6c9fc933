import { blueprint } from "../../avanan";
import { specOf } from "../../avanan/spec.test-helper";
import type { Command, ExchangeRecord } from "../../exchange";
import type { Proof, TenantObjects } from "../../mailflow";
import { installation } from "../../rehearsal/course";
import { after, emptyTenant, type PaperTenant } from "../../rehearsal/paper-tenant";
import { plannedTenant } from "../../rehearsal/planned-tenant";
import type { ManagedObject, StackState } from "../stack-state";
import { type Occasion, reportOf } from "./report";

/** A name that must stay text wherever it is put. */
export const nasty = `"Tag" </text><script>alert('&')</script> #1; --> \`x\``;

const theirs: readonly Command[] = [
  {
    cmdlet: "New-InboundConnector",
    parameters: {
      Name: "From the scanner",
      ConnectorType: "OnPremises",
      SenderIPAddresses: ["203.0.113.10"],
    },
  },
  {
    cmdlet: "New-OutboundConnector",
    parameters: {
      Name: "To Fabrikam",
      ConnectorType: "Partner",
      RecipientDomains: ["fabrikam.com"],
      SmartHosts: ["relay-with-a-very-long-name.mail.fabrikam.com"],
      UseMXRecord: false,
    },
  },
  { cmdlet: "New-TransportRule", parameters: { Name: nasty, PrependSubject: "[external] " } },
];

/** A tenant that has connectors and a rule of its own. */
export const someTenant: PaperTenant = theirs.reduce(after, emptyTenant);

export const bareTenant: TenantObjects = { acceptedDomains: ["contoso.com"], recipients: [] };

/** The tenant once a specification is in force, and the state of the stack that did it. */
export function installed(input: object = {}, tenant: PaperTenant = someTenant) {
  const spec = specOf(input);
  const course = installation(blueprint(spec), tenant);
  const objects = course.steps.map(({ object, id = "" }): ManagedObject => {
    const { order: _, ...inputs } = object.properties as Readonly<Record<string, unknown>>;
    return { type: object.type, id, inputs, state: {} };
  });
  const state: StackState = { objects, specs: [spec] };
  return { tenant: course.tenant, state };
}

/** The tenant with one object of a list changed by others. */
export function changedBy(
  tenant: PaperTenant,
  noun: "TransportRule" | "OutboundConnector",
  name: string,
  change: ExchangeRecord,
): PaperTenant {
  const records = tenant[noun]?.map((record) => (record.Name === name ? { ...record, ...change } : record));
  return { ...tenant, [noun]: records };
}

/** A report of a tenant of the tests; what is not given is as before the first run. */
export function someReport(input: object = {}, more: Partial<Occasion> = {}) {
  const paper = more.paper ?? someTenant;
  return reportOf({
    spec: specOf(input),
    tenantId: "contoso.com",
    stack: "contoso",
    state: { objects: [], specs: [] },
    today: "2026-11-24",
    live: plannedTenant(bareTenant, paper),
    unknown: [],
    proof: { states: 36, messages: 195, violations: [], uncovered: [], tangled: [] },
    ...more,
    paper,
  });
}

/** A proof that failed, certainly and perhaps. */
export const brokenProof: Proof = {
  states: 12,
  messages: 40,
  uncovered: [],
  tangled: [],
  violations: [
    {
      ...{
        invariant: "noLoop",
        message: "external mail in",
        at: "alice@contoso.com",
        object: "Avanan - Protect",
      },
      ...{ explanation: "it reaches contoso-host.avanan.net again", certain: true, state: "after protect" },
      ...{ already: false, stays: true },
      probe: {
        name: "external mail in",
        message: { entry: { via: "mailbox" }, from: "", recipients: [] },
        stranger: true,
      },
    },
    {
      ...{ invariant: "nothingLost", message: "mail out", at: "someone@example.com", object: null },
      ...{ explanation: "it may be: bounce", certain: false, state: "in the end" },
      ...{ already: false, stays: true },
      probe: {
        name: "mail out",
        message: { entry: { via: "mailbox" }, from: "", recipients: [] },
        stranger: false,
      },
    },
  ],
};
