import { type Json, type ObjectRecord, text } from "../json";
import { change, changedOnly, mustFind, newObject, remove } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Call, Cmdlets } from "./cmdlet";
import { appliedList } from "./lists";
import { refuseDehydrated, refuseTakenName } from "./naming";
import { checkOutboundConnector, refuseWhileReferenced } from "./outbound-connector-checks";
import { validationRows } from "./outbound-connector-validation";

/** Property for property as the service returns it; none of an inbound connector's TLS and sender properties exist. */
const blank: ObjectRecord = {
  Enabled: true,
  UseMXRecord: true,
  Comment: "",
  ConnectorType: "Partner",
  ConnectorSource: "Default",
  RecipientDomains: [],
  SmartHosts: [],
  TlsDomain: null,
  TlsSettings: null,
  IsTransportRuleScoped: false,
  RouteAllMessagesViaOnPremises: false,
  CloudServicesMailEnabled: false,
  AllAcceptedDomains: false,
  SenderRewritingEnabled: false,
  MtaStsMode: "Opportunistic",
  SmtpDaneMode: "Opportunistic",
  TestMode: false,
  ValidationRecipients: [],
  IsValidated: false,
  LastValidationTimestamp: null,
  LinkForModifiedConnector: "00000000-0000-0000-0000-000000000000",
  AdminDisplayName: "",
  ExchangeVersion: "0.1 (8.0.535.0)",
  ObjectClass: ["top", "msExchSMTPOutboundConnector"],
};

export function outboundConnectorRecord(state: TenantState, object: StoredObject): ObjectRecord {
  return asRecord(state, "OutboundConnector", blank, object);
}

const brackets = /^\[(.*)\]$/;

/** IP addresses come back in brackets, the way Exchange has always printed a smart host without a name. */
function smartHost(host: string): string {
  const bare = host.replace(brackets, "$1");
  return /^[\d./]+$/.test(bare) ? `[${bare}]` : bare;
}

function smartHosts(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map((host) => smartHost(text(host)));
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, list]) => [key, smartHosts(list)]));
  }
  return value;
}

function stored({ parameters }: Call, before: ObjectRecord): ObjectRecord {
  const { Identity, ...given } = parameters;
  const values: ObjectRecord = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === "SmartHosts") {
      values[name] = appliedList(name, before[name], smartHosts(value));
    } else if (Array.isArray(blank[name])) {
      values[name] = appliedList(name, before[name], value);
    } else if (name === "LastValidationTimestamp") {
      // The one date that comes back without its Z.
      values[name] = value === null ? null : text(value).replace("Z", "");
    } else {
      values[name] = name === "Comment" ? (value ?? "") : value;
    }
  }
  // MX routing and smart hosts exclude each other, and the service drops the smart hosts without a word.
  return (values.UseMXRecord ?? before.UseMXRecord) === true ? { ...values, SmartHosts: [] } : values;
}

/** Ordinary connectors by default; rule-scoped ones only when asked for, and test-mode ones only on top. */
function listed({ state, parameters }: Call): StoredObject[] {
  const scoped = parameters.IsTransportRuleScoped === true;
  const withTests = parameters.IncludeTestModeConnectors === true;
  return state.outboundConnectors.filter(
    (object) => (object.IsTransportRuleScoped === true) === scoped && (withTests || object.TestMode !== true),
  );
}

export const outboundConnectorCmdlets: Cmdlets = {
  "Get-OutboundConnector": (call) => {
    const { state, parameters } = call;
    const objects =
      parameters.Identity === undefined
        ? listed(call)
        : [mustFind(state, "OutboundConnector", parameters.Identity)];
    return objects.map((object) => outboundConnectorRecord(state, object));
  },

  "New-OutboundConnector": (call) => {
    const { state, parameters } = call;
    refuseDehydrated(state);
    refuseTakenName(state, "OutboundConnector", parameters.Name, "outboundConnectorExists");
    const object = newObject(state, "OutboundConnector", {
      ...stored(call, blank),
      Name: text(parameters.Name),
    });
    const record = outboundConnectorRecord(state, object);
    checkOutboundConnector(state, record);
    state.outboundConnectors.push(object);
    return [record];
  },

  "Set-OutboundConnector": (call) => {
    const { state, parameters } = call;
    const object = mustFind(state, "OutboundConnector", parameters.Identity);
    const before = outboundConnectorRecord(state, object);
    if (parameters.Name !== undefined) {
      refuseTakenName(state, "OutboundConnector", parameters.Name, "outboundConnectorExists", object);
    }
    const values = changedOnly(before, stored(call, before));
    if ("Name" in values || values.Enabled === false || values.IsTransportRuleScoped === false) {
      refuseWhileReferenced(state, object);
    }
    checkOutboundConnector(state, { ...before, ...values });
    change(object, values);
    return [];
  },

  "Remove-OutboundConnector": ({ state, parameters }) => {
    const object = mustFind(state, "OutboundConnector", parameters.Identity);
    refuseWhileReferenced(state, object);
    remove(state, "OutboundConnector", object);
    return [];
  },

  /** Changes nothing, not even IsValidated: whoever asked notes the outcome with Set-OutboundConnector. */
  "Validate-OutboundConnector": (call) => {
    const { state, parameters } = call;
    const connector = mustFind(state, "OutboundConnector", parameters.Identity);
    return validationRows(outboundConnectorRecord(state, connector), call);
  },
};
