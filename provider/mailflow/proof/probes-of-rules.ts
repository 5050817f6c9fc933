import { domainOf, normal } from "../addresses";
import { compileRanges, entryOf, type IpRanges, ipv4Text, samples } from "../ip-ranges";
import type { Message } from "../message";
import { canHurt } from "../rules/harm";
import type { Recipient, TransportRule } from "../tenant";
import { isUnset, list } from "../values";
import { exampleOf } from "./example-text";
import { contentsFor } from "./rule-contents";

/** Who is there for messages that a rule asks for. */
export interface Company {
  readonly rules: readonly TransportRule[];
  readonly recipients: readonly Recipient[];
  readonly inside: readonly string[];
  /** The tenant's own. */
  readonly domains: readonly string[];
  /** Somebody on the internet, and where his mail comes from. */
  readonly stranger: { readonly address: string; readonly ip: string };
  /** From where the vendor brings incoming mail back, and other mail. */
  readonly returns: { readonly smtp: IpRanges; readonly mailbox: IpRanges };
}

export interface RuleMessage {
  readonly rule: string;
  readonly message: Message;
}

/** Messages for one rule; and for all rules, of which every one gets its first before any gets its second. */
const mostOfOne = 12;
const most = 400;

/**
 * Messages that meet what the tenant's own rules ask for, as far as they can hurt: those that a rule spares or lets pass until
 * the vendor brings them back from another address, as somebody else's.
 */
export function messagesOfRules(company: Company): RuleMessage[] {
  const perRule = company.rules
    .filter(canHurt)
    .map((rule) => messagesFor(rule, company).map((message) => ({ rule: rule.name, message })));
  return Array.from({ length: mostOfOne }, (_, turn) => perRule.flatMap((all) => all[turn] ?? []))
    .flat()
    .slice(0, most);
}

/** Addresses that rules name, or that fit the words they look for, in the tenant's own domains. */
export function insidersOf(rules: readonly TransportRule[], domains: readonly string[]): string[] {
  const people = rules.filter(canHurt).flatMap((rule) => [...sendersIn(rule), ...recipientsIn(rule)]);
  return [...new Set(people.flatMap((one) => atHome(one, domains)).map(normal))].filter((address) =>
    isInside(address, domains),
  );
}

type Values = Readonly<Record<string, unknown>>;
const valuesOf = (rule: TransportRule, properties: readonly string[], few = Number.POSITIVE_INFINITY) =>
  properties.flatMap((property) => list((rule as Values)[property]).slice(0, few));

/** Of the people, words and groups in one condition; the others fare alike. */
const some = 2;

/** An address, a domain or a part of an address that a rule asks for. */
const sendersIn = (rule: TransportRule): string[] => [
  ...valuesOf(rule, ["from", "fromAddressContainsWords"], some),
  ...valuesOf(rule, ["fromAddressMatchesPatterns"], some).flatMap((pattern) => exampleOf(pattern) ?? []),
];
const recipientsIn = (rule: TransportRule): string[] => [
  ...valuesOf(rule, ["sentTo", "anyOfToHeader", "anyOfCcHeader", "anyOfToCcHeader"], some),
  ...valuesOf(rule, ["recipientAddressContainsWords", "anyOfRecipientAddressContainsWords"], some),
  ...valuesOf(
    rule,
    ["recipientAddressMatchesPatterns", "anyOfRecipientAddressMatchesPatterns"],
    some,
  ).flatMap((pattern) => exampleOf(pattern) ?? []),
];

/** Full addresses for a part of one: in each of these domains, unless it names its own. */
function atHome(part: string, domains: readonly string[]): string[] {
  const [local = "", domain = ""] = normal(part).split("@");
  if (!/^[\w.+@-]*$/.test(normal(part))) return [];
  if (domain !== "") return [`${local || "someone"}@${domain}`];
  // `fabrikam.com` is more often meant as a domain than as a name.
  if (!part.includes("@") && /\.[a-z]{2,}$/.test(local)) return [`someone@${local}`];
  return domains.map((own) => `${local || "someone"}@${own}`);
}

const isInside = (address: string, domains: readonly string[]) =>
  domains.some((domain) => domainOf(address) === domain || domainOf(address).endsWith(`.${domain}`));

