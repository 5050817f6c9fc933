import { domainOf, normal } from "../addresses";
import { compileRanges, entryOf, neighbours, samples } from "../ip-ranges";
import { compilePortal, type Portal } from "../leaving/portal";
import { INFO, SPAM, SPAM_HIGH, SPAM_LOW, UUID } from "../leaving/vendor-headers";
import type { Message, VendorVerdict } from "../message";
import { AUTH_AS } from "../rules/predicates/exchange-headers";
import type { TenantObjects, TransportRule } from "../tenant";
import { flag, list, number, text } from "../values";
import { messagesOfRules } from "./probes-of-rules";

/** A message worth following through a tenant, with the name of its class. */
export interface Probe {
  readonly name: string;
  readonly message: Message;
  /** True when it comes from an address that is not the vendor's. */
  readonly stranger: boolean;
  /** The inbound connector, not the vendor's, by which it comes. */
  readonly connector?: string;
}

/** Of several portals the first is the one that strangers pretend to know; mail returns from the addresses of each. */
function togetherOf(portals: readonly Portal[]) {
  const { name } = compilePortal(portals[0] as Portal);
  const all = (of: (portal: Portal) => readonly string[]) => compileRanges([...new Set(portals.flatMap(of))]);
  const [inbound, dlp] = [all(({ inboundSet }) => inboundSet), all(({ dlpSet }) => dlpSet)];
  const both = all(({ inboundSet, dlpSet }) => [...inboundSet, ...dlpSet]);
  const known = all(({ inboundSet, dlpSet, idleSet = [] }) => [...inboundSet, ...dlpSet, ...idleSet]);
  return { name, inbound, dlp, both, known };
}

/** The people a judgement tries. Default: taken from the tenant's recipients and the groups its rules name. */
export interface People {
  inside?: readonly string[];
  groups?: readonly string[];
}

/** Documentation addresses (RFC 5737): a stranger on the internet. */
const STRANGER_IP = "203.0.113.9";
export const STRANGER = "someone@example.com";
const VERDICTS = ["clean", "spam-low", "spam-high", "quarantine"] as const;

/** Everything known to be ordinary, so that only conditions that really look further "cannot tell". */
const ordinary = (message: Message): Message => ({
  ...{
    subject: "hello",
    body: "hello",
    attachments: [],
    size: 4096,
    characterSet: "utf-8",
    classification: null,
  },
  ...{ to: message.recipients, cc: [] },
  ...message,
});

