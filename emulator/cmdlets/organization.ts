import type { ObjectRecord } from "../json";
import { Refusal } from "../refusal";
import { change, changedOnly } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";
import { appliedList } from "./lists";

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
    const before = organizationConfigRecord(state);
    const lists = Object.entries(parameters).filter(([name]) => Array.isArray(blank[name]));
    const applied = Object.fromEntries(
      lists.map(([name, value]) => [name, appliedList(name, before[name], value)]),
    );
    change(state.organizationConfig, changedOnly(before, { ...parameters, ...applied }));
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
