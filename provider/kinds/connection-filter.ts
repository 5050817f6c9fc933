import { hostedConnectionFilterPolicyProperties } from "./generated/hosted-connection-filter-policy.generated";
import { settingsKind } from "./settings-kind";

/** The connection filter's switches; there is one policy, "Default". Cmdlets: Get-/Set-HostedConnectionFilterPolicy. */
export const connectionFilter = settingsKind({
  type: "ConnectionFilter",
  noun: "HostedConnectionFilterPolicy",
  properties: hostedConnectionFilterPolicyProperties,
  identity: "Default",
});
