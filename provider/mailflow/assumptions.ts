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
  /** Mail over an OnPremises connector with CloudServicesMailEnabled counts as inside. Default `yes` [INF from M1]. */
  cloudServicesMailIsInside: Answer;
  /**
   * A Partner connector with sender addresses but without RestrictDomainsToIPAddresses is matched by address.
   * M1's note says the addresses are then not used; M4 example 5 and the vendor rely on it. Default `yes`.
   */
  addressesIdentifyPartner: Answer;
  /** RestrictDomainsTo… of one connector spares mail that another connector matches by address or certificate. Default `yes` [INF]. */
  restrictionSparesOtherConnectors: Answer;
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
  /** A rule in Audit mode still stops processing when it says so. Default `no` [INF from M1: "no action … is taken"]. */
  auditRuleStops: Answer;
  /** The Info header is still on incoming mail that returns. Default `cannotTell` [UNK, section 7]; on outgoing mail it is seen (H1: UUID). */
  infoHeaderSurvivesReturn: Answer;
  /** The vendor removes verdict headers a stranger had put on the message. Default `cannotTell` [UNK, 5.6]. */
  vendorRemovesForgedVerdicts: Answer;
  /** Mail at the vendor with a missing or foreign portal in the Info header. Default `cannotTell` [UNK, 3.6]. */
  unmappedAtVendor: "inspected" | "bounced" | "cannotTell";
  /** Mail handed to the wrong one of the vendor's two hosts. Default `cannotTell` ("wrong handling", 3.6). */
  wrongVendorHost: "inspected" | "bounced" | "cannotTell";
  /** A host under the vendor's domain that is not this portal's: DNS failure, queue, NDR (3.6), or another portal's. Default `bounced`. */
  foreignVendorHost: "bounced" | "nextHop" | "cannotTell";
  /** The vendor's hosts pass CertificateValidation or DomainValidation. Default `cannotTell` [UNK, 5.8]. */
  vendorCertificateValidates: Answer;
  /** `{portal}-mail.{tld}` has an MX record, so journal reports arrive even without their connector. Default `cannotTell` (3.6). */
  portalMailHasMX: Answer;
  /** The journal copies a message on every pass, as the marker header does not survive the vendor. Default `yes` [INF from H1: headers stripped]. */
  journalsEveryPass: Answer;
  /** An address in an authoritative domain that `recipients` does not list is a mailbox. Default `yes`: callers list only people that matter. */
  unlistedIsMailbox: Answer;
}

export type Answer = "yes" | "no" | "cannotTell";

export const DEFAULT_ASSUMPTIONS: Readonly<Assumptions> = {
  ownDomainUnauthenticated: "outside",
  cloudServicesMailIsInside: "yes",
  addressesIdentifyPartner: "yes",
  restrictionSparesOtherConnectors: "yes",
  sentToScopeSeesUnauthenticated: "yes",
  allowListSparesVendor: "cannotTell",
  disabledConnector: "cannotTell",
  missingConnector: "cannotTell",
  domainlessConnectorTakesAll: "yes",
  quarantineBeatsRoute: "cannotTell",
  setSCLHolds: "yes",
  auditRuleStops: "no",
  infoHeaderSurvivesReturn: "cannotTell",
  vendorRemovesForgedVerdicts: "cannotTell",
  unmappedAtVendor: "cannotTell",
  wrongVendorHost: "cannotTell",
  foreignVendorHost: "bounced",
  vendorCertificateValidates: "cannotTell",
  portalMailHasMX: "cannotTell",
  journalsEveryPass: "yes",
  unlistedIsMailbox: "yes",
};