/** The message classes a tenant is judged by. */
export function messageClasses(
  before: TenantObjects,
  now: TenantObjects,
  portals: readonly Portal[],
  given: People = {},
): Probe[] {
  const vendor = togetherOf(portals);
  const { inside, groups, domain } = people(now, before, given);
  const probes: Probe[] = [];
  const known = new Set<string>();
  const add = (name: string, message: Message, connector?: string): void => {
    const { entry } = message;
    const content = JSON.stringify([message, connector]);
    if (known.has(content)) return;
    known.add(content);
    const stranger = entry.via === "smtp" && entryOf(vendor.known, entry.ip) === undefined;
    const by = connector === undefined ? {} : { connector };
    probes.push({ name, message: ordinary(message), stranger, ...by });
  };
  const smtp = (ip: string, more = {}) => ({ via: "smtp", ip, ...more }) as const;
  const mailbox = { via: "mailbox" } as const;
  const returnsFrom = (
    set: "inbound" | "dlp",
    verdicts: readonly VendorVerdict["verdict"][],
  ): VendorVerdict[] =>
    samples(vendor[set]).flatMap((returnFrom) => verdicts.map((verdict) => ({ verdict, returnFrom })));
  const incoming = returnsFrom("inbound", VERDICTS);
  const outgoing = returnsFrom("dlp", VERDICTS);
  const [someone = `someone@${domain}`, colleague = `colleague@${domain}`] = inside;

  for (const person of inside) {
    add("external mail in", { entry: smtp(STRANGER_IP), from: STRANGER, recipients: [person] });
    for (const vendorSays of incoming)
      add(`external mail in, ${vendorSays.verdict}, returned from ${vendorSays.returnFrom}`, {
        ...{ entry: smtp(STRANGER_IP), from: STRANGER, recipients: [person], vendor: vendorSays },
      });
    add("mail out", { entry: mailbox, from: person, recipients: [STRANGER] });
    for (const vendorSays of outgoing)
      add(`mail out, ${vendorSays.verdict}, returned from ${vendorSays.returnFrom}`, {
        ...{ entry: mailbox, from: person, recipients: [STRANGER], vendor: vendorSays },
      });
    add("external mail in without TLS", {
      ...{ entry: smtp(STRANGER_IP, { tls: false }), from: STRANGER, recipients: [person] },
    });
    add("own domain spoofed", { entry: smtp(STRANGER_IP), from: someone, recipients: [person] });
    add("forged vendor headers", {
      ...{ entry: smtp(STRANGER_IP), from: STRANGER, recipients: [person] },
      headers: { [INFO]: `${vendor.name},office365_emails,inline`, [SPAM_HIGH]: "true" },
    });
    add("all other vendor headers forged", {
      ...{ entry: smtp(STRANGER_IP), from: STRANGER, recipients: [person] },
      headers: { [SPAM]: "true", [SPAM_LOW]: "true", [UUID]: `id:${vendor.name},office365_emails,sent:id` },
    });
    add("empty sender in", { entry: smtp(STRANGER_IP), from: STRANGER, mailFrom: "", recipients: [person] });
    add("out-of-office reply out", {
      ...{ entry: mailbox, from: person, mailFrom: "", recipients: [STRANGER], type: "OOF" },
    });
    add("read receipt out", {
      ...{ entry: mailbox, from: person, mailFrom: "", recipients: [STRANGER], type: "ReadReceipt" },
      headers: { "Content-Type": "multipart/report; report-type=disposition-notification" },
    });
    add("report of a failed delivery out", {
      ...{ entry: mailbox, from: person, mailFrom: "", recipients: [STRANGER] },
      headers: { "Content-Type": "multipart/report; report-type=delivery-status" },
    });
    for (const ip of samples(vendor.both))
      add(`mail already at the vendor, returned from ${ip}`, {
        ...{ entry: smtp(ip), from: STRANGER, recipients: [person] },
        headers: { [INFO]: `${vendor.name},office365_emails,inline` },
      });
  }
  // Whoever comes last is in nobody's scope: mail goes into the scope, out of it and around in it.
  const nobody = inside.at(-1) ?? colleague;
  for (const [from, to] of [
    [someone, colleague],
    [colleague, someone],
    [someone, nobody],
    [nobody, someone],
  ] as const) {
    if (from === to) continue;
    add("internal mail", { entry: mailbox, from, recipients: [to] });
    add("internal out-of-office reply", {
      entry: mailbox,
      from,
      mailFrom: "",
      recipients: [to],
      type: "OOF",
    });
    for (const vendorSays of outgoing)
      add(`internal mail, ${vendorSays.verdict}, returned from ${vendorSays.returnFrom}`, {
        ...{ entry: mailbox, from, recipients: [to], vendor: vendorSays },
      });
  }
  for (const group of groups) {
    add("external mail to a group", { entry: smtp(STRANGER_IP), from: STRANGER, recipients: [group] });
    add("internal mail to a group", { entry: mailbox, from: someone, recipients: [group] });
  }
  add("external mail to several", { entry: smtp(STRANGER_IP), from: STRANGER, recipients: inside });
  add("several recipients, in and out", { entry: mailbox, from: someone, recipients: [...inside, STRANGER] });
  for (const { ip, certificate, name, sender, hybrid } of otherConnectors(before, now, vendor.known))
    for (const person of inside) {
      const entry = smtp(ip, certificate === undefined ? {} : { certificate });
      if (hybrid) {
        const headers = { [AUTH_AS]: "Internal" };
        add(
          `signed in behind connector "${name}"`,
          { entry, from: someone, recipients: [person], headers },
          name,
        );
        add(`out by connector "${name}"`, { entry, from: someone, recipients: [STRANGER], headers }, name);
      }
      add(`from connector "${name}"`, { entry, from: sender, recipients: [person] }, name);
      add(`own domain from connector "${name}"`, { entry, from: someone, recipients: [person] }, name);
      add(`relayed out by connector "${name}"`, { entry, from: someone, recipients: [STRANGER] }, name);
    }
  for (const ip of strangers(now, vendor.known))
    for (const person of inside)
      add(`stranger from ${ip}`, { entry: smtp(ip), from: STRANGER, recipients: [person] });
  const asked = messagesOfRules({
    ...{ rules: before.transportRules ?? [], recipients: now.recipients ?? before.recipients ?? [], inside },
    ...{ domains: domainsOf(now, before), stranger: { address: STRANGER, ip: STRANGER_IP } },
    returns: { smtp: vendor.inbound, mailbox: vendor.dlp },
  });
  for (const { rule, message } of asked) {
    const from = message.entry.via === "smtp" ? message.entry.ip : "a mailbox";
    add(`mail that rule "${rule}" looks for, ${message.from} from ${from}`, message);
  }
  return probes;
}

