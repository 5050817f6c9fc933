import type { ObjectRecord } from "../../emulator";
import type { KindName } from "../../provider/kinds";
import type { Inputs } from "../../provider/kinds/kind";
import { Stand } from "../moods/stand";

interface EntryTable {
  readonly kind: KindName;
  readonly one: Inputs;
  readonly other: Inputs;
  /** What was there before us. */
  readonly foreign: Inputs;
  /** The inputs that name the entry, and so cannot change without being another entry. */
  readonly naming: readonly string[];
  /** What is removed by somebody outside. */
  readonly takenAway: readonly [cmdlet: string, parameters: ObjectRecord];
}

const removeFrom = (list: string, address: string): EntryTable["takenAway"] => [
  "Set-HostedConnectionFilterPolicy",
  { Identity: "Default", [list]: { "@odata.type": "#Exchange.GenericHashTable", Remove: [address] } },
];

const tables: readonly EntryTable[] = [
  {
    kind: "IpAllowListEntry",
    one: { address: "203.0.113.77" },
    other: { address: "203.0.113.128/25" },
    foreign: { address: "198.51.100.20" },
    naming: ["address"],
    takenAway: removeFrom("IPAllowList", "203.0.113.128/25"),
  },
  {
    kind: "IpBlockListEntry",
    one: { address: "203.0.113.78" },
    other: { address: "203.0.113.0/26" },
    foreign: { address: "192.0.2.66" },
    naming: ["address"],
    takenAway: removeFrom("IPBlockList", "203.0.113.0/26"),
  },
  {
    kind: "DistributionGroupMember",
    one: { group: "pilot@contoso.com", member: "carol@contoso.com" },
    other: { group: "pilot@contoso.com", member: "dave@contoso.com" },
    foreign: { group: "pilot@contoso.com", member: "alice@contoso.com" },
    naming: ["member"],
    takenAway: [
      "Remove-DistributionGroupMember",
      { Identity: "pilot@contoso.com", Member: "dave@contoso.com" },
    ],
  },
];

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start();
});
afterAll(() => stand.emulator.close());

describe.each(tables)("$kind", ({ kind, one, other, foreign, naming, takenAway }) => {
  const lifecycle = () => {
    stand.newProcess();
    return stand.lifecycle(kind);
  };
  const declare = async (inputs: Inputs) => {
    const checked = await lifecycle().check({}, inputs);
    expect(checked.failures).toEqual([]);
    return lifecycle().create(checked.inputs);
  };
  const writes = () => stand.writes().length;

  beforeEach(() => stand.reset());

  test("comes, changes by being another, is missed when somebody takes it away, and goes", async () => {
    const before = stand.emulator.snapshot();
    const first = await declare(one);
    expect(await lifecycle().read(first.id, first.outs)).toMatchObject({ inputs: one, props: first.outs });
    expect(lifecycle().diff(first.outs, one).changes).toBe(false);
    const written = writes();
    await declare(one);
    await lifecycle().update(first.id, first.outs, one);
    expect(writes()).toBe(written);

    expect(lifecycle().diff(first.outs, other)).toMatchObject({ replaces: naming });
    const second = await declare(other);
    await lifecycle().delete(first.id, first.outs);

    stand.emulator.admin(...takenAway);
    expect((await lifecycle().read(second.id, second.outs)).id).toBe("");
    const again = await declare(other);
    await lifecycle().delete(again.id, again.outs);
    expect(stand.emulator.snapshot()).toEqual(before);
  });

  test("one that was there before is neither written nor taken away", async () => {
    const before = stand.emulator.snapshot();
    const { id, outs } = await declare(foreign);
    await lifecycle().delete(id, outs);
    expect(stand.emulator.snapshot()).toEqual(before);
    expect(stand.writes()).toEqual([]);
  });

  test.each(naming)("%s cannot be cleared", async (property) => {
    const { failures } = await lifecycle().check({}, { ...one, [property]: null });
    expect(failures).toContainEqual({ property, reason: expect.stringMatching(/^must be/) });
  });
});
