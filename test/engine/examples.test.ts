import { exampleNames, fateOf, readExample } from "./example";
import { rehearse } from "./rehearsal";
import { judgeEveryWrite, objectsOf } from "./tenant-state";
import { trafficOf } from "./traffic";

/** Each runs the CLI four times and judges up to eighty writes. */
const timeout = 240_000;

// As many at a time as jest.config.js says.
test.concurrent.each(exampleNames)(
  "example %s goes up, previews clean and comes down",
  async (name) => {
    const example = readExample(name);
    const { source, seed, portals, onPurpose, mail } = example;
    await rehearse({ seed, source }, async ({ emulator, stack }) => {
      const bare = JSON.stringify(emulator.snapshot());
      const violations = judgeEveryWrite(emulator, () => portals, onPurpose);
      await stack.up();
      expect(JSON.stringify(emulator.snapshot())).not.toBe(bare);
      expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
      const { writes } = await trafficOf(emulator, () => stack.up());
      expect(writes).toEqual([]);

      const tenant = objectsOf(emulator);
      const fates = mail.map((one) => fateOf(one, tenant, example));
      expect(fates).toEqual(mail);

      await stack.destroy();
      expect(JSON.stringify(emulator.snapshot())).toBe(bare);
      expect(violations).toEqual([]);
    });
  },
  timeout,
);
