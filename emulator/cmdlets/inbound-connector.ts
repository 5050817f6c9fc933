import type { Json, ObjectRecord } from "../json";
import { sameName, strings, text } from "../json";
import { overlaps, parseIpv4 } from "../parameters/addresses";
import { notFound, Refusal } from "../refusal";
import { change, changedOnly, find, mustFind, newObject, remove } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Call, Cmdlets } from "./cmdlet";
import { checkInboundConnector } from "./inbound-connector-checks";
import { appliedList } from "./lists";
import { refuseDehydrated, refuseTakenName } from "./naming";
import { senderDomain } from "./sender-domains";

/** Property for property as the service returns it. */
const blank: ObjectRecord = {
  Enabled: true,
  ConnectorType: "Partner",
  ConnectorSource: "Default",
  Comment: "",
  SenderIPAddresses: [],
  SenderDomains: [],
  TrustedOrganizations: [],
  ClientHostNames: [],
  AssociatedAcceptedDomains: [],
  RequireTls: false,
  RestrictDomainsToIPAddresses: false,
  RestrictDomainsToCertificate: false,
  CloudServicesMailEnabled: false,
  TreatMessagesAsInternal: false,
  TlsSenderCertificateName: null,
  EFTestMode: false,
  ScanAndDropRecipients: [],
  EFSkipLastIP: false,
  EFSkipIPs: [],
  EFSkipMailGateway: [],
  EFUsers: [],
  AdminDisplayName: "",
  ExchangeVersion: "0.1 (8.0.535.0)",
  ObjectClass: ["top", "msExchSMTPInboundConnector"],
};

export function inboundConnectorRecord(state: TenantState, object: StoredObject): ObjectRecord {
  return asRecord(state, "InboundConnector", blank, object);
}

/** Parameters as they are stored: lists applied, sender domains rewritten, null strings kept as Exchange keeps them. */
function stored({ parameters, state }: Call, before: ObjectRecord): ObjectRecord {
  const { Identity, ...given } = parameters;
  const values: ObjectRecord = {};
  for (const [name, value] of Object.entries(given)) {
    values[name] = storedValue(state, name, value, before[name]);
  }
  return values;
}

function storedValue(state: TenantState, name: string, value: Json, before: Json | undefined): Json {
  if (name === "SenderDomains") {
    const rewritten = appliedList(name, strings(before), rewriteAll(value));
    return rewritten;
  }
  if (name === "AssociatedAcceptedDomains") {
    return appliedList(name, before, value).map((domain) => {
      const accepted = find(state, "AcceptedDomain", domain);
      if (accepted === undefined) {
        throw notFound(domain);
      }
      return accepted.Name;
    });
  }
  if (Array.isArray(blank[name])) {
    return appliedList(name, before, value);
  }
  return name === "Comment" ? (value ?? "") : value;
}

function rewriteAll(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map((domain) => senderDomain(text(domain)));
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, list]) => [key, rewriteAll(list)]));
  }
  return value;
}

function warnOfOverlap(call: Call, record: ObjectRecord): void {
  if (record.Enabled !== true) {
    return;
  }
  const spans = (list: Json | undefined) => strings(list).flatMap((entry) => parseIpv4(entry) ?? []);
  for (const other of call.state.inboundConnectors) {
    const enabled = other.Enabled !== false && !sameName(other.Name, record.Name);
    const touching = spans(record.SenderIPAddresses).some((span) =>
      spans(other.SenderIPAddresses).some((theirs) => overlaps(span, theirs)),
    );
    if (enabled && touching) {
      call.warnings.push(
        `The sender IP addresses overlap with those of the enabled inbound connector "${other.Name}".`,
      );
    }
  }
}

export const inboundConnectorCmdlets: Cmdlets = {
  "Get-InboundConnector": ({ state, parameters }) =>
    (parameters.Identity === undefined
      ? state.inboundConnectors
      : [mustFind(state, "InboundConnector", parameters.Identity)]
    ).map((object) => inboundConnectorRecord(state, object)),

  "New-InboundConnector": (call) => {
    const { state } = call;
    refuseDehydrated(state);
    refuseTakenName(state, "InboundConnector", call.parameters.Name, "inboundConnectorExists");
    const values = stored(call, blank);
    const partner = (values.ConnectorType ?? "Partner") === "Partner";
    const object = newObject(state, "InboundConnector", {
      // The default applies to partners only; the parameter means nothing to a connector from on-premises.
      ...(partner ? { RequireTls: true } : {}),
      ...values,
      Name: text(call.parameters.Name),
    });
    const record = inboundConnectorRecord(state, object);
    checkInboundConnector(record);
    warnOfOverlap(call, record);
    state.inboundConnectors.push(object);
    return [record];
  },

  "Set-InboundConnector": (call) => {
    const { state, parameters } = call;
    const object = mustFind(state, "InboundConnector", parameters.Identity);
    const before = inboundConnectorRecord(state, object);
    if (parameters.Name !== undefined) {
      refuseTakenName(state, "InboundConnector", parameters.Name, "inboundConnectorExists", object);
    }
    if (parameters.Enabled === true && before.Enabled !== true && call.keptDisabled(object.Guid)) {
      throw new Refusal(
        "connectorUsage",
        "For this service offering, you can't enable an inbound connector. Please contact Support to enable it.",
      );
    }
    const values = stored(call, before);
    const after = { ...before, ...values };
    checkInboundConnector(after);
    refuseNarrowing(state, object, after);
    warnOfOverlap(call, { ...after, Name: object.Name });
    change(object, changedOnly(before, values));
    return [];
  },

  "Remove-InboundConnector": ({ state, parameters }) => {
    const object = mustFind(state, "InboundConnector", parameters.Identity);
    refuseNarrowing(state, object, undefined);
    remove(state, "InboundConnector", object);
    return [];
  },
};

/** Routing everything via on-premises stands on an open way back in. */
function refuseNarrowing(state: TenantState, object: StoredObject, after: ObjectRecord | undefined): void {
  const routed = state.outboundConnectors.some(
    (connector) => connector.RouteAllMessagesViaOnPremises === true && connector.Enabled !== false,
  );
  const wayBack = (record: ObjectRecord) =>
    record.Enabled === true &&
    record.ConnectorType === "OnPremises" &&
    strings(record.AssociatedAcceptedDomains).length === 0;
  const others = state.inboundConnectors.filter((other) => other !== object);
  const remaining = [
    ...others.map((other) => inboundConnectorRecord(state, other)),
    ...(after ? [after] : []),
  ];
  if (routed && wayBack(inboundConnectorRecord(state, object)) && !remaining.some(wayBack)) {
    throw new Refusal(
      "connectorUsage",
      `An outbound connector routes all messages via on-premises and needs the inbound connector "${object.Name}" enabled, of type OnPremises and open to every accepted domain.`,
    );
  }
}
