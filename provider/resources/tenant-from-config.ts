import * as pulumi from "@pulumi/pulumi";
import { parseSpec, readStackConfig, type TenantArgs } from "../avanan";
import { describe } from "./avanan-tenant";
import { settingsProblems } from "./exchange-resource";

/**
 * Reads a tenant's specification from the stack's `avanan:*` configuration. All mistakes, those in `exchange:*`
 * included, end the program with one message that names each key and what is allowed.
 */
export function tenantFromConfig(): TenantArgs {
  const config = new pulumi.Config("avanan");
  const { input, problems } = readStackConfig((key) => config.get(key));
  const parsed = parseSpec(input);
  const unreadable = new Set(problems.map(({ key }) => key));
  const mistaken = [
    ...problems,
    // A value that could not be read is missing for the specification: said once is enough.
    ...("problems" in parsed ? parsed.problems.filter(({ key }) => !unreadable.has(key)) : []),
  ];
  const all = [
    describe(mistaken, (key) => `avanan:${key}`),
    describe(settingsProblems(), (key) => key),
  ].filter((text) => text !== "");
  if (all.length > 0) {
    throw new pulumi.RunError(all.join("\n"));
  }
  return input as unknown as TenantArgs;
}
