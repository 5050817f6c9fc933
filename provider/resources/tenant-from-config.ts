import * as pulumi from "@pulumi/pulumi";
import { parseSpec, readStackConfig, type TenantSpecInput } from "../avanan";
import { describe } from "./avanan-tenant";

/**
 * Reads a tenant's specification from the stack's `avanan:*` configuration. Every mistake in it ends the program
 * with one message that names the key and what is allowed.
 */
export function tenantFromConfig(): TenantSpecInput {
  const config = new pulumi.Config("avanan");
  const { input, problems } = readStackConfig((key) => config.get(key));
  const parsed = parseSpec(input);
  const unreadable = new Set(problems.map(({ key }) => key));
  const all = [
    ...problems,
    // A value that could not be read is missing for the specification: said once is enough.
    ...("problems" in parsed ? parsed.problems.filter(({ key }) => !unreadable.has(key)) : []),
  ];
  if (all.length > 0) {
    throw new pulumi.RunError(describe(all, (key) => `avanan:${key}`));
  }
  return input as TenantSpecInput;
}
