import { trace } from "../../provider/mailflow";
import { exampleNames, messageOf, readExample } from "./example";
import { rehearse } from "./rehearsal";
import { judgeEveryWrite, objectsOf, portalOf } from "./tenant-state";
import { trafficOf } from "./traffic";

const portal = portalOf("us");

// As many at a time as jest.config.js says.
test.concurrent.each(exampleNames)("example %s goes up, previews clean and comes down", async (name) => {
  const { source, seed, onPurpose, mail } = readExample(name);
  await rehearse({ seed, source }, async ({ emulator, stack }) => {
    const bare = JSON.stringify(emulator.snapshot());
    const violations = judgeEveryWrite(emulator, portal, onPurpose);
    await stack.up();
    expect(JSON.stringify(emulator.snapshot())).not.toBe(bare);
    expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
    const { writes } = await trafficOf(emulator, () => stack.up());
    expect(writes).toEqual([]);

    const fates = mail.map((one) => {
      const { paths, journalCopies } = trace(objectsOf(emulator), messageOf(one), { portal });
      const ends = paths.map(({ end }) => `${end.place} at ${end.where}`).join(", ");
      return { ...one, ends, journaledTo: journalCopies.map(({ host }) => host) };
    });
    expect(fates).toEqual(mail);

    await stack.destroy();
    expect(JSON.stringify(emulator.snapshot())).toBe(bare);
    expect(violations).toEqual([]);
  });
});
