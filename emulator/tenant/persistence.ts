import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isRecord } from "../json";
import { defaultContentFilterPolicy, dkimSigningConfigs } from "./seeds/base";
import { collections, type StoredObject, type TenantState } from "./state";

function named(object: unknown): object is StoredObject {
  return isRecord(object) && typeof object.Name === "string" && typeof object.Guid === "string";
}

/** Collections that older emulators did not keep, as in a tenant where nobody has touched them. */
function younger({ acceptedDomains }: Record<string, unknown>): Partial<TenantState> {
  const domains = Array.isArray(acceptedDomains) ? acceptedDomains.filter(named) : [];
  return {
    hostedContentFilterPolicies: [defaultContentFilterPolicy()],
    dkimSigningConfigs: dkimSigningConfigs(domains),
    microsoft365Groups: [],
  };
}

/** Takes plain JSON for a tenant's state, or says what is wrong with it. */
export function parseState(json: unknown): TenantState {
  const wrong = (what: string): never => {
    throw new Error(`not a tenant's state: ${what}`);
  };
  if (!isRecord(json)) {
    return wrong("no object");
  }
  const value: Record<string, unknown> = { ...younger(json), ...json };
  for (const key of ["tenantId", "initialDomain"]) {
    if (typeof value[key] !== "string") {
      wrong(`"${key}" is not a string`);
    }
  }
  for (const key of Object.values(collections)) {
    const list = value[key];
    if (!Array.isArray(list) || !list.every(named)) {
      wrong(`"${key}" is not a list of objects with Name and Guid`);
    }
  }
  if (!named(value.organizationConfig) || !named(value.transportConfig) || !isRecord(value.groupMembers)) {
    wrong('"organizationConfig", "transportConfig" or "groupMembers" is missing');
  }
  if (typeof value.objectsMade !== "number") {
    wrong('"objectsMade" is not a number');
  }
  return value as unknown as TenantState;
}

export function readState(file: string): TenantState | undefined {
  return existsSync(file) ? parseState(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

/** By rename: whoever reads the file sees the state before or after a change, never half of it. */
export function writeState(file: string, state: TenantState): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(state, undefined, 2)}\n`);
  renameSync(draft, file);
}
