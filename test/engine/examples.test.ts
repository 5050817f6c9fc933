import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { startEmulator } from "../../emulator";
import { Stack } from "./stack";

const examples = resolve(__dirname, "../../examples");
const programs = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(programs.map(({ name }) => name))(
  "example %s goes up, previews clean and comes down",
  async (name) => {
    const emulator = await startEmulator({ seed: "contoso" });
    const bare = JSON.stringify(emulator.snapshot());
    const stack = await Stack.create({
      config: {
        "exchange:endpoint": emulator.url,
        "exchange:tenantId": "contoso.com",
        "exchange:auth": "token",
      },
      env: { EXCHANGE_ACCESS_TOKEN: "emulator" },
      source: join(examples, name),
    });
    await stack.up();
    expect(JSON.stringify(emulator.snapshot())).not.toBe(bare);
    expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
    await stack.destroy();
    expect(JSON.stringify(emulator.snapshot())).toBe(bare);
    await stack.remove();
    await emulator.close();
  },
);
