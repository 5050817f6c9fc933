import { knownCmdlet } from "../../catalogue";
import { cmdlets } from "../../cmdlets/registry";
import { bind } from "../../parameters/bind";
import { change } from "../objects";
import type { TenantState } from "../state";
import { aged, defaultTenantId, emptyTenant } from "./base";
import { archiveCommands, contosoCommands } from "./contoso";

export { defaultTenantId } from "./base";

export const seedNames = ["empty", "dehydrated", "contoso", "archived"] as const;
export type SeedName = (typeof seedNames)[number];

/** Seeds are made by the cmdlets themselves, so that no seed holds what a cmdlet would refuse. */
function run(state: TenantState, commands: typeof contosoCommands): TenantState {
  for (const [name, parameters] of commands) {
    const cmdlet = knownCmdlet(name);
    cmdlets[cmdlet.name]?.({
      cmdlet,
      parameters: bind(cmdlet, parameters).parameters,
      state,
      actor: "admin",
      warnings: [],
      unseenByRules: () => false,
      keptDisabled: () => false,
    });
  }
  return aged(state);
}

export function seed(name: SeedName, tenantId: string = defaultTenantId): TenantState {
  const state = emptyTenant(tenantId);
  switch (name) {
    case "empty":
      return state;
    case "dehydrated":
      change(state.organizationConfig, { IsDehydrated: true });
      return aged(state);
    case "contoso":
      return run(state, contosoCommands);
    case "archived":
      return run(state, [...contosoCommands, ...archiveCommands]);
  }
}
