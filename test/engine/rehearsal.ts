import { type RunningEmulator, type StartOptions, startEmulator } from "../../emulator";
import { Stack, type StackOptions } from "./stack";

/** A stack's configuration for an emulated tenant; keys of `avanan:` are given without it. */
export function configOf(
  emulator: RunningEmulator,
  avanan: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    "exchange:endpoint": emulator.url,
    "exchange:tenantId": "contoso.com",
    "exchange:auth": "token",
    ...Object.fromEntries(Object.entries(avanan).map(([key, value]) => [`avanan:${key}`, value])),
  };
}

export interface Rehearsal {
  readonly emulator: RunningEmulator;
  readonly stack: Stack;
}

/** Runs a task on a tenant and a stack of its own, which end with it however it ends. */
export async function rehearse(
  options: StartOptions & Partial<StackOptions>,
  task: (rehearsal: Rehearsal) => Promise<void>,
): Promise<void> {
  const { config, env, program, source, ...emulated } = options;
  const emulator = await startEmulator(emulated);
  try {
    const stack = await Stack.create({
      config: { ...configOf(emulator), ...config },
      env: { EXCHANGE_ACCESS_TOKEN: "emulator", ...env },
      ...(program === undefined ? {} : { program }),
      ...(source === undefined ? {} : { source }),
    });
    try {
      await task({ emulator, stack });
    } finally {
      await stack.remove();
    }
  } finally {
    await emulator.close();
  }
}
