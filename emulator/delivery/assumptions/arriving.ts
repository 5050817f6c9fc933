import type { Assumption } from "./assumption";

/** Who sends, and what is asked of the server. */
export const arriving = {
  ownDomainAnonymousIsOutside: {
    reading:
      "FromScope InOrganization needs an authenticated sender and an own domain in the From header; all else is outside",
    reference: "avanan.md 5.5",
  },
  allowListSkipsFilter: {
    reading: "an address on the IPAllowList always gives SCL -1",
    reference: "avanan.md 3, 5.3",
  },
  connectorsLookAtMailFrom: {
    reading: "sender domains of inbound connectors are compared with MAIL FROM; an empty one fits `*` alone",
    reference: "exchange-online.md c.2, avanan.md 1.3",
  },
  onPremisesBeforePartner: {
    reading:
      "an OnPremises connector knows its mail by certificate, then by address; partners' connectors then ask nothing of it",
    reference: "avanan.md 3 (attribution), 3.6",
  },
  partnersAddUp: {
    reading: "every enabled Partner connector whose sender domains fit is obeyed, not the best one alone",
    reference: "avanan.md 1.3 trap 1, 4 (lock-down)",
  },
  addressesAloneAttribute: {
    reading:
      "addresses or a certificate of a Partner connector without Restrict… say to whom it applies and keep nobody out",
    reference: "avanan.md 1.3 trap 1",
  },
  certificateNames: {
    reading:
      "`*.contoso.com` in a connector stands for contoso.com and every name below; a certificate counts over TLS only",
    reference: "avanan.md 1.3, 5.1, M1 (New-InboundConnector TlsSenderCertificateName)",
  },
  relayNeedsBoth: {
    reading:
      "mail for others needs an OnPremises connector, and an accepted domain in MAIL FROM or in the certificate; each recipient is judged by itself",
    reference: "avanan.md 3.2 step 3, 5.1, 5.13, M8",
  },
  certificatesBelowOwnDomains: {
    reading: "a certificate for a name below an accepted domain counts as one for the domain",
    reference: "avanan.md 5.1, M8",
  },
  directSendSpares: {
    reading:
      "RejectDirectSend looks at MAIL FROM and spares servers that a connector knows by address or certificate",
    reference: "avanan.md 3.6 Inbound, 5.5",
  },
  internalMailFromServers: {
    reading:
      "mail of own servers is anonymous unless TreatMessagesAsInternal, where the From header has an own domain, or CloudServicesMailEnabled with the header X-MS-Exchange-Organization-AuthAs: Internal; these headers are taken off all other mail",
    reference: "exchange-online.md c.2, avanan.md 3.2 step 3, M1 (New-InboundConnector)",
  },
  internalMailIsNotFiltered: {
    reading:
      "mail of own servers that counts as internal bypasses spam filtering, not the search for malware",
    reference: "avanan.md M1 (New-InboundConnector TreatMessagesAsInternal)",
  },
  enhancedFilteringIsInTheVerdict: {
    reading:
      "EF… of a connector changes Microsoft's verdict, which the test message states, and nothing else",
    reference: "exchange-online.md c.2, avanan.md 5.4",
  },
} satisfies Record<string, Assumption>;

/** Who it is for. */
export const addressing = {
  nobodyBounces: {
    reading:
      "an address that nobody has bounces in an Authoritative domain and goes on from an InternalRelay one",
    reference: "exchange-online.md b (accepted domain)",
  },
  groupsAskForAuthenticatedSenders: {
    reading:
      "RequireSenderAuthenticationEnabled of a group reports unauthenticated mail back (5.7.133), in nested groups as well; a Microsoft 365 group takes mail from everybody",
    reference: "avanan.md 1.5 (groups), M1 (New-DistributionGroup)",
  },
  emptyGroupLoses: {
    reading: "mail to a group without members is lost",
    reference: "exchange-online.md c.6",
  },
  groupMailbox: {
    reading: "a Microsoft 365 group is one mailbox; its subscribers' copies are not followed",
    reference: "avanan.md 4 (Microsoft 365 group mailboxes)",
  },
  membersOfMembers: {
    reading: "a member of a group in the group is a member; a group that is gone has none",
    reference: "avanan.md 1.4, 3.6 Groups",
  },
} satisfies Record<string, Assumption>;
