import fc from "fast-check";
import { program, weather } from "./chance";
import { type Resource, SmallEngine } from "./small-engine";
import { requestId, Stand, token } from "./stand";

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start();
});
afterAll(() => stand.emulator.close());

/** The tenant's objects as text, but for what a program declares. */
function strangers(): string {
  const foreign = stand.emulator.snapshot();
  const theirs = (record: { Name?: unknown; Priority?: unknown }) => {
    const { Priority, ...rest } = record;
    return String(record.Name).startsWith("Vendor") ? [] : [rest];
  };
  return JSON.stringify([
    foreign.inboundConnectors.flatMap(theirs),
    foreign.outboundConnectors.flatMap(theirs),
    foreign.transportRules.flatMap(theirs),
    foreign.journalRules.flatMap(theirs),
    foreign.mailboxes,
    foreign.mailContacts.flatMap(theirs),
    foreign.distributionGroups.flatMap(theirs),
  ]);
}

/** Our objects by list and name, with what Exchange knows them by. */
function names(): [string, string][] {
  const {
    inboundConnectors,
    outboundConnectors,
    transportRules,
    journalRules,
    mailContacts,
    distributionGroups,
  } = stand.emulator.snapshot();
  return Object.entries({
    inboundConnectors,
    outboundConnectors,
    transportRules,
    journalRules,
    mailContacts,
    distributionGroups,
  }).flatMap(([list, records]) =>
    records.map(({ Name, Guid }): [string, string] => [`${list} ${String(Name)}`, String(Guid)]),
  );
}

/** What the tenant holds, without ids, which depend on how many objects were made. */
function content(): unknown {
  return JSON.parse(
    JSON.stringify(stand.emulator.snapshot()).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id"),
  );
}

/** What the tenant holds after each program in good weather. */
async function fair(programs: readonly ReadonlyMap<string, Resource>[]): Promise<unknown[]> {
  stand.reset();
  const engine = new SmallEngine(stand);
  const contents = [];
  for (const one of programs) {
    expect((await engine.up(one)).failures).toEqual([]);
    contents.push(content());
  }
  return contents;
}

const calm = { pageSize: undefined, maxConcurrentRequests: undefined, serialRuleWrites: false };

const seed = Number(process.env.FAST_CHECK_SEED ?? "") || Date.now() % 2 ** 31;

test(`whatever goes wrong (FAST_CHECK_SEED=${seed}), strangers are left alone and two runs heal it`, async () => {
  await fc.assert(
    fc.asyncProperty(program, program, weather, weather, async (first, second, one, other) => {
      const expected = await fair([first, second]);
      stand.reset();
      const before = strangers();
      const engine = new SmallEngine(stand);
      for (const [index, { faults, ...settings }] of [one, other].entries()) {
        const declared = index === 0 ? first : second;
        Object.assign(stand.emulator.settings, settings);
        stand.order(...faults);
        const known = new Map(names());
        const stormy = await engine.up(declared);
        expect(stormy.early).toEqual([]);
        for (const failure of stormy.failures) {
          expect(failure).toMatch(requestId);
        }
        expect(strangers()).toBe(before);
        const held = new Map(names());
        expect(held.size).toBe(names().length);
        if (stormy.failures.length === 0) {
          expect(content()).toEqual(expected[index]);
        }

        stand.emulator.faults.clear();
        Object.assign(stand.emulator.settings, calm);
        await engine.up(declared);
        expect((await engine.up(declared)).failures).toEqual([]);
        expect(content()).toEqual(expected[index]);
        // What was there before is still the same object: nothing was removed to be made again.
        for (const [name, guid] of names()) {
          expect(held.get(name) ?? guid).toBe(guid);
          expect(known.get(name) ?? guid).toBe(guid);
        }
        const writes = stand.writes().length;
        await engine.up(declared);
        expect(stand.writes()).toHaveLength(writes);
      }
      expect(stand.heard.join("\n")).not.toContain(token);
    }),
    { seed, numRuns: 20 },
  );
});
