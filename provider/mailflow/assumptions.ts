/**
 * What the references leave open, as named switches. Every default says where it comes from; `"cannotTell"` makes
 * the trace follow both possibilities and give a definite answer only where they agree. Marks ([INF], [UNK], M1, V7)
 * are those of the domain reference.
 */
export interface Assumptions {
  /**
   * How FromScope sees an unauthenticated message whose From is an own domain (Direct Send; outgoing or internal
   * mail coming back with AuthAs Anonymous). M1's two definitions are no complements: such mail is neither.
   * `outside` = NotInOrganization matches. Default `outside` [INF, avanan.md 5.5].
   */
  ownDomainUnauthenticated: "outside" | "inside" | "neither" | "cannotTell";
  /**
   * Mail over an OnPremises connector with CloudServicesMailEnabled counts as authenticated. `asHeaderSays`: where it carries
   * X-MS-Exchange-Organization-AuthAs: Internal, which such a connector keeps (exchange-online.md c.2). Default `asHeaderSays`.
   */
  cloudServicesMailIsInside: Answer | "asHeaderSays";
  /**
   * A Partner connector with sender addresses but without RestrictDomainsToIPAddresses is matched by address.
   * M1's note says the addresses are then not used; M4 example 5 and the vendor rely on it. Default `yes`.
   */
  addressesIdentifyPartner: Answer;
  /**
   * An OnPremises connector by address is given mail from addresses that other tenants use as well, as all of the vendor's
   * are. M9 says that such mail may be taken for another tenant's "without notice"; then it is nobody's here. Default `yes`
   * (avanan.md 5.1): a certificate (V7) makes sure of it.
   */
  sharedAddressIsOurs: Answer;
  /**
   * RestrictDomainsTo… and RequireTls of one Partner connector spare mail that another connector matches by address or
   * certificate: any other, or one of type OnPremises only. Default `onPremises`: a former gateway's lock-down has to admit
   * the vendor (C2), and connectors of both types get along with each other (M3).
   */
  restrictionSparesOtherConnectors: Answer | "onPremises";
  /**
   * A certificate for a name under an accepted domain makes relay mail the tenant's own, as one for the domain itself does
   * (M8 wants the certificate's domain accepted). Default `yes` [INF]; the Exchange team calls it safest to add the name.
   */
  certificateBelowOwnDomain: Answer;
  /**
   * SentToScope InOrganization also matches recipients of unauthenticated mail. M1 words it "over an authenticated
   * connection AND …", but then the vendor's Protect rule could never match. Default `yes` [OBS: S1, V3 in use].
   */
  sentToScopeSeesUnauthenticated: Answer;
  /**
   * The connection filter's allow list really spares the vendor's addresses from filtering. If any tenant of the
   * forest has such an address on an OnPremises connector, filtering still runs (M6). Default `cannotTell` (5.3).
   */
  allowListSparesVendor: Answer;
  /** Rule with RouteMessageOutboundConnector to a disabled connector: mail queues until it expires, or takes the ordinary route. Default `cannotTell` [UNK, 3.6]. */
  disabledConnector: "queues" | "bypassed" | "cannotTell";
  /** The same for a connector that is not there. Default `cannotTell` [UNK, 3.6]. */
  missingConnector: "queues" | "bypassed" | "cannotTell";
  /** Enabled, not rule-scoped Partner connector without recipient domains takes all outbound mail. Default `yes` [INF, 1.3]. */
  domainlessConnectorTakesAll: Answer;
  /** Microsoft's quarantine on first arrival wins over a rule's route. Default `cannotTell` [UNK, section 3]. */
  quarantineBeatsRoute: Answer;
  /** SetSCL -1 skips spam filtering, as it did; M1 (2026) calls it "an input, not a final decision". Default `yes`. */
  setSCLHolds: Answer;
  /**
   * AttachmentSizeOver and MessageSizeOver include the size itself. Default `yes`: the page on conditions says "greater than or
   * equal to" (M7), the cmdlet's "greater than" (M1). `cannotTell` matters for a message of just that size.
   */
  sizeOverIncludesEqual: Answer;
  /** A rule in Audit mode still stops processing when it says so. Default `no` [INF from M1: "no action … is taken"]. */
  auditRuleStops: Answer;
  /** A rule that removes the very header field which it sets removes it first, so that its own stays. Default `cannotTell`: M1 names no order. */
  removeHeaderComesFirst: Answer;
  /** The Info header is still on incoming mail that returns. Default `cannotTell` [UNK, section 7]; on outgoing mail it is seen (H1: UUID). */
  infoHeaderSurvivesReturn: Answer;
  /** The vendor puts its UUID header, with the Info header in it, on incoming mail as well. Default `cannotTell`: seen on outgoing mail only (5.2, H1). */
  uuidOnIncoming: Answer;
  /** The vendor removes verdict headers a stranger had put on the message. Default `cannotTell` [UNK, 5.6]. */
  vendorRemovesForgedVerdicts: Answer;
  /** Mail at the vendor with a missing or foreign portal in the Info header. Default `cannotTell` [UNK, 3.6]. */
  unmappedAtVendor: "inspected" | "bounced" | "cannotTell";
  /** Mail handed to the wrong one of the vendor's two hosts; inspected, it returns from the addresses of that host. Default `cannotTell` ("wrong handling", 3.6). */
  wrongVendorHost: "inspected" | "bounced" | "cannotTell";
  /** A host under the vendor's domain that is not this portal's: DNS failure, queue, NDR (3.6), or another portal's. Default `bounced`. */
  foreignVendorHost: "bounced" | "nextHop" | "cannotTell";
  /** The vendor's hosts pass CertificateValidation or DomainValidation. Default `cannotTell` [UNK, 5.8]. */
  vendorCertificateValidates: Answer;
  /** `{portal}-mail.{tld}` has an MX record, so journal reports arrive even without their connector. Default `cannotTell` (3.6). */
  portalMailHasMX: Answer;
  /**
   * Scope Internal and External of journal rules take the sender as FromScope does, so that unauthenticated mail of an own
   * domain is external. Default `yes` [INF]: the references name "senders outside your organization" only.
   */
  journalScopeAsksForAuthentication: Answer;
  /** The journal copies a message on every pass, as the marker header does not survive the vendor. Default `yes` [INF from H1: headers stripped]. */
  journalsEveryPass: Answer;
  /**
   * A group of which it is not known whether it asks for authenticated senders takes mail from everybody. Default `yes`: it is
   * known of all but Microsoft 365 and dynamic groups, which no app can read.
   */
  groupsTakeStrangers: Answer;
  /** How often Exchange takes a message in before its hop count ends it (5.4.14). Default 10; the references name no number. */
  mostPasses: number;
  /** An address in an authoritative domain that `recipients` does not list is a mailbox. Default `yes`: callers list only people that matter. */
  unlistedIsMailbox: Answer;
}