/** A few people: one member of every group that rules name, one outside of all of them, one nobody has listed. */
function people(now: TenantObjects, before: TenantObjects, given: People) {
  const recipients = now.recipients ?? before.recipients ?? [];
  const [domain = "contoso.com"] = domainsOf(now, before);
  const named = new Set(
    (now.transportRules ?? []).flatMap((rule) =>
      ["sentToMemberOf", "fromMemberOf", "exceptIfSentToMemberOf", "exceptIfFromMemberOf"].flatMap(
        (property) => list((rule as Readonly<Record<string, unknown>>)[property]).map(normal),
      ),
    ),
  );
  const groups = recipients.filter((r) => r.kind === "group" || r.kind === "microsoft365Group");
  const members = groups
    .filter((g) => named.has(normal(g.address)))
    .flatMap((g) =>
      list(g.members)
        .filter((m) => !groups.some((o) => normal(o.address) === normal(m)))
        .slice(0, 2),
    );
  const everyMember = new Set(groups.flatMap((g) => list(g.members).map(normal)));
  const mailboxes = recipients.filter((r) => r.kind === "mailbox").map((r) => r.address);
  const outside = mailboxes.filter((address) => !everyMember.has(normal(address))).slice(0, 2);
  const inside = given.inside ?? [...new Set([...members.slice(0, 4), ...outside, ...mailboxes.slice(0, 1)])];
  const unlisted = given.inside ? [] : [`someone@${domain}`];
  return {
    inside: [...inside, ...unlisted],
    // Nobody writes to a group that is only there since: the bare tenant would not deliver that.
    groups:
      given.groups ??
      groups
        .filter(({ address }) => existed(before, address))
        .slice(0, 4)
        .map((g) => g.address),
    domain,
  };
}

const domainsOf = (now: TenantObjects, before: TenantObjects): string[] =>
  (now.acceptedDomains ?? before.acceptedDomains ?? []).map((one) =>
    normal(typeof one === "string" ? one : one.domainName).replace(/^\*\./, ""),
  );

const existed = ({ recipients }: TenantObjects, group: string) =>
  recipients == null || recipients.some(({ address }) => normal(address) === normal(group));

/**
 * Ways in through the tenant's other inbound connectors: first, middle and last address of each block, or the certificate.
 * `hybrid`: what the other side says of who is signed in there is believed.
 */
function otherConnectors(
  before: TenantObjects,
  now: TenantObjects,
  vendor: ReturnType<typeof compileRanges>,
) {
  const seen = new Set<string>();
  return [...(before.inboundConnectors ?? []), ...(now.inboundConnectors ?? [])].flatMap((connector) => {
    if (seen.has(connector.name) || !flag(connector.enabled, true)) return [];
    seen.add(connector.name);
    const domains = list(connector.senderDomains).map((d) => normal(d).replace(/^\*\.?/, ""));
    const sender = `partner@${domains.find((d) => d !== "") ?? domainOf(STRANGER)}`;
    const certificate = text(connector.tlsSenderCertificateName)?.replace(/^\*\./, "mail.");
    const hybrid = flag(connector.cloudServicesMailEnabled);
    const addresses = samples(compileRanges(list(connector.senderIPAddresses)));
    const from = addresses.length > 0 ? addresses : [STRANGER_IP];
    return from
      .filter((ip) => entryOf(vendor, ip) === undefined)
      .map((ip) => ({ ip, certificate, name: connector.name, sender, hybrid }));
  });
}

/** Addresses near or in what the tenant trusts, but not the vendor's: what a range that is too wide would let in. */
function strangers(now: TenantObjects, vendor: ReturnType<typeof compileRanges>): string[] {
  const trusting = (now.transportRules ?? [])
    .filter((rule: TransportRule) => number(rule.setSCL) === -1)
    .flatMap((rule) => list(rule.senderIpRanges));
  const trusted = compileRanges([...trusting, ...list(now.ipAllowList)]);
  const all = [STRANGER_IP, ...samples(trusted), ...neighbours(trusted), ...neighbours(vendor)];
  return [...new Set(all)].filter((ip) => entryOf(vendor, ip) === undefined);
}
