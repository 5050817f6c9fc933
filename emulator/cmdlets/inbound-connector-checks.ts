import { type ObjectRecord, strings, text } from "../json";
import {
  isDomainOrSubdomains,
  isMicrosoft,
  isReserved,
  isSmtpAddress,
  parseIpv4,
} from "../parameters/addresses";
import { Refusal } from "../refusal";

function refuse(message: string): never {
  throw new Refusal("connectorUsage", message);
}

/** Which properties of an inbound connector go together; looks at the connector as it would be afterwards. */
export function checkInboundConnector(record: ObjectRecord): void {
  const onPremises = record.ConnectorType === "OnPremises";
  for (const name of ["RequireTls", "RestrictDomainsToCertificate", "RestrictDomainsToIPAddresses"]) {
    if (onPremises && record[name] === true) {
      refuse(`The ${name} parameter can only be specified for Connector type Partner.`);
    }
  }
  if (record.TreatMessagesAsInternal === true) {
    if (!onPremises) {
      refuse("The TreatMessagesAsInternal parameter can only be specified for Connector type OnPremises.");
    }
    if (record.CloudServicesMailEnabled === true) {
      refuse("TreatMessagesAsInternal and CloudServicesMailEnabled can't both be true.");
    }
  }
  const addresses = strings(record.SenderIPAddresses);
  if (record.RestrictDomainsToIPAddresses === true && addresses.length === 0) {
    refuse("RestrictDomainsToIPAddresses needs SenderIPAddresses.");
  }
  const certificate = text(record.TlsSenderCertificateName);
  if (record.RestrictDomainsToCertificate === true && (certificate === "" || record.RequireTls !== true)) {
    refuse("RestrictDomainsToCertificate needs TlsSenderCertificateName and RequireTls.");
  }
  if (certificate !== "" && !isDomainOrSubdomains(certificate) && !/^<I>.+<S>.+$/i.test(certificate)) {
    throw new Refusal(
      "argument",
      `"${certificate}" is no certificate name. (Parameter 'TlsSenderCertificateName')`,
    );
  }
  if (strings(record.SenderDomains).length === 0) {
    throw new Refusal("argument", "At least one sender domain is needed. (Parameter 'SenderDomains')");
  }
  addresses.forEach(checkSenderAddress);
  strings(record.EFSkipIPs).forEach(checkSkippedAddress);
  for (const user of strings(record.EFUsers)) {
    if (!isSmtpAddress(user)) {
      throw new Refusal("argument", `"${user}" is no email address. (Parameter 'EFUsers')`);
    }
  }
}

function checkSenderAddress(entry: string): void {
  const span = parseIpv4(entry);
  if (span === undefined || span.notation === "ipRange" || (span.prefix !== undefined && span.prefix < 24)) {
    throw new Refusal(
      "argument",
      `"${entry}" is not valid: use a single IPv4 address or a block of /24 to /32. (Parameter 'SenderIPAddresses')`,
    );
  }
  if (isReserved(span) || isMicrosoft(span)) {
    throw new Refusal(
      "argument",
      `The IP address "${entry}" is private, reserved or Microsoft's own. (Parameter 'SenderIPAddresses')`,
    );
  }
}

function checkSkippedAddress(entry: string): void {
  const span = parseIpv4(entry);
  if (span === undefined || isReserved(span) || isMicrosoft(span)) {
    throw new Refusal(
      "argument",
      `"${entry}" is not valid: use a public IPv4 address, range or block that is not Microsoft's. (Parameter 'EFSkipIPs')`,
    );
  }
}
