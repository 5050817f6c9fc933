import {
  type DnsAnswers,
  dmarcNames,
  type Host,
  smartHosts,
  spfNamesToAsk,
  type TenantSpec,
  type Texts,
} from "../../avanan";
import type { Dns } from "./dns";

/** Asks DNS all that there is to know for a specification and the domains that send; the portal's hosts always. */
export async function lookUp(
  spec: TenantSpec,
  domains: readonly string[],
  dns: Dns,
): Promise<DnsAnswers | { readonly unreachable: string }> {
  const hosts = new Map<string, Host>();
  await each(smartHosts(spec), async (host) => hosts.set(host, await dns.host(host)));
  const unanswered = [...hosts].flatMap(([host, answer]) =>
    answer.kind === "unknown" ? [`${host}: ${answer.why}`] : [],
  );
  if (unanswered.length === hosts.size) {
    return { unreachable: unanswered.join("; ") };
  }
  const texts = new Map<string, Texts>();
  // A record names further ones, which are known only once it has been read.
  for (let names = domains.flatMap(dmarcNames).concat(domains); names.length > 0; ) {
    await each(names, async (name) => texts.set(name, await dns.texts(name)));
    names = domains.flatMap((domain) => spfNamesToAsk(domain, { texts }));
  }
  return { hosts, texts };
}

async function each(names: readonly string[], ask: (name: string) => Promise<unknown>): Promise<void> {
  await Promise.all([...new Set(names)].map(ask));
}
