import { inboundConnectorRecord } from "../../cmdlets/inbound-connector";
import { organizationConfigRecord } from "../../cmdlets/organization";
import { type ObjectRecord, sameName, strings, text } from "../../json";
import { isListed } from "../addresses";
import { type Copy, refused, type Stage, step, type World } from "../copy";
import type { ObjectName } from "../delivery";
import { headerOf, withoutHeader } from "../headers";
import { mailFrom, type SmtpEntry } from "../message";
import { NotDelivered } from "../not-delivered";
import { domainOf, isOwn } from "../people";
import { isNamed, shownCertificate } from "./certificates";
import { coversDomain } from "./domains";

/**
 * Whose mail it is: the tenant's own servers', a partner's, or a stranger's (assumption `onPremisesBeforePartner`); and what
 * the connectors ask of it (assumption `partnersAddUp`).
 */
export const inboundConnectors: Stage = (world, copy) => {
  const { entry } = copy.message;
  if (entry.via === "mailbox") {
    return step({ on: [copy] });
  }
  const candidates = world.state.inboundConnectors
    .map((object) => inboundConnectorRecord(world.state, object))
    .filter((connector) => connector.Enabled === true && forSender(connector, mailFrom(copy.message)))
    .map((connector) => ({ connector, ...recognised(connector, entry) }));
  const own = candidates.filter(({ connector }) => connector.ConnectorType === "OnPremises");
  const server = own.find(({ byCertificate }) => byCertificate) ?? own.find(({ byAddress }) => byAddress);
  if (server !== undefined) {
    return step({ on: [fromOwnServer(world, copy, server.connector)] });
  }
  const partners = candidates.filter(({ connector }) => connector.ConnectorType === "Partner");
  for (const { connector, ...known } of partners) {
    const objection = objectionOf(connector, known, entry);
    if (objection !== undefined) {
      return step({ placed: refused(copy, named(connector), objection) });
    }
  }
  const known = partners.some(({ byAddress, byCertificate }) => byAddress || byCertificate);
  return known ? step({ on: [anonymous(copy)] }) : direct(world, anonymous(copy));
};

/** Nothing here looks at a connector's EF… (assumption `enhancedFilteringIsInTheVerdict`). */
interface Recognised {
  readonly byAddress: boolean;
  readonly byCertificate: boolean;
}

function named({ Name }: ObjectRecord): ObjectName {
  return { kind: "InboundConnector", name: text(Name) };
}

/** Sender domains are those of MAIL FROM (assumption `connectorsLookAtMailFrom`); an empty one is `*` alone. */
function forSender({ SenderDomains }: ObjectRecord, sender: string): boolean {
  const domains = strings(SenderDomains).map((domain) => domain.replace(/^smtp:/i, "").replace(/;\d+$/, ""));
  return domains.some(
    (domain) => domain === "*" || (sender !== "" && coversDomain(domain, domainOf(sender))),
  );
}

/** Properties whose meaning for the mail at hand no reference tells. */
const unread = ["AssociatedAcceptedDomains", "ClientHostNames"];

function recognised(connector: ObjectRecord, entry: SmtpEntry): Recognised {
  const shown = shownCertificate(entry);
  const byAddress = isListed(connector.SenderIPAddresses, entry.ip);
  const byCertificate = isNamed(shown, connector.TlsSenderCertificateName);
  if (shown !== undefined && text(connector.TlsSenderCertificateName).startsWith("<")) {
    throw new NotDelivered(
      named(connector),
      "TlsSenderCertificateName",
      "a test message has the certificate's name without its issuer; use a plain name",
    );
  }
  const property = unread.find((name) => strings(connector[name]).length > 0);
  if (property !== undefined && (byAddress || byCertificate)) {
    throw new NotDelivered(named(connector), property, "the delivery does not know it; clear it");
  }
  return { byAddress, byCertificate };
}

/** Only Restrict… keeps anybody out (assumption `addressesAloneAttribute`). */
function objectionOf(connector: ObjectRecord, known: Recognised, entry: SmtpEntry): string | undefined {
  const identified =
    strings(connector.SenderIPAddresses).length > 0 || text(connector.TlsSenderCertificateName) !== "";
  if (connector.RestrictDomainsToIPAddresses === true && !known.byAddress) {
    return `${entry.ip} is none of the connector's addresses, and RestrictDomainsToIPAddresses is on`;
  }
  if (connector.RestrictDomainsToCertificate === true && !known.byCertificate) {
    return "the connector's certificate was not shown, and RestrictDomainsToCertificate is on";
  }
  const concerned = !identified || known.byAddress || known.byCertificate;
  return concerned && connector.RequireTls === true && entry.tls === false
    ? "it came without TLS, and RequireTls is on"
    : undefined;
}

/** Headers that Exchange writes for itself mean something from one's own Exchange only (assumption `internalMailFromServers`). */
function anonymous(copy: Copy): Copy {
  const headers = Object.keys(copy.message.headers ?? {})
    .filter((name) => /^x-ms-exchange-organization-/i.test(name))
    .reduce(withoutHeader, copy.message.headers ?? {});
  return { ...copy, message: { ...copy.message, headers } };
}

function fromOwnServer({ state }: World, copy: Copy, connector: ObjectRecord): Copy {
  const trusted = connector.CloudServicesMailEnabled === true;
  const saysInternal = sameName(headerOf(copy.message, "X-MS-Exchange-Organization-AuthAs"), "Internal");
  const treated = connector.TreatMessagesAsInternal === true && isOwn(state, copy.message.from);
  return {
    ...(trusted ? copy : anonymous(copy)),
    onPremises: { name: text(connector.Name) },
    authenticated: treated || (trusted && saysInternal),
  };
}

/** Strangers who send in the tenant's own name (assumption `directSendSpares`). */
function direct({ state }: World, copy: Copy) {
  const { Name, RejectDirectSend } = organizationConfigRecord(state);
  const sender = mailFrom(copy.message);
  if (RejectDirectSend === true && isOwn(state, sender)) {
    const organization: ObjectName = { kind: "OrganizationConfig", name: text(Name) };
    const why = `no connector knows the server that sends for ${domainOf(sender)}, and RejectDirectSend is on`;
    return step({ placed: refused(copy, organization, why) });
  }
  return step({ on: [copy] });
}
