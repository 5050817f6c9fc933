import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { rehearse } from "./rehearsal";

const examples = resolve(__dirname, "../../examples");
const programs = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(programs.map(({ name }) => name))(
  "example %s goes up, previews clean and comes down",
  async (name) => {
    await rehearse({ seed: "contoso", source: join(examples, name) }, async ({ emulator, stack }) => {
      const bare = JSON.stringify(emulator.snapshot());
      await stack.up();
      expect(JSON.stringify(emulator.snapshot())).not.toBe(bare);
      expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
      await stack.destroy();
      expect(JSON.stringify(emulator.snapshot())).toBe(bare);
    });
  },
);
