import type { Kept } from "../moods/walks";
import { emulatedTenant, rule } from "./tenant";

// Pains of the peers: M = https://github.com/Microsoft365DSC/Microsoft365DSC, C = https://github.com/KelvinTegelaar/CIPP

const { stand, lifecycle, create, look, expectRest, admin } = emulatedTenant();

// M/issues/3464, M/issues/3932, M/pull/6835, C/issues/5379
test.each([
  ["TransportRule", rule],
  ["JournalRule", { name: "Ours", journalEmailAddress: "journal@fabrikam.com", enabled: true }],
] as const)("4. enabled is read, switched and healed: %s", async (kind, inputs) => {
  const kept = await create(kind, inputs);
  const state = () => admin(`Get-${kind}`, { Identity: "Ours" })[0];
  await expectRest(kept, inputs);
  admin(`Disable-${kind}`, { Identity: "Ours" });
  const { props } = await look(kept);
  expect(props.enabled).toBe(false);
  await lifecycle(kind).update(kept.id, props, inputs);
  expect([state()?.State, state()?.Enabled]).toContain(kind === "TransportRule" ? "Enabled" : true);
  const off = await lifecycle(kind).update(kept.id, kept.props, { ...inputs, enabled: false });
  expect([state()?.State, state()?.Enabled]).toContain(kind === "TransportRule" ? "Disabled" : false);
  await expectRest({ ...kept, props: off.outs }, { ...inputs, enabled: false });
});

// M/issues/3581, M/issues/3552, M/issues/4136
test("5. rules stand in the declared order, whatever order they are made in, and foreign ones stay in theirs", async () => {
  const sequence = ["A", "B", "C", "D"];
  const names = () => admin("Get-TransportRule").map(({ Name }) => String(Name));
  const foreign = names();
  const declare = (name: string) => ({
    ...rule,
    name,
    order: { first: true, after: sequence.slice(0, sequence.indexOf(name)) },
  });
  const made = await Promise.all(["C", "A", "D", "B"].map((name) => create("TransportRule", declare(name))));
  expect(names()).toEqual([...sequence, ...foreign]);
  admin("Set-TransportRule", { Identity: "A", Priority: 6 });
  const first = made[1] as Kept;
  const { inputs } = await look(first);
  expect(inputs.order).not.toEqual(declare("A").order);
  await lifecycle("TransportRule").update(first.id, first.props, declare("A"));
  expect(names()).toEqual([...sequence, ...foreign]);
});

// M/pull/2648 (#2481), M/issues/3741, M/issues/2252
test("7. members that are not declared stay, and a group renamed outside is the same group", async () => {
  const inputs = { name: "Ours", primarySmtpAddress: "ours@contoso.com", displayName: "Ours" };
  const kept = await create("DistributionGroup", inputs);
  const ours = await create("DistributionGroupMember", {
    group: "ours@contoso.com",
    member: "alice@contoso.com",
  });
  admin("Add-DistributionGroupMember", { Identity: "Ours", Member: "bob" });
  const members = () => admin("Get-DistributionGroupMember", { Identity: kept.id }).map(({ Alias }) => Alias);
  admin("Set-DistributionGroup", { Identity: "Ours", Name: "Theirs" });
  const { props } = await look(kept);
  expect(props.name).toBe("Theirs");
  await lifecycle("DistributionGroup").update(kept.id, props, { ...inputs, displayName: "Ours anew" });
  expect(members()).toEqual(["alice", "bob"]);
  await lifecycle("DistributionGroupMember").delete(ours.id, ours.props);
  expect(members()).toEqual(["bob"]);
});

// M/issues/5606, M/issues/3220
test("8. without an address for undeliverable journal reports other settings still work, and the journal rule says what it needs", async () => {
  stand().emulator.reset("contoso");
  const kept = await create("TransportConfig", {
    externalDelayDsnEnabled: false,
    journalingReportNdrTo: null,
  });
  const [sent] = stand().emulator.log.cmdlets.filter(({ cmdlet }) => cmdlet === "Set-TransportConfig");
  expect(sent?.parameters).toEqual({ ExternalDelayDsnEnabled: false });
  await expectRest(kept, { externalDelayDsnEnabled: false, journalingReportNdrTo: null });
  await expect(
    create("JournalRule", { name: "J", journalEmailAddress: "journal@fabrikam.com" }),
  ).rejects.toThrow(/Set the tenant's undeliverable-report address first \(avanan:journalingReportNdrTo/);
});

// C/issues/4000, C/issues/4917, C/issues/5271, C/issues/5027
test("13. a change is applied to what exists, and one that did not take is an error, never silence", async () => {
  const kept = await create("TransportRule", rule);
  const { outs } = await lifecycle("TransportRule").update(kept.id, kept.props, { ...rule, setSCL: 5 });
  expect(admin("Get-TransportRule", { Identity: "Ours" })[0]?.SetSCL).toBe("5");
  const stop = stand().emulator.onWrite(({ cmdlet, actor }) => {
    if (cmdlet === "Set-TransportRule" && actor === "client") {
      admin("Set-TransportRule", { Identity: "Ours", SetSCL: 5 });
    }
  });
  const task = lifecycle("TransportRule").update(kept.id, outs, { ...rule, setSCL: 6 });
  await expect(task).rejects.toThrow(/setSCL: has 5, declared 6|changed back/);
  stop();
});
