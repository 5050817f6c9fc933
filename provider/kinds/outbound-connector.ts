import { onlyForType } from "./connector-type";
import { outboundConnectorProperties } from "./generated/outbound-connector.generated";
import type { InputProblem, Inputs } from "./kind";
import { objectKind } from "./object-kind";
import { rulesRoutingTo } from "./settling";
import { acceptUnsafe } from "./steering";
import { isBlank } from "./values";

/** A connector for mail that leaves the organisation. Cmdlets: New-/Set-/Get-/Remove-OutboundConnector. */
export const outboundConnector = objectKind({
  noun: "OutboundConnector",
  properties: outboundConnectorProperties,
  required: ["name"],
  // UseMXRecord and SmartHosts exclude each other, TlsDomain goes with TlsSettings: half of a pair is refused.
  together: [
    ["useMXRecord", "smartHosts"],
    ["tlsSettings", "tlsDomain"],
  ],
  rules,
  extra: { acceptUnsafe },
  needs: ["TransportRule"],
  isSettling: (tenant, command, { code }) =>
    code === "stillReferenced" && rulesRoutingTo(tenant, String(command.target)).length === 0,
});

function rules(known: Inputs): InputProblem[] {
  const problems = onlyForType(outboundConnectorProperties, known);
  const hosts = !isBlank(known.smartHosts);
  if (known.useMXRecord === true && hosts) {
    problems.push({
      property: "smartHosts",
      reason: "must be left out when useMXRecord is true: Exchange would drop them silently",
    });
  }
  if (known.useMXRecord === false && !hosts) {
    problems.push({ property: "smartHosts", reason: "must be given when useMXRecord is false" });
  }
  if (hosts && known.useMXRecord === undefined) {
    problems.push({
      property: "useMXRecord",
      reason: "must be false when smartHosts are given: Exchange's default is true",
    });
  }
  if (
    !isBlank(known.tlsDomain) &&
    known.tlsSettings !== undefined &&
    known.tlsSettings !== "DomainValidation"
  ) {
    problems.push({ property: "tlsDomain", reason: "is only for tlsSettings DomainValidation" });
  }
  if (known.tlsSettings === "DomainValidation" && isBlank(known.tlsDomain)) {
    problems.push({ property: "tlsDomain", reason: "must be given with tlsSettings DomainValidation" });
  }
  if (known.connectorType === "OnPremises" && known.useMXRecord === true) {
    problems.push({ property: "useMXRecord", reason: "must be false for connectorType OnPremises" });
  }
  const domains = Array.isArray(known.recipientDomains) ? known.recipientDomains.map(String) : [];
  if (
    known.connectorType === "OnPremises" &&
    domains.includes("*") &&
    known.routeAllMessagesViaOnPremises !== true
  ) {
    problems.push({
      property: "recipientDomains",
      reason: "may be * for connectorType OnPremises only with routeAllMessagesViaOnPremises",
    });
  }
  return problems;
}
