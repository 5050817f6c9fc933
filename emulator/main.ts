#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from "commander";
import { startEmulator } from "./index";
import { type SeedName, seedNames } from "./tenant/seeds";

interface Flags {
  port: number;
  host: string;
  state?: string;
  seed: SeedName;
  token: string[];
  tenant?: string;
  pageSize?: number;
  latency: number;
  maxConcurrent?: number;
}

function whole(minimum: number) {
  return (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < minimum) {
      throw new InvalidArgumentError(`must be a whole number from ${minimum} on.`);
    }
    return number;
  };
}

const program = new Command("exchange-online-emulator")
  .description(
    "Exchange Online's mail-flow cmdlets over InvokeCommand, on loopback.\nPrints one line, `listening http://127.0.0.1:PORT`, when it is ready; ends on Ctrl+C.",
  )
  .option("--port <number>", "port to listen on; 0 = any free one", whole(0), 0)
  .option(
    "--host <address>",
    "address to listen on; it has no protection, so keep it on loopback",
    "127.0.0.1",
  )
  .option(
    "--state <file>",
    "keep the tenant in this JSON file: read if it exists, written after every change",
  )
  .addOption(new Option("--seed <name>", "the tenant to start with").choices(seedNames).default("empty"))
  .option("--token <token...>", "bearer tokens that are let in", ["emulator"])
  .option("--tenant <guid>", "the tenant's id; default: a fixed one, see GET /emulator/health")
  .option("--page-size <number>", "longest page of a list, however long a page the client asks for", whole(1))
  .option("--latency <ms>", "answer no sooner than this", whole(0), 0)
  .option("--max-concurrent <number>", "refuse more requests than this at a time", whole(1))
  .addHelpText(
    "after",
    `
Seeds: empty (first day), dehydrated (before Enable-OrganizationCustomization), contoso (lived in), archived (contoso
with a journal rule), groups (contoso with a Microsoft 365 group), manual and automatic (contoso with Avanan, set up by
hand or by the vendor). Control routes below /emulator: health, state, snapshot, log, faults, settings, reset, admin,
deliver.

Example:
  exchange-online-emulator --port 8080 --seed contoso --state tenant.json`,
  );

async function main(): Promise<void> {
  const flags = program.parse().opts<Flags>();
  const emulator = await startEmulator({
    port: flags.port,
    host: flags.host,
    seed: flags.seed,
    tokens: flags.token,
    latencyMs: flags.latency,
    ...(flags.state === undefined ? {} : { stateFile: flags.state }),
    ...(flags.tenant === undefined ? {} : { tenantId: flags.tenant }),
    ...(flags.pageSize === undefined ? {} : { pageSize: flags.pageSize }),
    ...(flags.maxConcurrent === undefined ? {} : { maxConcurrentRequests: flags.maxConcurrent }),
  });
  process.stdout.write(`listening ${emulator.url}\n`);
  let ending = false;
  const end = () => {
    if (!ending) {
      ending = true;
      emulator.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    }
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
