import type { ExchangeRecord } from "../exchange/command";
import type { Inputs, Kind, State } from "../kinds/kind";
import type { TenantView } from "../kinds/tenant-view";
import { type Rehearsed, specification as within } from "./specification";

const safe: Rehearsed = { refused: [], notes: [], proof: { safe: true, found: [] } };
const on = (day: string, rehearsed = safe) => within({ today: () => day, rehearse: () => rehearsed });
const specification = on("2026-11-24");
const args = { portal: "contoso", region: "us", mode: "inline" };

function tenant(rules: readonly ExchangeRecord[]): TenantView {
  return { records: (noun) => (noun === "TransportRule" ? rules : []) };
}
/** What a specification says of a tenant before anything is written. */
const lookAt = (kind: Kind, view: TenantView, previous: State, inputs: Inputs) =>
  kind.review?.(previous, inputs)?.look(view) ?? { problems: [], notes: [] };
const protect = {
  Guid: "1",
  Name: "Avanan - Protect",
  Priority: 1,
  State: "Enabled",
  RouteMessageOutboundConnector: "Avanan Outbound",
  ExceptIfSenderIpRanges: ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"],
};
const foreign = {
  Guid: "2",
  Name: "Signatures",
  Priority: 0,
  State: "Enabled",
  RouteMessageOutboundConnector: "Signature service",
  StopRuleProcessing: true,
};

test("a mistake is a problem of its property", () => {
  expect(specification.check({ ...args, region: "mars" }, () => false).problems).toEqual([
    {
      property: "region",
      reason: '"mars" is not allowed; it must be one of us, eu, ca, au, uk, in, uae, sg',
    },
  ]);
});

test("a change that is unsafe in one step is a problem, seen before anything is written", () => {
  const reviewed = lookAt(specification, tenant([protect]), args, { ...args, region: "eu" });
  expect(reviewed.problems).toMatchObject([
    { property: "region", reason: expect.stringContaining("previousRegion us") },
  ]);
  expect(lookAt(specification, tenant([protect]), {}, args).problems).toEqual([]);
});

test("what people should know is said, and kept as an output", () => {
  const view = tenant([foreign, protect]);
  const notes = lookAt(specification, view, {}, args).notes;
  expect(notes.join("\n")).toContain('"Signatures"');
  const record = specification.find(view, args) ?? {};
  expect(specification.observe(record, args, {}, undefined).warnings).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: "foreignRoute", object: "Signatures" })]),
  );
});

test("a fact that stays stands in the output, and is not said in every run", () => {
  const view = tenant([protect]);
  expect(lookAt(specification, view, {}, args).notes).toEqual([]);
  expect(specification.find(view, args)?.Warnings).toMatchObject([
    { code: "allowListAudited", severity: "note" },
  ]);
});

test("entries of the catalogue grow old with the day of the run", () => {
  const later = on("2028-01-01");
  expect(lookAt(later, tenant([protect]), {}, args).notes).toEqual([
    expect.stringMatching(/^warning catalogueOld: /),
  ]);
});

describe("a change that the rehearsal has shown to be unsafe", () => {
  const rehearsed = {
    refused: ["after protect: noLoop: external mail in"],
    follow: "npx pulumi-avanan trace --from erin@fabrikam.com",
    notes: ["warning proof: perhaps"],
    proof: { safe: false, found: ["noLoop: external mail in"] },
  };
  const unsafe = on("2026-11-24", rehearsed);

  test("is a problem that names the message, and how it may be made all the same", () => {
    const { problems, notes } = lookAt(unsafe, tenant([]), {}, args);
    expect(problems).toEqual([
      {
        property: "",
        reason: `this change would lose mail or send it astray:
  after protect: noLoop: external mail in
Nothing was changed. Change what is named, in the declaration or in the tenant.
To follow the first message step by step:
  npx pulumi-avanan trace --from erin@fabrikam.com
To make the change all the same: pulumi config set avanan:acceptUnsafe true, and take it out again when it is made.`,
      },
    ]);
    expect(notes).toEqual(["warning proof: perhaps"]);
  });

  test("is made where that is asked for, and what is overridden is said", () => {
    const { problems, notes } = lookAt(unsafe, tenant([]), {}, { ...args, acceptUnsafe: true });
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      "warning proof: perhaps",
      "warning overridden (acceptUnsafe): after protect: noLoop: external mail in",
    ]);
  });

  test("is made where the rules are only to be taken out of force: nobody mends a tenant first", () => {
    const bypass = { ...args, bypass: true };
    expect(lookAt(unsafe, tenant([]), args, bypass)).toEqual({
      problems: [],
      notes: [
        "warning proof: perhaps",
        "warning overridden (bypass): after protect: noLoop: external mail in",
      ],
    });
    expect(lookAt(unsafe, tenant([]), args, { ...bypass, protect: ["internal"] }).problems).toHaveLength(1);
  });

  test("shows in the output for as long as it is so", () => {
    const record = unsafe.find(tenant([]), args) ?? {};
    expect(unsafe.observe(record, args, {}, undefined).proof).toEqual(rehearsed.proof);
  });
});

test("an override that nothing needs is said", () => {
  const { notes } = lookAt(specification, tenant([protect]), {}, { ...args, acceptUnsafe: true });
  expect(notes).toEqual([
    "warning acceptUnsafe: there is nothing to override; take avanan:acceptUnsafe out, or the next change that loses mail is made as well",
  ]);
});

test("it writes nothing, whatever happens", () => {
  const view = tenant([foreign]);
  expect(specification.plan(view, {}, args, {})).toEqual([]);
  expect(specification.remove(view, {}, args)).toEqual([]);
  expect(specification.differences(view, {}, args, {})).toEqual([]);
});
