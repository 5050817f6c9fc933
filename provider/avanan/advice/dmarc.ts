import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import { type DnsAnswers, textsOf } from "./dns-answers";
import type { KnownTenant } from "./known-tenant";
import { sendingDomains } from "./sending-domains";

const record = /^v=DMARC1\s*(;|$)/i;

/** Names at which a domain's policy may stand: its own, else that of a domain above it. */
export function dmarcNames(domain: string): readonly string[] {
  const labels = domain.toLowerCase().split(".");
  return labels.slice(0, -1).map((_, index) => `_dmarc.${labels.slice(index).join(".")}`);
}

/** What recipients do with mail that fails, which is what leaves by the vendor without a signature (avanan.md 5.7). */
export function dmarc(_spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const { dns, dkimDomains } = tenant;
  const signed = dkimDomains?.map((domain) => domain.toLowerCase());
  return dns === undefined
    ? []
    : sendingDomains(tenant).flatMap((domain) => dmarcOf(domain, dns, signed?.includes(domain)));
}

function dmarcOf(domain: string, dns: DnsAnswers, isSigned: boolean | undefined): Advice[] {
  const advice = { code: "dmarc", object: domain } as const;
  const asked = dmarcNames(domain).map((name) => ({ name, answer: textsOf(dns, name, record) }));
  const decisive = asked.find(({ answer }) => answer.kind !== "absent");
  if (decisive === undefined) {
    return [
      {
        ...advice,
        severity: "note",
        what: `${domain} has no DMARC record`,
        why: "nobody tells how much of its mail fails once it leaves by the vendor",
        todo: `Publish one at _dmarc.${domain}, p=none to begin with, and read its reports`,
      },
    ];
  }
  const { name, answer } = decisive;
  if (answer.kind !== "found") {
    const why = answer.kind === "unknown" ? answer.why : "it was not asked for";
    return [{ ...advice, severity: "note", what: `${name} was not looked at`, why }];
  }
  const [text = "", ...more] = answer.value;
  const policy = policyOf(text, name !== `_dmarc.${domain}`);
  if (more.length > 0 || policy === undefined) {
    return [
      {
        ...advice,
        severity: "warning",
        what: `${name} has ${more.length > 0 ? `${answer.value.length} DMARC records` : "a DMARC record without a policy (p=)"}`,
        why: "recipients take it for none",
        todo: "Publish one record, with a policy",
      },
    ];
  }
  return policy === "none" || isSigned !== false
    ? []
    : [
        {
          ...advice,
          severity: "warning",
          what: `recipients are asked to ${policy} mail of ${domain} that fails DMARC (${name}), and Exchange does not sign with ${domain}`,
          why: "mail that the vendor passes straight on to the recipient fails",
          todo: "Have Exchange sign it (see dkim) before its mail goes out through the vendor",
        },
      ];
}

/** A policy for domains below (`sp`) counts there, else the policy itself. */
function policyOf(text: string, below: boolean): string | undefined {
  const tags = new Map(
    text.split(";").map((tag) => {
      const [key = "", value = ""] = tag.split("=").map((part) => part.trim().toLowerCase());
      return [key, value];
    }),
  );
  return (below ? tags.get("sp") : undefined) ?? tags.get("p");
}
