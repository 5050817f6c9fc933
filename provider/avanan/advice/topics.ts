import { leavesByDlp, protects, type TenantSpec } from "../spec";
import { addressesLeftOut } from "./addresses-left-out";
import { addressesOfAnotherRegion } from "./addresses-of-another-region";
import type { Advice, AdviceCode } from "./advice";
import { allowListAudited } from "./allow-list-audited";
import { automaticRepliesRefused } from "./automatic-replies-refused";
import { entriesInUse } from "./catalogue-in-use";
import { catalogueOld } from "./catalogue-old";
import { catalogueUnverified } from "./catalogue-unverified";
import { connectorUsedTwice } from "./connector-used-twice";
import { directSend } from "./direct-send";
import { dkim } from "./dkim";
import { dlpAddressesShared, dlpCertificateDomain } from "./dlp-inbound";
import { dmarc } from "./dmarc";
import { farmRegion, farmTold } from "./farm-region";
import { groupsOverlap } from "./groups-overlap";
import { junkAction } from "./junk-action";
import type { KnownTenant } from "./known-tenant";
import { legacyJunkRule } from "./legacy-junk-rule";
import { lockDown } from "./lock-down";
import { deliveryRuleBelow, externalMailRule, foreignRoute, stopsAbove } from "./rule-conflicts";
import { smartHost } from "./smart-host";
import { spf } from "./spf";

/** One question about a specification and the tenant it is for. */
export interface Topic {
  readonly code: AdviceCode;
  /** Specifications that it is a question for; default: all. */
  readonly concerns?: (spec: TenantSpec) => boolean;
  /** What must be known, of that which not every reading fetches. */
  readonly takes?: readonly (keyof KnownTenant)[];
  /** `today` as an ISO date. */
  readonly advise: (spec: TenantSpec, tenant: KnownTenant, today: string) => Advice[];
  /** What is the case when there is nothing to advise; undefined where even that cannot be told. */
  readonly fine: string | ((spec: TenantSpec, tenant: KnownTenant) => string | undefined);
}

const inline = ({ mode }: TenantSpec) => mode === "inline";
const incoming = (spec: TenantSpec) => protects(spec, "incoming");
const outgoing = (spec: TenantSpec) => protects(spec, "outgoing");
const internal = (spec: TenantSpec) => protects(spec, "internal");

export const topics: readonly Topic[] = [
  { code: "smartHost", takes: ["dns"], advise: smartHost, fine: "DNS knows the portal's hosts" },
  {
    code: "farmRegion",
    takes: ["dns"],
    advise: farmRegion,
    fine: farmTold,
  },
  { code: "lockDown", advise: lockDown, fine: "no inbound connector locks out all other mail" },
  {
    code: "connectorUsedTwice",
    advise: connectorUsedTwice,
    fine: "nobody else uses the vendor's connectors, hosts or addresses",
  },
  {
    code: "addressesLeftOut",
    concerns: ({ addresses }) => Object.keys(addresses).length > 0,
    advise: addressesLeftOut,
    fine: "avanan:addresses has every documented return address",
  },
  {
    code: "addressesOfAnotherRegion",
    advise: addressesOfAnotherRegion,
    fine: "no addresses of another region are left over",
  },
  {
    code: "stopsAbove",
    concerns: inline,
    advise: stopsAbove,
    fine: "no rule above the vendor's keeps mail from it",
  },
  {
    code: "foreignRoute",
    concerns: inline,
    advise: foreignRoute,
    fine: "no other rule routes the same mail",
  },
  {
    code: "deliveryRuleBelow",
    concerns: inline,
    advise: deliveryRuleBelow,
    fine: "no rule on delivery stands below the vendor's",
  },
  {
    code: "externalMailRule",
    concerns: internal,
    advise: externalMailRule,
    fine: "no rule for mail from outside hits internal mail",
  },
  {
    code: "legacyJunkRule",
    concerns: inline,
    advise: legacyJunkRule,
    fine: "no other rule decides on the vendor's spam",
  },
  {
    code: "groupsOverlap",
    concerns: inline,
    advise: groupsOverlap,
    fine: "no other portal inspects the same people",
  },
  {
    code: "automaticRepliesRefused",
    concerns: outgoing,
    advise: automaticRepliesRefused,
    fine: "automatic replies are not lost",
  },
  {
    code: "dlpCertificateDomain",
    concerns: (spec) => leavesByDlp(spec) && spec.dlpCertificate !== undefined,
    takes: ["acceptedDomains"],
    advise: dlpCertificateDomain,
    fine: "the certificate is for an accepted domain",
  },
  {
    code: "dlpAddressesShared",
    concerns: leavesByDlp,
    advise: dlpAddressesShared,
    fine: "the vendor's way back is recognised by certificate",
  },
  {
    code: "junkAction",
    concerns: inline,
    takes: ["contentFilter"],
    advise: junkAction,
    fine: "what the vendor marks as spam goes to the junk folder",
  },
  {
    code: "directSend",
    concerns: incoming,
    takes: ["rejectDirectSend"],
    advise: directSend,
    fine: "mail in the tenant's own name needs signing in or a connector",
  },
  {
    code: "dkim",
    concerns: outgoing,
    takes: ["acceptedDomains", "dkimDomains"],
    advise: dkim,
    fine: "Exchange signs mail of every sending domain",
  },
  {
    code: "spf",
    concerns: outgoing,
    takes: ["acceptedDomains", "dns"],
    advise: spf,
    fine: "the SPF record of every sending domain allows the vendor",
  },
  {
    code: "dmarc",
    concerns: outgoing,
    takes: ["acceptedDomains", "dns"],
    advise: dmarc,
    fine: "every sending domain has a DMARC record that its mail can meet",
  },
  {
    code: "catalogueOld",
    advise: (spec, _tenant, today) => catalogueOld(entriesInUse(spec), today),
    fine: "the addresses in use were compared with their sources lately",
  },
  {
    code: "catalogueUnverified",
    advise: (spec) => catalogueUnverified(entriesInUse(spec)),
    fine: "the vendor's documents confirm the addresses in use",
  },
  { code: "allowListAudited", advise: allowListAudited, fine: "the IP allow list is empty" },
];

/** Whether a topic can be judged: it concerns the specification, and what it takes is known. */
export function isKnown({ concerns, takes = [] }: Topic, spec: TenantSpec, tenant: KnownTenant): boolean {
  return (concerns?.(spec) ?? true) && takes.every((what) => tenant[what] !== undefined);
}

export function topicOf(code: AdviceCode): Topic {
  const topic = topics.find((one) => one.code === code);
  if (topic === undefined) {
    throw new Error(`there is no topic ${code}`);
  }
  return topic;
}
