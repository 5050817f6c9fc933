import { type ObjectRecord, sameName, strings, text } from "../json";
import { isDomain, isDomainOrSubdomains, isSmtpAddress, parseIpv4 } from "../parameters/addresses";
import { Refusal } from "../refusal";
import type { StoredObject, TenantState } from "../tenant/state";

function refuse(message: string): never {
  throw new Refusal("connectorUsage", message);
}

/** Which properties of an outbound connector go together; looks at the connector as it would be afterwards. */
export function checkOutboundConnector(state: TenantState, record: ObjectRecord): void {
  const onPremises = record.ConnectorType === "OnPremises";
  for (const name of ["AllAcceptedDomains", "RouteAllMessagesViaOnPremises", "SenderRewritingEnabled"]) {
    if (!onPremises && record[name] === true) {
      refuse(`The ${name} parameter can only be specified for Connector type OnPremises.`);
    }
  }
  const domains = strings(record.RecipientDomains);
  const routesAll = record.RouteAllMessagesViaOnPremises === true;
  if (onPremises && record.UseMXRecord === true) {
    refuse(
      "A connector of type OnPremises can't use MX records: set UseMXRecord to false and give SmartHosts.",
    );
  }
  if (onPremises && domains.includes("*") && !routesAll) {
    refuse(
      "A connector of type OnPremises can't have the recipient domain '*' unless it routes all messages.",
    );
  }
  if (record.UseMXRecord !== true && strings(record.SmartHosts).length === 0) {
    refuse("SmartHosts is required when UseMXRecord is false.");
  }
  if (record.IsTransportRuleScoped !== true && record.AllAcceptedDomains !== true && domains.length === 0) {
    refuse(
      "RecipientDomains is required unless the connector is scoped to transport rules or to all accepted domains.",
    );
  }
  checkTls(record);
  checkAddresses(record, domains);
  if (routesAll && record.Enabled === true && !state.inboundConnectors.some(isWayBack)) {
    refuse(
      "RouteAllMessagesViaOnPremises needs an enabled inbound connector of type OnPremises that is not limited to accepted domains.",
    );
  }
}

function checkTls(record: ObjectRecord): void {
  const byDomain = record.TlsSettings === "DomainValidation";
  if (text(record.TlsDomain) !== "" && !byDomain) {
    refuse("TlsDomain can only be specified when TlsSettings is DomainValidation.");
  }
  if (byDomain && text(record.TlsDomain) === "") {
    refuse("TlsDomain is required when TlsSettings is DomainValidation.");
  }
}

function checkAddresses(record: ObjectRecord, domains: readonly string[]): void {
  for (const domain of domains) {
    if (domain !== "*" && !isDomainOrSubdomains(domain)) {
      throw new Refusal("argument", `"${domain}" is not a valid domain. (Parameter 'RecipientDomains')`);
    }
  }
  for (const host of strings(record.SmartHosts)) {
    const bare = host.replace(/^\[(.*)\]$/, "$1");
    if (!isDomain(bare) && parseIpv4(bare)?.notation !== "ip") {
      throw new Refusal(
        "argument",
        `"${bare}" is not a fully qualified host name or an IPv4 address. (Parameter 'SmartHosts')`,
      );
    }
    if (/^[\d.]+$/.test(bare) && parseIpv4(bare) === undefined) {
      throw new Refusal("argument", `"${bare}" is not an IPv4 address. (Parameter 'SmartHosts')`);
    }
  }
  for (const recipient of strings(record.ValidationRecipients)) {
    if (!isSmtpAddress(recipient)) {
      throw new Refusal("argument", `"${recipient}" is no email address. (Parameter 'ValidationRecipients')`);
    }
  }
}

function isWayBack(connector: StoredObject): boolean {
  return (
    connector.Enabled !== false &&
    connector.ConnectorType === "OnPremises" &&
    strings(connector.AssociatedAcceptedDomains).length === 0
  );
}

/** A connector that a rule names, even a disabled rule, must stay as the rule knows it. */
export function refuseWhileReferenced(state: TenantState, connector: StoredObject): void {
  const rule = state.transportRules.find((object) =>
    sameName(object.RouteMessageOutboundConnector, connector.Name),
  );
  if (rule !== undefined) {
    throw new Refusal(
      "stillReferenced",
      `The outbound connector "${connector.Name}" is still referenced by the transport rule "${rule.Name}". It can't be removed, disabled, renamed or taken out of transport rule scope.`,
    );
  }
}
