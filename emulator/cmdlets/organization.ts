import type { ObjectRecord } from "../json";
import { Refusal } from "../refusal";
import { change, changedOnly } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";

const blank: ObjectRecord = {
  DisplayName: "",
  IsDehydrated: false,
  IPListBlocked: [],
  AuditDisabled: false,
  ConnectorsEnabled: true,
  CustomerLockboxEnabled: false,
  OAuth2ClientProfileEnabled: true,
  RejectDirectSend: false,
  SendFromAliasEnabled: false,
};

export function organizationConfigRecord(state: TenantState): ObjectRecord {
  return asRecord(state, "OrganizationConfig", blank, state.organizationConfig);
}

export const organizationCmdlets: Cmdlets = {
  "Get-OrganizationConfig": ({ state }) => [organizationConfigRecord(state)],

  "Set-OrganizationConfig": ({ state, parameters }) => {
    change(state.organizationConfig, changedOnly(organizationConfigRecord(state), parameters));
    return [];
  },

  "Enable-OrganizationCustomization": ({ state }) => {
    if (state.organizationConfig.IsDehydrated !== true) {
      throw new Refusal(
        "invalidOperation",
        "This operation is not required. Organization is already enabled for customization.",
      );
    }
    change(state.organizationConfig, { IsDehydrated: false });
    return [];
  },
};
