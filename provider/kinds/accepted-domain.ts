import { acceptedDomainProperties } from "./generated/accepted-domain.generated";
import type { InputProblem, Inputs } from "./kind";
import { settingsKind } from "./settings-kind";

/** What the organisation does with mail for one of its domains. Cmdlets: Get-/Set-AcceptedDomain. */
export const acceptedDomain = settingsKind({
  type: "AcceptedDomain",
  noun: "AcceptedDomain",
  properties: acceptedDomainProperties,
  named: { input: "domainName", recordedAs: "DomainName" },
  rules,
});

function rules({ domainType, matchSubDomains }: Inputs): InputProblem[] {
  const problems: InputProblem[] = [];
  if (domainType === "ExternalRelay") {
    problems.push({
      property: "domainType",
      reason: "cannot be ExternalRelay in Exchange Online; allowed: Authoritative, InternalRelay",
    });
  }
  if (matchSubDomains === true && domainType !== undefined && domainType !== "InternalRelay") {
    problems.push({
      property: "matchSubDomains",
      reason: `needs domainType InternalRelay; it is ${String(domainType)}`,
    });
  }
  return problems;
}
