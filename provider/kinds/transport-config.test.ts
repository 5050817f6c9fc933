import { transportConfig as kind } from "./transport-config";
import { checked, problemsOf, viewOf } from "./view.test-helper";

const ours = "contoso@mt-prod-3-journal-error.avanan.net";
const theirs = "archive@fabrikam.com";
const holding = (JournalingReportNdrTo: unknown, more: object = {}) =>
  viewOf({
    TransportConfig: [
      { JournalingReportNdrTo, MaxRecipientEnvelopeLimit: "Unlimited", ExternalDsnSendHtml: true, ...more },
    ],
  });
const only = (tenant: ReturnType<typeof viewOf>) => tenant.records("TransportConfig")[0] ?? {};
const plan = (tenant: ReturnType<typeof viewOf>, inputs: object, state: object = {}) =>
  kind.plan(tenant, only(tenant), { ...inputs }, { ...state });
const set = (parameters: object) => [
  { cmdlet: "Set-TransportConfig", parameters, target: "TransportConfig" },
];

test("what is wrong is named; choices are stored in Exchange's spelling", () => {
  expect(
    problemsOf(kind, { externalDsnSendHtml: "yes", journalMessageExpirationDays: 8, unlessSet: 1 }),
  ).toEqual([
    "externalDsnSendHtml: must be true or false",
    "journalMessageExpirationDays: must be at most 7",
    "unlessSet: must be true or false",
  ]);
  expect(checked(kind, { dsnConversionMode: "donotconvert" })).toEqual({ dsnConversionMode: "DoNotConvert" });
});

test("only what differs is set, an unset address in any spelling", () => {
  expect(plan(holding("<>"), { journalingReportNdrTo: ours, externalDsnSendHtml: true })).toEqual(
    set({ JournalingReportNdrTo: ours }),
  );
  expect(plan(holding("<>"), { journalingReportNdrTo: null })).toEqual([]);
  expect(plan(holding(ours.toUpperCase()), { journalingReportNdrTo: ours })).toEqual([]);
  expect(plan(holding(ours), { journalingReportNdrTo: null })).toEqual(set({ JournalingReportNdrTo: null }));
});

test("settings that could not be read are no reason to write", () => {
  expect(() => kind.plan(viewOf({}), undefined, { journalingReportNdrTo: ours }, {})).toThrow(
    "Get-TransportConfig returned nothing",
  );
});

describe("unlessSet", () => {
  const inputs = { journalingReportNdrTo: ours, unlessSet: true };

  test("fills what is unset", () => {
    expect(plan(holding("<>"), inputs)).toEqual(set({ JournalingReportNdrTo: ours }));
    expect(kind.observe(only(holding(ours)), inputs, {}, only(holding("<>")))).toEqual({
      previous: { journalingReportNdrTo: null },
    });
  });

  test("leaves what somebody else has set, and remembers that it did", () => {
    const tenant = holding(theirs);
    expect(plan(tenant, inputs)).toEqual([]);
    const state = kind.observe(only(tenant), inputs, {}, only(tenant));
    expect(state).toEqual({ previous: { journalingReportNdrTo: theirs }, kept: ["journalingReportNdrTo"] });
    expect(plan(tenant, inputs, state)).toEqual([]);
    expect(kind.differences(tenant, only(tenant), inputs, state)).toEqual([]);
    expect(kind.remove(tenant, only(tenant), { ...inputs, ...state })).toEqual([]);
  });

  test("takes over with adopt", () => {
    expect(plan(holding(theirs), { ...inputs, adopt: true })).toEqual(set({ JournalingReportNdrTo: ours }));
  });

  test("does not excuse a later change of what we set", () => {
    const state = { previous: { journalingReportNdrTo: null } };
    expect(kind.differences(holding(theirs), only(holding(theirs)), inputs, state)).toEqual([
      { property: "journalingReportNdrTo", has: theirs, wants: ours },
    ]);
    expect(plan(holding(theirs), inputs, state)).toEqual(set({ JournalingReportNdrTo: ours }));
  });

  test("fills a kept value once its owner has cleared it", () => {
    const state = { previous: { journalingReportNdrTo: theirs }, kept: ["journalingReportNdrTo"] };
    expect(plan(holding("<>"), inputs, state)).toEqual(set({ JournalingReportNdrTo: ours }));
  });
});

describe("going away", () => {
  const state = {
    journalingReportNdrTo: ours,
    externalDsnSendHtml: false,
    previous: { journalingReportNdrTo: null, externalDsnSendHtml: true },
  };

  test("gives back what was there before", () => {
    const tenant = holding(ours, { ExternalDsnSendHtml: false });
    expect(kind.remove(tenant, only(tenant), state)).toEqual(
      set({ ExternalDsnSendHtml: true, JournalingReportNdrTo: null }),
    );
  });

  test("leaves what somebody has changed since", () => {
    const tenant = holding(theirs, { ExternalDsnSendHtml: false });
    expect(kind.remove(tenant, only(tenant), state)).toEqual(set({ ExternalDsnSendHtml: true }));
  });

  test("writes nothing where nothing was changed", () => {
    const tenant = holding(ours, { ExternalDsnSendHtml: false });
    const same = { ...state, previous: { journalingReportNdrTo: ours, externalDsnSendHtml: false } };
    expect(kind.remove(tenant, only(tenant), same)).toEqual([]);
  });

  test("restores what the program says rather than what was found", () => {
    const tenant = holding(ours);
    const told = {
      journalingReportNdrTo: ours,
      previous: { journalingReportNdrTo: ours },
      restore: { journalingReportNdrTo: theirs },
    };
    expect(kind.remove(tenant, only(tenant), told)).toEqual(set({ JournalingReportNdrTo: theirs }));
  });
});

test("what was there before is remembered once, for each declared property", () => {
  const first = kind.observe(only(holding(ours)), { journalingReportNdrTo: ours }, {}, only(holding("<>")));
  const later = kind.observe(
    only(holding(ours)),
    { journalingReportNdrTo: ours, externalDsnSendHtml: false },
    first,
    only(holding(ours)),
  );
  expect(later).toEqual({ previous: { journalingReportNdrTo: null, externalDsnSendHtml: true } });
});

test("a switch that nobody had touched is given back untouched, which is not off", () => {
  const untouched = only(holding("<>", { AllowLegacyTLSClients: null }));
  const declared = { allowLegacyTLSClients: false };
  const found = kind.observe(untouched, declared, {}, untouched);
  expect(found).toEqual({ previous: { allowLegacyTLSClients: null } });
  const now = holding("<>", { AllowLegacyTLSClients: false });
  expect(kind.remove(now, only(now), { ...declared, ...found })).toEqual(
    set({ AllowLegacyTLSClients: null }),
  );
});

test("only a text that somebody has set stands in the way", () => {
  expect(kind.conflicts({ property: "journalingReportNdrTo", has: theirs, wants: ours })).toBe(true);
  expect(kind.conflicts({ property: "journalingReportNdrTo", has: null, wants: ours })).toBe(false);
  expect(kind.conflicts({ property: "externalDsnSendHtml", has: true, wants: false })).toBe(false);
  // Every tenant has one, by default a day.
  expect(kind.conflicts({ property: "messageExpiration", has: "1.00:00:00", wants: "12:00:00" })).toBe(false);
});
