import { emulatedTenant, problems, rule } from "./tenant";

// Pains of the peers: M = https://github.com/Microsoft365DSC/Microsoft365DSC, C = https://github.com/KelvinTegelaar/CIPP

const { stand, create, look, expectRest, admin } = emulatedTenant();

// M/issues/6936, M/issues/6774, M/issues/6771
test("3. an error of a read is an error: never absence, never a write", async () => {
  const kept = await create("TransportRule", rule);
  const before = stand().writes().length;
  for (const fault of ["unavailable", "nulBytes", "html"] as const) {
    stand().newProcess();
    stand().order({ cmdlet: "Get-TransportRule", fault, count: 0 }, { cmdlet: "$batch", fault, count: 0 });
    await expect(look(kept)).rejects.toThrow(/^(Get-TransportRule|Reading the tenant)/);
    await expect(create("TransportRule", { ...rule, name: "Other" })).rejects.toThrow(
      /^(Get-TransportRule|Reading the tenant)/,
    );
    stand().emulator.faults.clear();
  }
  expect(stand().writes().length).toBe(before);
});

// C/issues/3873, M/pull/625
test("9. what a connector's type excludes is refused before any write, and AdminUI is nobody's drift", async () => {
  const out = {
    name: "Out",
    connectorType: "Partner",
    recipientDomains: ["fabrikam.com"],
    useMXRecord: true,
  };
  expect(problems("OutboundConnector", { ...out, senderRewritingEnabled: true })).toEqual([
    {
      property: "senderRewritingEnabled",
      reason: "is only for connectorType OnPremises; this connector is Partner",
    },
  ]);
  expect(problems("OutboundConnector", { ...out, connectorSource: "AdminUI" })[0]?.reason).toContain(
    '"AdminUI" is not allowed; must be one of Default, HybridWizard, Migrated',
  );
  admin("New-OutboundConnector", { Name: "Out", RecipientDomains: ["fabrikam.com"], UseMXRecord: true });
  const state = structuredClone(stand().emulator.tenant);
  Object.assign(state.outboundConnectors.at(-1) ?? {}, { ConnectorSource: "AdminUI" });
  stand().emulator.setTenant(state);
  await expectRest(await create("OutboundConnector", out), out);
  expect(stand().writes()).toEqual([]);
});

// M/issues/1917, M/pull/1893, M/issues/1165; every parameter: test/parameters
test("10. Enhanced Filtering, test mode and validation recipients can be declared from the start", async () => {
  const inbound = {
    name: "In",
    senderDomains: ["*"],
    efSkipIPs: ["203.0.113.7"],
    efUsers: ["alice@contoso.com"],
    efSkipLastIP: false,
  };
  const outbound = {
    name: "Out",
    recipientDomains: ["fabrikam.com"],
    useMXRecord: true,
    testMode: true,
    validationRecipients: ["a@fabrikam.com"],
  };
  await expectRest(await create("InboundConnector", inbound), inbound);
  await expectRest(await create("OutboundConnector", outbound), outbound);
  expect(admin("Get-OutboundConnector", { Identity: "Out" })[0]).toMatchObject({
    TestMode: true,
    ValidationRecipients: ["a@fabrikam.com"],
  });
});

// M/issues/3929
test.each([
  "dlpPolicy",
  "messageContainsDataClassifications",
  "exceptIfMessageContainsDataClassifications",
  "notifySender",
  "hasSenderOverride",
])("12. %s is refused before any write, with the reason", (property) => {
  expect(problems("TransportRule", { ...rule, [property]: "any" })).toEqual([
    { property, reason: "cannot be set: it does nothing in Exchange Online" },
  ]);
});
