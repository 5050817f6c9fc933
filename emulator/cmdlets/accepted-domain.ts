import type { ObjectRecord } from "../json";
import { Refusal } from "../refusal";
import { change, changedOnly, mustFind } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";

const blank: ObjectRecord = {
  DomainName: "",
  CatchAllRecipientID: null,
  DomainType: "Authoritative",
  MatchSubDomains: false,
  AddressBookEnabled: true,
  Default: false,
  EmailOnly: false,
  ExternallyManaged: false,
  AuthenticationType: "Managed",
  LiveIdInstanceType: "Business",
  PendingRemoval: false,
  PendingCompletion: false,
  MailFlowPartner: null,
  OutboundOnly: false,
  IsCoexistenceDomain: false,
  EnableNego2Authentication: false,
  CanHaveCloudCache: false,
  SendingFromDomainDisabled: false,
  SendingToDomainDisabled: false,
  SmtpDaneStatus: "Disabled",
  MailFlowRegion: "",
  InitialDomain: false,
  AdminDisplayName: "",
  ExchangeVersion: "0.20 (15.0.0.0)",
  ObjectClass: ["top", "msExchAcceptedDomain"],
};

export function acceptedDomainRecord(state: TenantState, object: StoredObject): ObjectRecord {
  return { ...asRecord(state, "AcceptedDomain", blank, object), DomainName: object.Name };
}

export const acceptedDomainCmdlets: Cmdlets = {
  "Get-AcceptedDomain": ({ state, parameters }) =>
    (parameters.Identity === undefined
      ? state.acceptedDomains
      : [mustFind(state, "AcceptedDomain", parameters.Identity)]
    ).map((domain) => acceptedDomainRecord(state, domain)),

  "Set-AcceptedDomain": ({ state, parameters }) => {
    const { Identity, ...values } = parameters;
    const domain = mustFind(state, "AcceptedDomain", Identity);
    if (values.DomainType === "ExternalRelay") {
      throw new Refusal(
        "argument",
        "ExternalRelay isn't available in Exchange Online. (Parameter 'DomainType')",
      );
    }
    const before = acceptedDomainRecord(state, domain);
    const after = { ...before, ...values };
    if (values.MatchSubDomains === true && after.DomainType !== "InternalRelay") {
      throw new Refusal(
        "argument",
        "MatchSubDomains needs the domain type InternalRelay. (Parameter 'MatchSubDomains')",
      );
    }
    if (values.MailFlowRegion === null) {
      values.MailFlowRegion = "";
    }
    change(domain, changedOnly(before, values));
    return [];
  },
};
