import { organizationConfigProperties } from "./generated/organization-config.generated";
import { settingsKind } from "./settings-kind";

/** Settings of the organisation that decide on mail, e.g. `rejectDirectSend`. Cmdlets: Get-/Set-OrganizationConfig. */
export const organizationConfig = settingsKind({
  type: "OrganizationConfig",
  noun: "OrganizationConfig",
  properties: organizationConfigProperties,
});