const membersOf = (groups: readonly string[], recipients: readonly Recipient[]): string[] =>
  groups.flatMap((group) => {
    const found = recipients.find(({ address }) => normal(address) === normal(group));
    return list(found?.members).slice(0, 2);
  });

function sendersFor(rule: TransportRule, { recipients, inside, domains, stranger }: Company): string[] {
  const everywhere = [...domains.slice(0, 1), domainOf(stranger.address)];
  const named = sendersIn(rule).flatMap((one) => atHome(one, everywhere));
  const members = membersOf(valuesOf(rule, ["fromMemberOf", "betweenMemberOf1"], some), recipients);
  const asked = [...named, ...members];
  const from = valuesOf(rule, ["senderDomainIs"], some).map((domain) => normal(domain).replace(/^\*\./, ""));
  const fitting = asked.filter((one) => isInside(one, from));
  const found =
    from.length === 0 ? asked : fitting.length > 0 ? fitting : from.map((domain) => `someone@${domain}`);
  const spared = new Set(valuesOf(rule, ["exceptIfFrom"]).map(normal));
  const anybody = [stranger.address, ...inside.slice(0, 1)];
  return (found.length > 0 ? found : anybody).filter((one) => !spared.has(normal(one)));
}

function recipientsFor(rule: TransportRule, { recipients, inside, domains, stranger }: Company): string[] {
  const everywhere = [...domains.slice(0, 1), domainOf(stranger.address)];
  const named = recipientsIn(rule).flatMap((one) => atHome(one, everywhere));
  const groups = ["sentToMemberOf", "betweenMemberOf2", "anyOfToHeaderMemberOf", "anyOfToCcHeaderMemberOf"];
  const asked = [...named, ...membersOf(valuesOf(rule, groups, some), recipients)];
  const to = valuesOf(rule, ["recipientDomainIs"], some).map((domain) => normal(domain).replace(/^\*\./, ""));
  const fitting = asked.filter((one) => isInside(one, to));
  const found =
    to.length === 0 ? asked : fitting.length > 0 ? fitting : to.map((domain) => `someone@${domain}`);
  const spared = new Set(valuesOf(rule, ["exceptIfSentTo"]).map(normal));
  const anybody = [...inside.slice(0, 2), stranger.address];
  const scope = String(rule.sentToScope ?? "").toLowerCase();
  return (found.length > 0 ? found : anybody).filter(
    (one) =>
      !spared.has(normal(one)) &&
      !(scope === "inorganization" && !isInside(one, domains)) &&
      !(scope === "notinorganization" && isInside(one, domains)),
  );
}

/** Who is inside sends from a mailbox; anybody may send from an address that the rule asks for or spares. */
function messagesFor(rule: TransportRule, company: Company): Message[] {
  const { domains, stranger, returns } = company;
  const asked = compileRanges(valuesOf(rule, ["senderIpRanges"]));
  const spared = compileRanges(valuesOf(rule, ["exceptIfSenderIpRanges"]));
  const addresses = [...firstOf(spared), ...firstOf(asked)];
  const strange = (ip: string) => ({ via: "smtp", ip }) as const;
  const made = sendersFor(rule, company).flatMap((from) => {
    const home = isInside(from, domains);
    const entries = [...addresses.map(strange), home ? ({ via: "mailbox" } as const) : strange(stranger.ip)];
    return entries.flatMap((entry) =>
      recipientsFor(rule, company)
        .filter((to) => normal(to) !== normal(from) && (entry.via === "mailbox" || isInside(to, domains)))
        .map((to): Message => {
          const back = samples(returns[entry.via]).find(
            (ip) =>
              entryOf(spared, ip) === undefined &&
              (isUnset(rule.senderIpRanges) || entryOf(asked, ip) !== undefined),
          );
          return {
            ...{ entry, from, recipients: [to] },
            ...(back === undefined ? {} : { vendor: { returnFrom: back } }),
          };
        }),
    );
  });
  return contentsFor(rule)
    .flatMap((content) => made.map((message) => ({ ...message, ...content })))
    .slice(0, mostOfOne);
}

/** An address in the first blocks: whoever is in the others fares alike. */
const firstOf = ({ v4, v6 }: IpRanges): string[] => [
  ...v4.slice(0, 2).map(({ first, last }) => ipv4Text(Math.floor((first + last) / 2))),
  ...v6.slice(0, 1).map(({ network }) => network.toString()),
];
