import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Emulator } from "./emulator";
import { seed, seedNames } from "./tenant/seeds";

test.each(seedNames)("the seed %s is the same every time", (name) => {
  expect(JSON.stringify(seed(name))).toBe(JSON.stringify(seed(name)));
});

test("a lived-in tenant holds what the rehearsal needs", () => {
  const {
    transportRules,
    inboundConnectors,
    outboundConnectors,
    hostedConnectionFilterPolicies,
    transportConfig,
    groupMembers,
  } = new Emulator({ seed: "contoso" }).snapshot();
  expect(transportRules.map(({ State }) => State)).toEqual(["Enabled", "Enabled", "Enabled", "Disabled"]);
  expect(inboundConnectors).toHaveLength(1);
  expect(outboundConnectors).toHaveLength(1);
  expect(hostedConnectionFilterPolicies[0]?.IPAllowList).toHaveLength(2);
  expect(transportConfig.JournalingReportNdrTo).toBe("<>");
  expect(groupMembers["pilot@contoso.com"]).toEqual(["alice@contoso.com", "bob@contoso.com"]);
  const archived = new Emulator({ seed: "archived" }).snapshot();
  expect(archived.journalRules).toMatchObject([
    { Enabled: true, JournalEmailAddress: "archive@fabrikam.com" },
  ]);
});

test("every successful write is heard of at once, with the tenant as it is then", () => {
  const emulator = new Emulator();
  const heard: unknown[] = [];
  const stop = emulator.onWrite(({ cmdlet, changed, snapshot }) =>
    heard.push([cmdlet, changed, snapshot().transportRules.length, emulator.tenant.transportRules.length]),
  );
  const rule = { Name: "Rule", DeleteMessage: true };
  emulator.admin("New-TransportRule", rule);
  expect(() => emulator.admin("New-TransportRule", rule)).toThrow(/^New-TransportRule .*already exists/);
  emulator.admin("Enable-TransportRule", { Identity: "Rule" });
  emulator.admin("Remove-TransportRule", { Identity: "Rule", WhatIf: true });
  emulator.admin("Remove-TransportRule", { Identity: "Rule" });
  stop();
  emulator.admin("New-TransportRule", rule);
  expect(heard).toEqual([
    ["New-TransportRule", true, 1, 1],
    ["Enable-TransportRule", false, 1, 1],
    ["Remove-TransportRule", true, 0, 0],
  ]);
  expect(emulator.log.cmdlets.map(({ outcome }) => outcome)).toEqual([
    "ok",
    "refused",
    "unchanged",
    "whatIf",
    "ok",
    "ok",
  ]);
  expect(emulator.log.writes).toHaveLength(3);
});

test("a snapshot is the same text again once a change is undone", () => {
  const emulator = new Emulator({ seed: "contoso" });
  const before = JSON.stringify(emulator.snapshot());
  emulator.admin("New-TransportRule", { Name: "Rule", DeleteMessage: true, Priority: 0 });
  emulator.admin("Set-HostedConnectionFilterPolicy", {
    Identity: "Default",
    IPBlockList: { "@odata.type": "#Exchange.GenericHashTable", Add: ["192.0.2.77"] },
  });
  emulator.admin("Remove-TransportRule", { Identity: "Rule" });
  emulator.admin("Set-HostedConnectionFilterPolicy", {
    Identity: "Default",
    IPBlockList: { "@odata.type": "#Exchange.GenericHashTable", Remove: ["192.0.2.77"] },
  });
  expect(JSON.stringify(emulator.snapshot())).toBe(before);
  expect(before).not.toContain("When");
});

test("a state file outlives the emulator", () => {
  const folder = mkdtempSync(join(tmpdir(), "emulator-"));
  const stateFile = join(folder, "tenant.json");
  const first = new Emulator({ seed: "contoso", stateFile });
  first.admin("Disable-TransportRule", { Identity: "Company disclaimer" });
  expect(JSON.parse(readFileSync(stateFile, "utf8"))).toEqual(first.tenant);
  expect(readdirSync(folder)).toEqual(["tenant.json"]);
  const second = new Emulator({ seed: "empty", stateFile });
  expect(second.snapshot()).toEqual(first.snapshot());
});

test("reset goes back to the seed and forgets faults and log", () => {
  const emulator = new Emulator({ seed: "contoso" });
  emulator.admin("Remove-TransportRule", { Identity: "Company disclaimer" });
  emulator.faults.add({ fault: "html" });
  emulator.reset();
  expect(emulator.snapshot()).toEqual(new Emulator({ seed: "contoso" }).snapshot());
  expect([emulator.faults.list(), emulator.log.cmdlets]).toEqual([[], []]);
});

test("a list ends at ResultSize", () => {
  const emulator = new Emulator({ seed: "contoso" });
  expect(emulator.admin("Get-Recipient", { ResultSize: 2 })).toHaveLength(2);
  expect(emulator.admin("Get-Recipient", { ResultSize: "Unlimited" })).toHaveLength(7);
});
