import { type Command, Option } from "commander";
import type { ConfigReader } from "../exchange";
import { clouds } from "../exchange/clouds";
import { authMethods } from "../exchange/credentials/methods";
import type { StackConfiguration } from "./stack-configuration";

/** The options of every command that talks to Exchange. */
export interface ConnectionFlags {
  readonly tenantId?: string;
  readonly cloud?: string;
  readonly endpoint?: string;
  readonly auth?: string;
  readonly stack?: string;
}

/** Values are not judged here: `readSettings` does that for options and configuration alike. */
export function addConnectionOptions(command: Command): Command {
  const options: readonly (readonly [flags: string, description: string])[] = [
    ["--tenant-id <id>", "exchange:tenantId: the tenant's GUID or one of its verified domains"],
    ["--cloud <name>", `exchange:cloud: ${Object.keys(clouds).join(", ")}`],
    ["--endpoint <url>", "exchange:endpoint: another host, e.g. http://127.0.0.1:8025 of the emulator"],
    ["--auth <method>", `exchange:auth: ${authMethods.join(", ")}`],
    ["-s, --stack <name>", "the stack whose configuration is read; default: the selected one"],
  ];
  for (const [flags, description] of options) {
    command.addOption(new Option(flags, description));
  }
  return command;
}

/** Reads `exchange:*` and `avanan:*`: what is given as an option wins over the stack's configuration. */
export function configReader(flags: ConnectionFlags, stack: StackConfiguration): ConfigReader {
  const given: Readonly<Record<string, string | undefined>> = {
    "exchange:tenantId": flags.tenantId,
    "exchange:cloud": flags.cloud,
    "exchange:endpoint": flags.endpoint,
    "exchange:auth": flags.auth,
  };
  return (key) => given[key] ?? (stack.kind === "read" ? stack.values.get(key) : undefined);
}
