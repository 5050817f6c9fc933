import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Emulator, type EmulatorOptions } from "./emulator";
import { createApp } from "./server";

export type { Delivery, JournalCopy, ObjectName, Place, Placement } from "./delivery/delivery";
export type { TestMessage, Vendor, VendorVerdict } from "./delivery/message";
export { NotDelivered } from "./delivery/not-delivered";
export { Emulator, type EmulatorOptions, type Settings } from "./emulator";
export type { Fault } from "./faults/fault";
export type { Json, ObjectRecord } from "./json";
export type { CallLog, CmdletEntry, RequestEntry } from "./log";
export { Refusal, UnknownCmdlet } from "./refusal";
export { type SeedName, seed, seedNames } from "./tenant/seeds";
export type { Snapshot } from "./tenant/snapshot";
export type { StoredObject, TenantState } from "./tenant/state";
export type { WriteEvent } from "./tenant/tenant";

export interface StartOptions extends EmulatorOptions {
  /** Default 0: any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
}

export interface RunningEmulator extends Emulator {
  /** `http://127.0.0.1:PORT`, the value for `exchange:endpoint`. */
  readonly url: string;
  /** Ends every connection, then the server. */
  close(): Promise<void>;
}

/** Starts the emulator on loopback. */
export async function startEmulator(options: StartOptions = {}): Promise<RunningEmulator> {
  const { port = 0, host = "127.0.0.1", ...rest } = options;
  const emulator = new Emulator(rest);
  const server = createAdaptorServer({ fetch: createApp(emulator).fetch });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, done);
  });
  const { port: actual } = server.address() as AddressInfo;
  const shown = host.includes(":") ? `[${host}]` : host;
  return Object.assign(emulator, {
    url: `http://${shown}:${actual}`,
    close: () =>
      new Promise<void>((done, fail) => {
        server.close((error) => (error === undefined ? done() : fail(error)));
        if ("closeAllConnections" in server) {
          server.closeAllConnections();
        }
      }),
  });
}
