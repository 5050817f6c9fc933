import type { ObjectRecord } from "../json";
import { change, changedOnly, mustFind } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";

/** The default policy as Microsoft delivers it ("Recommended settings": column "Default in policies"). */
const blank: ObjectRecord = {
  AdminDisplayName: "",
  IsDefault: true,
  SpamAction: "MoveToJmf",
  HighConfidenceSpamAction: "MoveToJmf",
  PhishSpamAction: "MoveToJmf",
  HighConfidencePhishAction: "Quarantine",
  BulkSpamAction: "MoveToJmf",
  BulkThreshold: 7,
  AllowedSenders: [],
  AllowedSenderDomains: [],
  BlockedSenders: [],
  BlockedSenderDomains: [],
  ExchangeVersion: "0.20 (15.0.0.0)",
  ObjectClass: ["top", "msExchHostedContentFilterConfig"],
};

export function contentFilterRecord(state: TenantState, object: StoredObject): ObjectRecord {
  return asRecord(state, "HostedContentFilterPolicy", blank, object);
}

export const contentFilterCmdlets: Cmdlets = {
  "Get-HostedContentFilterPolicy": ({ state, parameters }) =>
    (parameters.Identity === undefined
      ? state.hostedContentFilterPolicies
      : [mustFind(state, "HostedContentFilterPolicy", parameters.Identity)]
    ).map((policy) => contentFilterRecord(state, policy)),

  "Set-HostedContentFilterPolicy": ({ state, parameters }) => {
    const { Identity, ...actions } = parameters;
    const policy = mustFind(state, "HostedContentFilterPolicy", Identity);
    change(policy, changedOnly(contentFilterRecord(state, policy), actions));
    return [];
  },
};
