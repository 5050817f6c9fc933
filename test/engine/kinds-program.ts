/** One full-featured object of each kind, in the order in which they need each other. */
export const objects: readonly (readonly [kind: string, declared: Readonly<Record<string, unknown>>])[] = [
  [
    "TransportConfig",
    {
      adopt: true,
      journalingReportNdrTo: "ndr@fabrikam.com",
      externalPostmasterAddress: "postmaster@contoso.com",
      externalDsnDefaultLanguage: "de-DE",
      allowLegacyTLSClients: true,
      messageExpiration: "18:00:00",
      maxRecipientEnvelopeLimit: "500",
      dsnConversionMode: "UseExchangeDSNs",
      replyAllStormDetectionMinimumReplies: 20,
    },
  ],
  ["OrganizationConfig", { rejectDirectSend: true, ipListBlocked: ["192.0.2.99"] }],
  ["ConnectionFilter", { enableSafeList: true, adminDisplayName: "Filter für Contoso" }],
  ["AcceptedDomain", { domainName: "contoso.com", domainType: "InternalRelay", matchSubDomains: true }],
  ["IpAllowListEntry", { address: "203.0.113.77" }],
  ["IpBlockListEntry", { address: "203.0.113.128/25" }],
  [
    "InboundConnector",
    {
      name: "Partner in",
      connectorType: "Partner",
      comment: "Müller & Söhne",
      senderDomains: ["fabrikam.com", "*.example.com"],
      senderIPAddresses: ["203.0.113.40", "198.51.100.128/25"],
      requireTls: true,
      tlsSenderCertificateName: "mx.fabrikam.com",
      restrictDomainsToCertificate: true,
      restrictDomainsToIPAddresses: true,
      efSkipIPs: ["203.0.113.50", "192.0.2.20-192.0.2.29"],
      efUsers: ["alice@contoso.com"],
      enabled: true,
    },
  ],
  [
    "OutboundConnector",
    {
      name: "Partner out",
      connectorType: "Partner",
      isTransportRuleScoped: true,
      useMXRecord: false,
      smartHosts: ["mx.fabrikam.com", "192.0.2.25"],
      tlsSettings: "DomainValidation",
      tlsDomain: "*.fabrikam.com",
      mtaStsMode: "None",
      validationRecipients: ["alice@fabrikam.com"],
      isValidated: true,
      lastValidationTimestamp: "2026-01-05T08:00:00Z",
    },
  ],
  [
    "MailContact",
    {
      name: "Journal",
      externalEmailAddress: "journal@fabrikam.com",
      firstName: "Jona",
      hiddenFromAddressListsEnabled: true,
      mailTip: "Nobody reads this.",
      customAttribute1: "größer",
      messageBodyFormat: "Html",
      messageFormat: "Text",
    },
  ],
  [
    "DistributionGroup",
    {
      name: "Protected",
      alias: "protected",
      primarySmtpAddress: "protected@contoso.com",
      type: "Security",
      notes: "People behind the gateway",
      managedBy: ["alice@contoso.com"],
      moderatedBy: ["bob@contoso.com", "carol@contoso.com"],
      moderationEnabled: true,
      requireSenderAuthenticationEnabled: false,
      memberJoinRestriction: "ApprovalRequired",
    },
  ],
  ["DistributionGroupMember", { group: "protected@contoso.com", member: "dave@contoso.com" }],
  [
    "TransportRule",
    {
      name: "Route to partner",
      order: { first: true },
      enabled: true,
      comments: "Äußeres zuerst",
      mode: "Enforce",
      senderAddressLocation: "HeaderOrEnvelope",
      fromScope: "InOrganization",
      fromMemberOf: ["protected@contoso.com"],
      headerContainsMessageHeader: "X-Walked",
      headerContainsWords: ["yes", "ja"],
      messageSizeOver: "10MB",
      senderIpRanges: ["192.0.2.0/24"],
      exceptIfHeaderMatchesMessageHeader: "X-Loop",
      exceptIfHeaderMatchesPatterns: ["^1$"],
      exceptIfSCLOver: 6,
      exceptIfMessageTypeMatches: "Calendaring",
      routeMessageOutboundConnector: "Partner out",
      setHeaderName: "X-Loop",
      setHeaderValue: "1",
      setSCL: -1,
      stopRuleProcessing: true,
    },
  ],
  [
    "JournalRule",
    {
      name: "Journal protected",
      journalEmailAddress: "journal@fabrikam.com",
      recipient: "protected@contoso.com",
      scope: "External",
      enabled: true,
    },
  ],
];

/** The program that declares them. What is made later waits for what is made before, and goes before it. */
export function programOf(): string {
  const lines = objects.map(
    ([kind, declared], index) =>
      `made.push(new a.${kind}("${kind}", ${JSON.stringify(declared)}, { dependsOn: made.slice(0, ${index}) }));`,
  );
  return `const a = require("pulumi-avanan");\nconst made = [];\n${lines.join("\n")}\n`;
}
