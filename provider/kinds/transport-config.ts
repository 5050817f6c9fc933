import { transportConfigProperties } from "./generated/transport-config.generated";
import { settingsKind } from "./settings-kind";

/** The organisation's transport settings. Cmdlets: Get-/Set-TransportConfig. */
export const transportConfig = settingsKind({
  type: "TransportConfig",
  noun: "TransportConfig",
  properties: transportConfigProperties,
});
