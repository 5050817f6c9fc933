import { outside } from "../../kinds/address-sets";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownInbound, KnownTenant } from "./known-tenant";
import { oursOf, returnAddresses } from "./ours";

/**
 * Inbound connectors for all domains that let in only what they know: Microsoft's recipe for a mail gateway in front of
 * Exchange (avanan.md, trap 1). With the vendor behind Exchange it refuses what is to be inspected, or comes back.
 */
export function lockDown(spec: TenantSpec, { inboundConnectors }: KnownTenant): Advice[] {
  const ours = oursOf(spec);
  const returned = returnAddresses(spec);
  return inboundConnectors.filter(isLockDown).map((connector): Advice => {
    const { name, restrictDomainsToCertificate: byCertificate, tlsSenderCertificateName } = connector;
    const advice = { code: "lockDown", object: name } as const;
    const switchName = byCertificate ? "RestrictDomainsToCertificate" : "RestrictDomainsToIPAddresses";
    if (ours.inbound(connector)) {
      return {
        ...advice,
        severity: "error",
        what: `the inbound connector "${name}" has ${switchName} on, for all sender domains`,
        why: "all mail from the internet that is not from the vendor is refused",
        todo: "Run pulumi up, which switches it off",
      };
    }
    const known = byCertificate
      ? `with the certificate ${tlsSenderCertificateName ?? "(none is set)"}`
      : "from its own addresses";
    const what = `the inbound connector "${name}" lets in mail ${known} only, for all sender domains (${switchName})`;
    const missing = byCertificate ? returned : outside(returned, connector.senderIPAddresses ?? []);
    if (missing.length === 0) {
      return {
        ...advice,
        severity: "warning",
        what,
        why: "it admits the vendor, but no other mail that comes straight from the internet",
        todo: "Switch the restriction off when the MX records point to Exchange",
      };
    }
    return {
      ...advice,
      severity: spec.mode === "inline" ? "error" : "warning",
      what,
      why: `mail that the vendor brings back from ${missing.join(", ")} is refused${spec.mode === "inline" ? "" : " once the mode is inline"}`,
      todo: byCertificate
        ? "Switch the restriction off"
        : "Add these addresses to it, or switch the restriction off",
    };
  });
}

function isLockDown(connector: KnownInbound): boolean {
  const {
    enabled,
    connectorType,
    senderDomains,
    restrictDomainsToCertificate,
    restrictDomainsToIPAddresses,
  } = connector;
  return (
    enabled !== false &&
    connectorType !== "OnPremises" &&
    (senderDomains ?? []).includes("*") &&
    Boolean(restrictDomainsToCertificate || restrictDomainsToIPAddresses)
  );
}
