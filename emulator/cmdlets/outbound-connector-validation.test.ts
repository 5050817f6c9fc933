import { type Fault, type RunningEmulator, startEmulator } from "../index";
import { TestClient } from "../testing/client";

let emulator: RunningEmulator;
let client: TestClient;
beforeEach(async () => {
  emulator = await startEmulator();
  client = new TestClient(emulator);
  emulator.admin("New-OutboundConnector", {
    Name: "Routed",
    UseMXRecord: false,
    SmartHosts: ["mail.fabrikam.com", "192.0.2.1"],
    IsTransportRuleScoped: true,
    Enabled: false,
  });
});
afterEach(() => emulator.close());

const cmdlet = "Validate-OutboundConnector";
const given = { Identity: "Routed", Recipients: ["ann@fabrikam.com", "ben@example.com"] };
const validate = (parameters: object = {}) => client.call(cmdlet, { ...given, ...parameters });
const rows = async (parameters: object = {}) =>
  (await client.records(cmdlet, { ...given, ...parameters })).map(
    ({ TaskName, Target, IsTaskSuccessful }) => [TaskName, Target, IsTaskSuccessful],
  );
const succeeded = [
  ["ValidateConnectivity", "mail.fabrikam.com", true],
  ["ValidateConnectivity", "192.0.2.1", true],
  ["SendTestEmail", "ann@fabrikam.com", true],
  ["SendTestEmail", "ben@example.com", true],
];

test("a row for each smart host and each recipient, of a disabled connector too; nothing is changed", async () => {
  const before = emulator.tenant;
  expect(await rows()).toEqual(succeeded);
  expect(emulator.tenant).toBe(before);
  expect(emulator.admin("Get-OutboundConnector", { Identity: "Routed" })).toMatchObject([
    { IsValidated: false, LastValidationTimestamp: null, ValidationRecipients: [] },
  ]);
  expect(emulator.log.cmdlets.at(-2)).toMatchObject({ kind: "read", outcome: "ok" });
});

test("by MX record there is one row for each recipient's domain", async () => {
  emulator.admin("New-OutboundConnector", {
    Name: "Direct",
    RecipientDomains: ["fabrikam.com", "*.example.com"],
  });
  const Recipients = ["ann@fabrikam.com", "bob@Fabrikam.com", "ben@mail.example.com"];
  expect((await rows({ Identity: "Direct", Recipients })).slice(0, 3)).toEqual([
    ["ValidateConnectivity", "MX of fabrikam.com", true],
    ["ValidateConnectivity", "MX of mail.example.com", true],
    ["SendTestEmail", "ann@fabrikam.com", true],
  ]);
  const elsewhere = await validate({ Identity: "Direct", Recipients: ["ben@example.com"] });
  expect([elsewhere.status, elsewhere.text]).toEqual([
    400,
    expect.stringContaining(
      "is in none of the connector's recipient domains: fabrikam.com, *.example.com. (Parameter 'Recipients')",
    ),
  ]);
});

test.each<[string, object]>([
  ["no recipient", { Recipients: [] }],
  ["a recipient that is no address", { Recipients: ["ann"] }],
  ["no connector", { Identity: undefined }],
  ["a connector that is not there", { Identity: "Nowhere" }],
])("%s is refused", async (_what, parameters) => {
  expect([400, 404]).toContain((await validate(parameters)).status);
});

const fault = "validationFails" as const;
test.each<[string, Fault, number[]]>([
  ["every task", { fault }, [0, 1, 2, 3]],
  ["a kind of task", { fault, task: "sendtest*" }, [2, 3]],
  ["one smart host", { fault, target: "192.0.2.1" }, [1]],
  ["one recipient", { fault, task: "SendTestEmail", target: "*@example.com" }, [3]],
  ["those of one connector", { fault, identity: "Rout*" }, [0, 1, 2, 3]],
  ["those of another connector", { fault, identity: "Other" }, []],
])("a fault lets %s fail, once", async (_what, ordered, failing) => {
  emulator.faults.add(ordered);
  await client.records("Get-OutboundConnector", { Identity: "Routed" });
  expect(await rows()).toEqual(
    succeeded.map(([name, target], index) => [name, target, !failing.includes(index)]),
  );
  if (failing.length > 0) {
    expect(await rows()).toEqual(succeeded);
  }
});

test("a failed task says why, in the words that were ordered or in plausible ones", async () => {
  const details = async () => (await client.records(cmdlet, given)).map(({ Detail }) => Detail);
  emulator.faults.add({ fault, detail: "451 4.7.0 Try later" });
  expect(new Set(await details())).toEqual(new Set(["451 4.7.0 Try later"]));
  emulator.faults.add({ fault });
  expect(await details()).toEqual([
    expect.stringContaining("Connection refused"),
    expect.stringContaining("Connection refused"),
    expect.stringContaining("Message expired"),
    expect.stringContaining("Message expired"),
  ]);
});

test("WhatIf tries nothing out", async () => {
  expect((await validate({ WhatIf: true })).json).toMatchObject({
    value: [],
    "@adminapi.confirmationmessage": expect.stringContaining('Validate-OutboundConnector on "Routed"'),
  });
});
