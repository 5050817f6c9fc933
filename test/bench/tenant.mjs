import { createRequire } from "node:module";
import { Stack } from "./stack.mjs";

const { startEmulator } = createRequire(import.meta.url)("exchange-online-emulator");
const token = "emulator";

/** A stack of the program for an empty tenant of its own, for as long as `task` runs. */
export async function withTenant(cli, program, task, { auth = "token", env = {}, prepare } = {}) {
  const emulator = await startEmulator({ seed: "empty", tokens: [token] });
  const config = {
    "exchange:endpoint": emulator.url,
    "exchange:tenantId": "contoso.com",
    "exchange:auth": auth,
  };
  const credentials = auth === "token" ? { EXCHANGE_ACCESS_TOKEN: token } : env;
  try {
    prepare?.(emulator);
    await withStack(
      cli,
      program,
      (stack) => task(stack, (command) => traffic(emulator, command)),
      config,
      credentials,
    );
  } finally {
    await emulator.close();
  }
}

/** A stack of the program, for as long as `task` runs. */
export async function withStack(cli, program, task, config, env) {
  const stack = await Stack.create(cli, program, config, env);
  try {
    await task(stack);
  } finally {
    await stack.remove();
  }
}

/** What a command sent: `{ requests, writes }` beside what the command itself gives. */
async function traffic(emulator, command) {
  emulator.log.clear();
  const ran = await command();
  return {
    ...ran,
    requests: emulator.log.requests.length,
    writes: emulator.log.cmdlets.filter(({ kind }) => kind === "write").length,
  };
}

export { token };
