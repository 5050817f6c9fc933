import { exampleNames, fateOf, readExample } from "./example";
import { judgeEveryWrite } from "./judged-writes";
import { rehearse } from "./rehearsal";
import { objectsOf } from "./tenant-state";
import { trafficOf } from "./traffic";

/** Each runs the CLI four times and judges up to eighty writes. */
const timeout = 240_000;

// As many at a time as jest.config.js says.
test.concurrent.each(exampleNames)(
  "example %s goes up, changes nothing when it is run again, and comes down",
  async (name) => {
    const example = readExample(name);
    const { source, seed, portals, onPurpose, mail } = example;
    await rehearse({ seed, source }, async ({ emulator, stack }) => {
      const bare = JSON.stringify(emulator.snapshot());
      const violations = judgeEveryWrite(emulator, () => portals, onPurpose);
      await stack.up();
      expect(JSON.stringify(emulator.snapshot())).not.toBe(bare);
      const { writes } = await trafficOf(emulator, async () => {
        expect(await stack.up()).not.toMatch(/\d (created|updated|replaced|deleted)/);
      });
      expect(writes).toEqual([]);

      const tenant = objectsOf(emulator);
      const fates = mail.map((one) => fateOf(one, tenant, example));
      expect(fates).toEqual(mail);

      await stack.destroy();
      expect(JSON.stringify(emulator.snapshot())).toBe(bare);
      expect(violations()).toEqual([]);
    });
  },
  timeout,
);
