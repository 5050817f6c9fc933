import { existing } from "../../kinds/existing";
import type { InboundConnectorProperties } from "../../kinds/generated/inbound-connector.generated";
import type { JournalRuleProperties } from "../../kinds/generated/journal-rule.generated";
import type { OutboundConnectorProperties } from "../../kinds/generated/outbound-connector.generated";
import type { TransportRuleProperties } from "../../kinds/generated/transport-rule.generated";
import { readAtOnce, type TenantView } from "../../kinds/tenant-view";
import type { DnsAnswers } from "./dns-answers";

type Known<Properties> = Properties & { readonly guid: string; readonly name: string };

export type KnownRule = Known<TransportRuleProperties>;
export type KnownInbound = Known<InboundConnectorProperties>;
export type KnownOutbound = Known<OutboundConnectorProperties>;
export type KnownJournalRule = Known<JournalRuleProperties>;

/** What a tenant holds, as a program would declare it. What has to be asked for separately may be missing: then nothing is said of it. */
export interface KnownTenant {
  readonly inboundConnectors: readonly KnownInbound[];
  readonly outboundConnectors: readonly KnownOutbound[];
  /** The first to run first. */
  readonly transportRules: readonly KnownRule[];
  readonly journalRules: readonly KnownJournalRule[];
  readonly ipAllowList: readonly string[];
  /** The tenant's domains. */
  readonly acceptedDomains?: readonly string[];
  /** Actions of the default anti-spam policy, e.g. `MoveToJmf`. */
  readonly contentFilter?: { readonly spamAction: string; readonly highConfidenceSpamAction: string };
  readonly rejectDirectSend?: boolean;
  /** Domains for which Exchange signs with DKIM. */
  readonly dkimDomains?: readonly string[];
  readonly dns?: DnsAnswers;
}

/** The lists that `knownTenant` looks at. */
export const knownNouns = readAtOnce;

/** What the lists that every reading fetches say of a tenant. */
export function knownTenant(view: TenantView): KnownTenant {
  // Every record holds the object whole, so what is declared of it is of the table's types.
  return {
    inboundConnectors: existing.InboundConnector(view.records("InboundConnector")) as KnownInbound[],
    outboundConnectors: existing.OutboundConnector(view.records("OutboundConnector")) as KnownOutbound[],
    transportRules: existing.TransportRule(view.records("TransportRule")) as KnownRule[],
    journalRules: existing.JournalRule(view.records("JournalRule")) as KnownJournalRule[],
    ipAllowList: existing.HostedConnectionFilterPolicy(view.records("HostedConnectionFilterPolicy")).allow,
  };
}
