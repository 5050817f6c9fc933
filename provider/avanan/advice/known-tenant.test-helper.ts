import type { KnownInbound, KnownOutbound, KnownRule, KnownTenant } from "./known-tenant";

/** A tenant of the tests: what is not given is not there. */
export function tenantOf(held: Partial<KnownTenant> = {}): KnownTenant {
  return {
    inboundConnectors: [],
    outboundConnectors: [],
    transportRules: [],
    journalRules: [],
    ipAllowList: [],
    ...held,
  };
}

const named =
  <Properties>() =>
  (name: string, properties: Partial<Properties> = {}) => ({
    guid: `guid of ${name}`,
    name,
    enabled: true,
    ...properties,
  });

export const rule = named<KnownRule>();
export const outbound = named<KnownOutbound>();
export const inbound = (name: string, properties: Partial<KnownInbound> = {}): KnownInbound => ({
  ...named<KnownInbound>()(name, { connectorType: "Partner", senderDomains: ["*"], ...properties }),
});

/** The vendor's addresses for region us. */
export const usInbound = ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"];
export const usDlp = ["3.214.204.181", "44.211.178.112/28", "3.101.216.144/28"];
export const usBoth = [...usInbound, ...usDlp];