export type Answer = "yes" | "no" | "cannotTell";

export const DEFAULT_ASSUMPTIONS: Readonly<Assumptions> = {
  ownDomainUnauthenticated: "outside",
  cloudServicesMailIsInside: "asHeaderSays",
  addressesIdentifyPartner: "yes",
  sharedAddressIsOurs: "yes",
  restrictionSparesOtherConnectors: "onPremises",
  certificateBelowOwnDomain: "yes",
  sentToScopeSeesUnauthenticated: "yes",
  allowListSparesVendor: "cannotTell",
  disabledConnector: "cannotTell",
  missingConnector: "cannotTell",
  domainlessConnectorTakesAll: "yes",
  quarantineBeatsRoute: "cannotTell",
  setSCLHolds: "yes",
  sizeOverIncludesEqual: "yes",
  auditRuleStops: "no",
  removeHeaderComesFirst: "cannotTell",
  infoHeaderSurvivesReturn: "cannotTell",
  uuidOnIncoming: "cannotTell",
  vendorRemovesForgedVerdicts: "cannotTell",
  unmappedAtVendor: "cannotTell",
  wrongVendorHost: "cannotTell",
  foreignVendorHost: "bounced",
  vendorCertificateValidates: "cannotTell",
  portalMailHasMX: "cannotTell",
  journalScopeAsksForAuthentication: "yes",
  journalsEveryPass: "yes",
  mostPasses: 10,
  groupsTakeStrangers: "yes",
  unlistedIsMailbox: "yes",
};
