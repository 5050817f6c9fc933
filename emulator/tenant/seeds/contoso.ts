import type { Commands } from "./commands";

/** What somebody else has set up in a tenant that has been lived in for a while, as the cmdlets that did it. */
export const contosoCommands: Commands = [
  [
    "New-DistributionGroup",
    {
      Name: "Pilot",
      Type: "Security",
      PrimarySmtpAddress: "pilot@contoso.com",
      Members: ["alice@contoso.com", "bob@contoso.com"],
    },
  ],
  [
    "New-DistributionGroup",
    {
      Name: "All Staff",
      Alias: "all-staff",
      PrimarySmtpAddress: "all-staff@contoso.com",
      Members: ["alice@contoso.com", "bob@contoso.com", "carol@contoso.com", "dave@contoso.com"],
    },
  ],
  ["New-MailContact", { Name: "Fabrikam Support", ExternalEmailAddress: "support@fabrikam.com" }],
  [
    "New-InboundConnector",
    {
      Name: "Inbound from headquarters",
      ConnectorType: "OnPremises",
      ConnectorSource: "HybridWizard",
      SenderDomains: ["*"],
      SenderIPAddresses: ["203.0.113.10"],
      CloudServicesMailEnabled: true,
      Comment: "Hybrid mail flow, run by the network team",
    },
  ],
  [
    "New-OutboundConnector",
    {
      Name: "Outbound to Fabrikam",
      ConnectorType: "Partner",
      RecipientDomains: ["fabrikam.com"],
      UseMXRecord: true,
      TlsSettings: "CertificateValidation",
      Comment: "Forced TLS with our supplier",
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Tag external mail",
      FromScope: "NotInOrganization",
      SentToScope: "InOrganization",
      PrependSubject: "[External] ",
      ExceptIfSubjectContainsWords: ["[External]"],
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Company disclaimer",
      FromScope: "InOrganization",
      SentToScope: "NotInOrganization",
      ApplyHtmlDisclaimerText: "<p>Contoso Ltd.</p>",
      ApplyHtmlDisclaimerFallbackAction: "Ignore",
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Fabrikam needs no further rules",
      SenderDomainIs: ["fabrikam.com"],
      SetHeaderName: "X-Contoso-Partner",
      SetHeaderValue: "fabrikam",
      StopRuleProcessing: true,
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Block executables (trial)",
      AttachmentHasExecutableContent: true,
      RejectMessageReasonText: "Executable attachments are not accepted.",
      Enabled: false,
      Comments: "Switched off after the trial in spring",
    },
  ],
  [
    "Set-HostedConnectionFilterPolicy",
    { Identity: "Default", IPAllowList: ["198.51.100.20", "198.51.100.64/26"], IPBlockList: ["192.0.2.66"] },
  ],
];

/** The same tenant with an archive that keeps a copy of everything. */
export const archiveCommands: Commands = [
  ["Set-TransportConfig", { JournalingReportNdrTo: "journal-errors@fabrikam.com" }],
  [
    "New-JournalRule",
    {
      Name: "Archive everything",
      JournalEmailAddress: "archive@fabrikam.com",
      Scope: "Global",
      Enabled: true,
    },
  ],
];
