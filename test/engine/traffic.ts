import type { Emulator } from "../../emulator";

export interface Traffic {
  readonly requests: number;
  readonly writes: readonly { readonly cmdlet: string; readonly parameters: object }[];
}

/** What the client sent while the task ran: HTTP requests and cmdlets that write. */
export async function trafficOf(emulator: Emulator, task: () => Promise<unknown>): Promise<Traffic> {
  const [requests, cmdlets] = [emulator.log.requests.length, emulator.log.cmdlets.length];
  await task();
  return {
    requests: emulator.log.requests.length - requests,
    writes: emulator.log.cmdlets
      .slice(cmdlets)
      .filter((entry) => entry.kind === "write" && entry.actor === "client"),
  };
}
