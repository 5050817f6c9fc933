import { existing } from "../kinds/existing";
import type { AcceptedDomainProperties } from "../kinds/generated/accepted-domain.generated";
import type { InboundConnectorProperties } from "../kinds/generated/inbound-connector.generated";
import type { JournalRuleProperties } from "../kinds/generated/journal-rule.generated";
import type { OutboundConnectorProperties } from "../kinds/generated/outbound-connector.generated";
import type { TransportRuleProperties } from "../kinds/generated/transport-rule.generated";
import { Session } from "../session";
import { stackSetting } from "./exchange-resource";

/** An object that the tenant has, as a program would declare it; nothing that is unset. */
export type Existing<Properties> = Properties & { readonly guid: string; readonly name: string };

let session: Session | undefined;

/** Reads happen in the program itself, while it runs: what they return is plain data, in previews as well. */
async function look<Noun extends keyof typeof existing>(
  noun: Noun,
): Promise<ReturnType<(typeof existing)[Noun]>> {
  if (session === undefined) {
    session = new Session(process.env);
    session.configure(stackSetting);
  }
  const { reader } = await session.converger();
  const view = await reader.view([noun], 5 * 60_000);
  return existing[noun](view.records(noun)) as ReturnType<(typeof existing)[Noun]>;
}

/** The tenant's inbound connectors. Cmdlet: Get-InboundConnector. */
export const getInboundConnectors = () =>
  look("InboundConnector") as Promise<Existing<InboundConnectorProperties>[]>;

/** The tenant's outbound connectors, rule-scoped and test-mode ones included. Cmdlet: Get-OutboundConnector. */
export const getOutboundConnectors = () =>
  look("OutboundConnector") as Promise<Existing<OutboundConnectorProperties>[]>;

/** The tenant's mail flow rules, the first to run first. Cmdlet: Get-TransportRule. */
export const getTransportRules = () => look("TransportRule") as Promise<Existing<TransportRuleProperties>[]>;

/** The tenant's journal rules. Cmdlet: Get-JournalRule. */
export const getJournalRules = () => look("JournalRule") as Promise<Existing<JournalRuleProperties>[]>;

/** The tenant's domains; `name` is the domain. Cmdlet: Get-AcceptedDomain. */
export const getAcceptedDomains = () =>
  look("AcceptedDomain") as Promise<Existing<AcceptedDomainProperties>[]>;

/** Entries of the connection filter's lists. Cmdlet: Get-HostedConnectionFilterPolicy. */
export const getIpLists = () => look("HostedConnectionFilterPolicy");
