import {
  type KnownTenant,
  knownNouns,
  knownTenant,
  sendingDomains,
  type TenantSpec,
  topicOf,
} from "../../avanan";
import type { TenantReader } from "../../converge/tenant-reader";
import type { ExchangeClient } from "../../exchange";
import { type Finding, failed, note, ok } from "../finding";
import type { Dns } from "./dns";
import { mostUrgentFirst, topicFindings } from "./findings";
import { lookUp } from "./look-up";
import { readSeparately } from "./separately-read";

export interface TenantCheck {
  readonly spec: TenantSpec;
  readonly client: ExchangeClient;
  readonly reader: TenantReader;
  /** Undefined: nothing is to be asked of DNS. */
  readonly dns: Dns | undefined;
  /** As an ISO date. */
  readonly today: string;
}

/** Looks at a tenant and its DNS with a specification in hand, and says all there is to say. Reads only. */
export async function checkTenant(check: TenantCheck): Promise<readonly Finding[]> {
  const { spec, client, reader, today } = check;
  let lists: KnownTenant;
  try {
    const view = await reader.view([...knownNouns, "AcceptedDomain"], 0);
    const acceptedDomains = view.records("AcceptedDomain").map(({ DomainName }) => String(DomainName));
    lists = { ...knownTenant(view), acceptedDomains };
  } catch (error) {
    // Advice from half of a tenant would be wrong advice.
    return [failed("tenant", error instanceof Error ? error.message : String(error))];
  }
  const [separate, dns] = await Promise.all([readSeparately(spec, client), dnsOf(check, lists)]);
  const tenant = { ...lists, ...separate.known, ...dns.known };
  return mostUrgentFirst([
    ok("tenant", contentsOf(tenant)),
    ...separate.findings,
    ...dns.findings,
    ...topicFindings(spec, tenant, today),
  ]);
}

async function dnsOf(
  { spec, dns }: TenantCheck,
  lists: KnownTenant,
): Promise<{ readonly known: Partial<KnownTenant>; readonly findings: readonly Finding[] }> {
  if (dns === undefined) {
    return { known: {}, findings: [note("dns", "not looked at", { why: "--no-dns" })] };
  }
  const domains = topicOf("spf").concerns?.(spec) ? sendingDomains(lists) : [];
  const answers = await lookUp(spec, domains, dns);
  return "unreachable" in answers
    ? { known: {}, findings: [note("dns", "not looked at", { why: answers.unreachable })] }
    : { known: { dns: answers }, findings: [] };
}

function contentsOf(tenant: KnownTenant): string {
  const counts = [
    [tenant.inboundConnectors, "inbound connector"],
    [tenant.outboundConnectors, "outbound connector"],
    [tenant.transportRules, "transport rule"],
    [tenant.journalRules, "journal rule"],
    [tenant.acceptedDomains ?? [], "domain"],
  ] as const;
  const many = counts.map(([all, name]) => `${all.length} ${name}${all.length === 1 ? "" : "s"}`);
  return `read: ${many.join(", ")}`;
}
