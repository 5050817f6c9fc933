import { onlyForType } from "./connector-type";
import { inboundConnectorProperties } from "./generated/inbound-connector.generated";
import type { InputProblem, Inputs } from "./kind";
import { objectKind } from "./object-kind";
import { isBlank } from "./values";

/** A connector for mail that comes into the organisation. Cmdlets: New-/Set-/Get-/Remove-InboundConnector. */
export const inboundConnector = objectKind({
  noun: "InboundConnector",
  properties: inboundConnectorProperties,
  required: ["name", "senderDomains"],
  rules,
});

function rules(known: Inputs): InputProblem[] {
  const problems = onlyForType(inboundConnectorProperties, known);
  const domains = Array.isArray(known.senderDomains) ? known.senderDomains.map(String) : [];
  const everyone = domains.some((domain) => /^(smtp:)?\*(;\d+)?$/i.test(domain));
  for (const property of ["restrictDomainsToIPAddresses", "restrictDomainsToCertificate"]) {
    if (known[property] === true && everyone) {
      problems.push({
        property,
        reason:
          "together with sender domain * it makes Exchange refuse all other internet mail, say of someone@example.com at 203.0.113.9 to anybody here; name the partner's domains in senderDomains, or leave it false (the connector then only attributes mail)",
      });
    }
  }
  if (
    known.treatMessagesAsInternal === true &&
    known.connectorType !== undefined &&
    known.connectorType !== "OnPremises"
  ) {
    problems.push({ property: "treatMessagesAsInternal", reason: "is only for connectorType OnPremises" });
  }
  if (known.treatMessagesAsInternal === true && known.cloudServicesMailEnabled === true) {
    problems.push({
      property: "treatMessagesAsInternal",
      reason: "cannot be used together with cloudServicesMailEnabled",
    });
  }
  if (known.restrictDomainsToCertificate === true && isBlank(known.tlsSenderCertificateName)) {
    problems.push({ property: "restrictDomainsToCertificate", reason: "needs tlsSenderCertificateName" });
  }
  if (known.restrictDomainsToIPAddresses === true && isBlank(known.senderIPAddresses)) {
    problems.push({ property: "restrictDomainsToIPAddresses", reason: "needs senderIPAddresses" });
  }
  if (known.efSkipLastIP === true && !isBlank(known.efSkipIPs)) {
    problems.push({
      property: "efSkipIPs",
      reason:
        "is ignored while efSkipLastIP is true; declare one of the two (Enhanced Filtering skips either the last hop or these)",
    });
  }
  return problems;
}
