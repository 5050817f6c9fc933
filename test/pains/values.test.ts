import { transportRuleProperties } from "../../provider/kinds/generated/transport-rule.generated";
import type { PropertyTable } from "../../provider/kinds/property";
import { emulatedTenant, problems, rule } from "./tenant";

// Pains of the peers: M = https://github.com/Microsoft365DSC/Microsoft365DSC, C = https://github.com/KelvinTegelaar/CIPP

const { stand, lifecycle, create, expectRest, admin } = emulatedTenant();

// M/issues/2180, M/pull/2212
test.each(["fabrikam.com", "Fabrikam.com", "smtp:fabrikam.com;1"])(
  "1. a normalised value is no drift: sender domain %s",
  async (domain) => {
    const inputs = { name: "In", connectorType: "Partner", senderDomains: [domain] };
    const kept = await create("InboundConnector", inputs);
    expect(admin("Get-InboundConnector", { Identity: "In" })[0]?.SenderDomains).toEqual([
      domain.startsWith("smtp:") ? domain : `smtp:${domain};1`,
    ]);
    await expectRest(kept, inputs);
  },
);

// M/issues/5500, M/issues/5575
test.each([
  ["null", null],
  ["an empty list", []],
])(
  "2. %s and what Exchange shows for nothing are the same, in all lists of a rule at once",
  async (_, nothing) => {
    const parts = Object.entries(transportRuleProperties as PropertyTable).filter(
      ([name, { role, refused }]) => role !== undefined && !refused && !(name in rule),
    );
    const cleared = parts.map(([name, { type }]) => [name, /texts|addresses/.test(type) ? nothing : null]);
    expect(cleared.filter(([, value]) => value === nothing).length).toBeGreaterThan(70);
    const inputs = { ...rule, ...Object.fromEntries(cleared) };
    const kept = await create("TransportRule", inputs);
    expect(stand().writes()).toEqual(["New-TransportRule"]);
    await expectRest(kept, inputs);
  },
);

// M/issues/6769, M/issues/2709
test("6. owners given by address are the same as the GUIDs they come back as, and so is the group's type", async () => {
  const inputs = {
    name: "Ours",
    type: "Security",
    managedBy: ["alice@contoso.com"],
    moderatedBy: ["bob@contoso.com"],
  };
  const kept = await create("DistributionGroup", inputs);
  const state = structuredClone(stand().emulator.tenant);
  const guidOf = (alias: string) => state.mailboxes.find(({ Alias }) => Alias === alias)?.Guid ?? "";
  Object.assign(state.distributionGroups.at(-1) ?? {}, {
    ManagedBy: [guidOf("alice")],
    ModeratedBy: [guidOf("bob")],
  });
  stand().emulator.setTenant(state);
  expect(admin("Get-DistributionGroup", { Identity: "Ours" })[0]).toMatchObject({
    ManagedBy: [guidOf("alice")],
    GroupType: "Universal, SecurityEnabled",
  });
  await expectRest(kept, inputs);
});

// C/issues/4765, C/issues/5383, M/issues/3541
test("11. comments are cleared without a null, and a list where one value belongs is refused here", async () => {
  const kept = await create("TransportRule", { ...rule, comments: "old" });
  const { outs } = await lifecycle("TransportRule").update(kept.id, kept.props, { ...rule, comments: null });
  expect(admin("Get-TransportRule", { Identity: "Ours" })[0]?.Comments).toBe("");
  await expectRest({ ...kept, props: outs }, { ...rule, comments: null });
  expect(problems("TransportRule", { ...rule, generateIncidentReport: ["alice@contoso.com"] })).toEqual([
    { property: "generateIncidentReport", reason: "must be text" },
  ]);
});

// C/issues/2898
test("14. accents and other scripts arrive and come back as they were written", async () => {
  const text = "Größe – naïve café, Ελλάδα, 日本, 🙂";
  const inputs = {
    ...rule,
    name: "Prüfung für Æsop",
    comments: text,
    subjectContainsWords: [text],
    prependSubject: `[${text}] `,
  };
  await expectRest(await create("TransportRule", inputs), inputs);
  expect(admin("Get-TransportRule", { Identity: "Prüfung für Æsop" })[0]).toMatchObject({
    Comments: text,
    SubjectContainsWords: [text],
    PrependSubject: `[${text}] `,
  });
});
