import * as pulumi from "@pulumi/pulumi";
import { configuredSpec, parseSpec, type TenantArgs } from "../avanan";
import { describe } from "./avanan-tenant";
import { settingsProblems } from "./exchange-resource";

/**
 * Reads a tenant's specification from the stack's `avanan:*` configuration. All mistakes, those in `exchange:*`
 * included, end the program with one message that names each key and what is allowed.
 */
export function tenantFromConfig(): TenantArgs {
  const config = new pulumi.Config("avanan");
  const configured = configuredSpec((key) => config.get(key));
  const problems =
    configured.kind === "mistaken" ? configured.problems : configured.kind === "absent" ? nothingSet() : [];
  const all = [
    describe(problems, (key) => `avanan:${key}`),
    describe(settingsProblems(), (key) => key),
  ].filter((text) => text !== "");
  if (all.length > 0 || configured.kind !== "read") {
    throw new pulumi.RunError(all.join("\n"));
  }
  return configured.input as unknown as TenantArgs;
}

/** Where nothing is set, everything that has no default is missing. */
function nothingSet() {
  const parsed = parseSpec({});
  return "problems" in parsed ? parsed.problems : [];
}
