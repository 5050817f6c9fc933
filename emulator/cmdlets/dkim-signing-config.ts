import type { ObjectRecord } from "../json";
import { change, changedOnly, mustFind } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";

/** As a live record has it, without keys and their dates: nothing is signed here. */
const blank: ObjectRecord = {
  Domain: "",
  AdminDisplayName: "",
  Enabled: false,
  IsDefault: false,
  HeaderCanonicalization: "Relaxed",
  BodyCanonicalization: "Relaxed",
  Algorithm: "RsaSHA256",
  Selector1KeySize: 2048,
  Selector1CNAME: "",
  Selector2KeySize: 2048,
  Selector2CNAME: "",
  NumberOfBytesToSign: "All",
  IncludeSignatureCreationTime: true,
  IncludeKeyExpiration: false,
  Status: "",
  ExchangeVersion: "0.20 (15.0.0.0)",
};

export function dkimSigningConfigRecord(state: TenantState, object: StoredObject): ObjectRecord {
  const record = asRecord(state, "DkimSigningConfig", blank, object);
  const selector = (number: 1 | 2) =>
    `selector${number}-${object.Name.replaceAll(".", "-")}._domainkey.${state.initialDomain}`;
  return {
    ...record,
    Domain: object.Name,
    Selector1CNAME: selector(1),
    Selector2CNAME: selector(2),
    Status: record.Enabled === true ? "Valid" : "CnameMissing",
  };
}

export const dkimSigningConfigCmdlets: Cmdlets = {
  "Get-DkimSigningConfig": ({ state, parameters }) =>
    (parameters.Identity === undefined
      ? state.dkimSigningConfigs
      : [mustFind(state, "DkimSigningConfig", parameters.Identity)]
    ).map((config) => dkimSigningConfigRecord(state, config)),

  "Set-DkimSigningConfig": ({ state, parameters }) => {
    const { Identity, ...values } = parameters;
    const config = mustFind(state, "DkimSigningConfig", Identity);
    change(config, changedOnly(dkimSigningConfigRecord(state, config), values));
    return [];
  },
};
