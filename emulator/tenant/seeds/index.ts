import { change } from "../objects";
import type { TenantState } from "../state";
import { automaticCommands } from "./automatic";
import { aged, defaultTenantId, emptyTenant } from "./base";
import { run } from "./commands";
import { archiveCommands, contosoCommands } from "./contoso";
import { withMicrosoft365Group } from "./groups";
import { manualCommands, portalMade } from "./manual";

export { defaultTenantId } from "./base";

export const seedNames = [
  "empty",
  "dehydrated",
  "contoso",
  "archived",
  "groups",
  "manual",
  "automatic",
] as const;
export type SeedName = (typeof seedNames)[number];

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
    case "groups":
      return withMicrosoft365Group(run(state, contosoCommands));
    case "manual":
      return portalMade(run(state, [...contosoCommands, ...manualCommands]));
    case "automatic":
      return run(state, [...contosoCommands, ...automaticCommands]);
  }
}
