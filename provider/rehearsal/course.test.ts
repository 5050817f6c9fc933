import fc from "fast-check";
import { blueprint } from "../avanan";
import { anySpec } from "../avanan/any-spec.test-helper";
import { objectsOf } from "../avanan/spec.test-helper";
import type { Command, ExchangeRecord } from "../exchange";
import { disabling, installation, removal, type Step } from "./course";
import { emptyTenant, type PaperTenant } from "./paper-tenant";

const objects = objectsOf({});
const lines = (steps: readonly Step[]) =>
  steps.flatMap(({ commands }) => commands.map(({ cmdlet, target }: Command) => `${cmdlet} ${target}`));
/** Lists that hold what every tenant has. */
const settings = { HostedConnectionFilterPolicy: true, TransportConfig: true };
const installed = installation(objects, emptyTenant).tenant;

test("an installation is the blueprint's order, and a second one is nothing", () => {
  const { steps, tenant } = installation(objects, emptyTenant);
  expect(steps.map(({ object }) => object)).toEqual(objects);
  expect(lines(steps).filter((line) => !line.startsWith("Set-HostedConnectionFilterPolicy"))).toEqual([
    "New-InboundConnector Avanan Inbound",
    "Set-TransportConfig TransportConfig",
    "New-OutboundConnector Avanan Journaling Outbound",
    "New-JournalRule Avanan - Monitor",
    "New-TransportRule Avanan - Whitelist",
    "New-TransportRule Avanan - Junk Filter Low",
    "New-TransportRule Avanan - Junk Filter",
    "New-OutboundConnector Avanan Outbound",
    "New-TransportRule Avanan - Protect",
  ]);
  expect(lines(installation(objects, tenant).steps)).toEqual([]);
});

test("each rule is placed among those that the commands before it have made", () => {
  const { steps, tenant } = installation(objects, emptyTenant);
  const priorities = steps.flatMap(({ object, commands }) =>
    object.type === "TransportRule" ? commands.map(({ parameters }) => parameters.Priority) : [],
  );
  expect(priorities).toEqual([0, 1, 2, 0]);
  expect(tenant.TransportRule?.map(({ Name }) => Name)).toEqual([
    "Avanan - Protect",
    "Avanan - Whitelist",
    "Avanan - Junk Filter Low",
    "Avanan - Junk Filter",
  ]);
});

test("what Exchange takes only afterwards is a second command, by the object's name", () => {
  const group = objectsOf({
    createGroups: [{ address: "pilot@contoso.com", members: ["alice@contoso.com"] }],
  });
  const [made, member] = installation(group, emptyTenant).steps;
  expect(made?.commands.map(({ cmdlet, parameters }) => [cmdlet, parameters.Identity])).toEqual([
    ["New-DistributionGroup", undefined],
    ["Set-DistributionGroup", "pilot@contoso.com"],
  ]);
  expect(member?.commands).toMatchObject([
    { parameters: { Identity: "pilot@contoso.com", Member: "alice@contoso.com" } },
  ]);
});

/** The tenant with one object of a list changed. */
function changed(
  noun: "TransportRule" | "TransportConfig",
  name: string,
  change: ExchangeRecord,
): PaperTenant {
  const records = installed[noun]?.map((record) =>
    record.Name === name || noun === "TransportConfig" ? { ...record, ...change } : record,
  );
  return { ...installed, [noun]: records };
}

test("an object that is there is changed where it differs, and the differences are told", () => {
  const tenant = changed("TransportRule", "Avanan - Junk Filter", { SetSCL: "5", Guid: "a-guid" });
  const [step, ...more] = installation(objects, tenant).steps.filter(({ commands }) => commands.length > 0);
  expect(more).toEqual([]);
  expect(step?.commands).toEqual([
    {
      cmdlet: "Set-TransportRule",
      parameters: { Identity: "Avanan - Junk Filter", SetSCL: 9 },
      target: "Avanan - Junk Filter",
    },
  ]);
  expect(step?.differences).toEqual([{ property: "setSCL", has: 5, wants: 9 }]);
});

test("a report address that somebody has set is left, unless it is adopted", () => {
  const tenant = changed("TransportConfig", "", { JournalingReportNdrTo: "archive@fabrikam.com" });
  expect(lines(installation(objects, tenant).steps)).toEqual([]);
  expect(lines(installation(objects, tenant, true).steps)).toEqual(["Set-TransportConfig TransportConfig"]);
});

test("what cannot be declared so is told with the object's name", () => {
  const [first] = objects;
  const wrong = { ...first, properties: { ...first?.properties, senderDomains: "*" } } as never;
  expect(() => installation([wrong], emptyTenant)).toThrow(
    'InboundConnector "Avanan Inbound": senderDomains: must be a list',
  );
});

test("only the rules that send mail away are taken out of force, once", () => {
  const { steps, tenant } = disabling(objects, installed);
  expect(lines(steps)).toEqual(["Disable-TransportRule Avanan - Protect"]);
  expect(steps[0]?.commands[0]?.parameters).toEqual({ Identity: "Avanan - Protect", Confirm: false });
  expect(lines(disabling(objects, tenant).steps)).toEqual([]);
  expect(lines(disabling(objects, emptyTenant).steps)).toEqual([]);
});

test("a removal is the reverse of the installation; the report address is not touched", () => {
  const { steps, tenant } = removal(objects, installed);
  expect(lines(steps).filter((line) => !line.startsWith("Set-HostedConnectionFilterPolicy"))).toEqual([
    "Remove-TransportRule Avanan - Protect",
    "Remove-OutboundConnector Avanan Outbound",
    "Remove-TransportRule Avanan - Junk Filter",
    "Remove-TransportRule Avanan - Junk Filter Low",
    "Remove-TransportRule Avanan - Whitelist",
    "Remove-JournalRule Avanan - Monitor",
    "Remove-OutboundConnector Avanan Journaling Outbound",
    "Remove-InboundConnector Avanan Inbound",
  ]);
  expect({ ...tenant, TransportConfig: [] }).toEqual({ ...emptyTenant, TransportConfig: [] });
  expect(lines(removal(objects, emptyTenant).steps)).toEqual([]);
});

test("any specification can be set up, is then complete, and can be taken away again", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const declared = blueprint(spec);
      const { tenant } = installation(declared, emptyTenant, spec.adopt);
      expect(lines(installation(declared, tenant, spec.adopt).steps)).toEqual([]);
      const left = removal(declared, disabling(declared, tenant).tenant).tenant;
      expect(
        Object.entries(left).filter(([noun, records]) => records?.length && !(noun in settings)),
      ).toEqual([]);
      expect(left.HostedConnectionFilterPolicy).toEqual(emptyTenant.HostedConnectionFilterPolicy);
    }),
    { numRuns: 50 },
  );
});
