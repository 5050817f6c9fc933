import { outside } from "../../kinds/address-sets";
import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { DnsAnswers } from "./dns-answers";
import type { KnownTenant } from "./known-tenant";
import { sendingDomains } from "./sending-domains";
import { readSpf, type SpfReading } from "./spf-record";

/** What the vendor has one include in an SPF record: the same for all, or the customer's own (avanan.md 4; V21, C5). */
export const spfInclude = "spfa.cpmails.com";
const ownInclude = /\.spf\.checkpoint-spf\.com$/;
const mostLookUps = 10;

/** Mail that leaves by the vendor may reach the recipient from its addresses (avanan.md 3.2, 5). */
export function spf(spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const { dns } = tenant;
  return dns === undefined ? [] : sendingDomains(tenant).flatMap((domain) => spfOf(spec, domain, dns));
}

function spfOf(spec: TenantSpec, domain: string, dns: DnsAnswers): Advice[] {
  const reading = readSpf(domain, dns);
  const { mistakes, lookUps, all, unknown } = reading;
  const advice = { code: "spf", object: domain } as const;
  const broken = mistakes.length > 0;
  const vendor = vendorIn(spec, reading);
  const problems = [
    ...mistakes,
    ...(lookUps > mostLookUps ? [`needs ${lookUps} DNS look-ups, and ${mostLookUps} are allowed`] : []),
    // A record that could not be read to its end may name the vendor where it was not seen.
    ...(vendor === "missing" && !broken && unknown.length === 0 ? ["does not allow the vendor to send"] : []),
    ...(!broken && unknown.length === 0 && (all === undefined || all === "+")
      ? [
          all === undefined
            ? "says nothing of other senders (no -all or ~all)"
            : "allows everybody to send (+all)",
        ]
      : []),
  ];
  if (problems.length > 0) {
    return [
      {
        ...advice,
        severity: "warning",
        what: `the SPF record of ${domain}: ${problems.join("; ")}`,
        why: `mail that the vendor passes straight on to the recipient may be refused${all === "-" ? ", as the record ends in -all" : ""}`,
        todo:
          vendor === "missing"
            ? `Publish one record for ${domain} with include:${spfInclude}, or with the include that the portal names, and at most ${mostLookUps} look-ups`
            : `Publish one record for ${domain} that is valid, with at most ${mostLookUps} look-ups`,
      },
    ];
  }
  if (unknown.length > 0) {
    return [
      {
        ...advice,
        severity: "note",
        what: `${domain} was not looked at to the end`,
        why: unknown.join("; "),
      },
    ];
  }
  return vendor === "addresses"
    ? [
        {
          ...advice,
          severity: "note",
          what: `the SPF record of ${domain} allows the vendor by its addresses`,
          why: "they may change",
          todo: `Use include:${spfInclude}, or the include that the portal names`,
        },
      ]
    : [];
}

function vendorIn(
  spec: TenantSpec,
  { includes, addresses }: SpfReading,
): "include" | "addresses" | "missing" {
  if (includes.some((name) => name === spfInclude || ownInclude.test(name))) {
    return "include";
  }
  return outside(planOf(spec).both, addresses).length === 0 ? "addresses" : "missing";
}
