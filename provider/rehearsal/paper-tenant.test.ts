import type { Command, Parameters } from "../exchange";
import type { Noun } from "../kinds/tenant-view";
import { after, emptyTenant, type PaperTenant, viewOf } from "./paper-tenant";

const run = (tenant: PaperTenant, ...commands: [cmdlet: string, parameters: Parameters][]) =>
  commands.reduce(
    (before, [cmdlet, parameters]) => after(before, { cmdlet, parameters } satisfies Command),
    tenant,
  );
const list = (tenant: PaperTenant, noun: Noun) => viewOf(tenant).records(noun);
const rules = (tenant: PaperTenant) =>
  list(tenant, "TransportRule").map(({ Name, Priority }) => `${Priority} ${Name}`);

test("a list that nobody has read is no empty list", () => {
  expect(() => viewOf({}).records("TransportRule")).toThrow(
    "the list of TransportRule was not read for this",
  );
  expect(list(emptyTenant, "TransportRule")).toEqual([]);
});

test("rules are placed where they are told, the others move down, and close up again", () => {
  const three = run(
    emptyTenant,
    ["New-TransportRule", { Name: "a" }],
    ["New-TransportRule", { Name: "b", Priority: 0 }],
    ["New-TransportRule", { Name: "c", Priority: 1 }],
  );
  expect(rules(three)).toEqual(["0 b", "1 c", "2 a"]);
  const moved = run(three, ["Set-TransportRule", { Identity: "a", Priority: 0, SetSCL: 9 }]);
  expect(rules(moved)).toEqual(["0 a", "1 b", "2 c"]);
  expect(rules(run(moved, ["Remove-TransportRule", { Identity: "b", Confirm: false }]))).toEqual([
    "0 a",
    "1 c",
  ]);
});

test("a rule is enabled unless it is said, a journal rule is not", () => {
  const tenant = run(
    emptyTenant,
    ["New-TransportRule", { Name: "on" }],
    ["New-TransportRule", { Name: "off", Enabled: false }],
    ["New-JournalRule", { Name: "off" }],
    ["New-JournalRule", { Name: "on", Enabled: true }],
  );
  expect(list(tenant, "TransportRule").map(({ State }) => State)).toEqual(["Enabled", "Disabled"]);
  expect(list(tenant, "JournalRule").map(({ Enabled }) => Enabled)).toEqual([false, true]);
  const turned = run(
    tenant,
    ["Enable-TransportRule", { Identity: "off" }],
    ["Disable-JournalRule", { Identity: "on", Confirm: false }],
  );
  expect(list(turned, "TransportRule").map(({ State }) => State)).toEqual(["Enabled", "Enabled"]);
  expect(list(turned, "JournalRule").map(({ Enabled }) => Enabled)).toEqual([false, false]);
});

test("entries of a list are added and removed, other properties replaced", () => {
  const tenant = run(
    emptyTenant,
    [
      "Set-HostedConnectionFilterPolicy",
      { Identity: "Default", IPAllowList: { add: ["192.0.2.1", "192.0.2.2"] } },
    ],
    ["Set-HostedConnectionFilterPolicy", { Identity: "Default", IPAllowList: { remove: ["192.0.2.1"] } }],
    ["Set-TransportConfig", { JournalingReportNdrTo: "a@example.com" }],
  );
  expect(list(tenant, "HostedConnectionFilterPolicy")).toMatchObject([{ IPAllowList: ["192.0.2.2"] }]);
  expect(list(tenant, "TransportConfig")).toEqual([{ JournalingReportNdrTo: "a@example.com" }]);
});

test("a group comes without members, and they come and go one by one", () => {
  const made = run(emptyTenant, [
    "New-DistributionGroup",
    { Name: "pilot", PrimarySmtpAddress: "pilot@contoso.com", Type: "Security" },
  ]);
  expect(list(made, "DistributionGroup")).toMatchObject([{ GroupType: "Universal, SecurityEnabled" }]);
  const members: Noun = "DistributionGroupMember of pilot@contoso.com";
  expect(list(made, members)).toEqual([]);
  const one = { Identity: "pilot@contoso.com", Member: "alice@contoso.com" };
  const filled = run(made, [
    "Add-DistributionGroupMember",
    { ...one, BypassSecurityGroupManagerCheck: true },
  ]);
  expect(list(filled, members)).toMatchObject([{ PrimarySmtpAddress: "alice@contoso.com" }]);
  expect(list(run(filled, ["Remove-DistributionGroupMember", one]), members)).toEqual([]);
});

test("what no list shows changes nothing on paper", () => {
  expect(after(emptyTenant, { cmdlet: "Enable-OrganizationCustomization", parameters: {} })).toBe(
    emptyTenant,
  );
});
