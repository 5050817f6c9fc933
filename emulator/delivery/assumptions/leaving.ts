import type { Assumption } from "./assumption";

/** Where it goes and where it stays. */
export const leaving = {
  verdictWaitsForMailbox: {
    reading:
      "Microsoft's verdict, malware included, is acted on when mail enters a mailbox: a rule's route comes first, and outgoing mail is not stopped",
    reference: "avanan.md 3 (quarantine on pass 1)",
  },
  bandsOfScl: {
    reading:
      "SCL 5 and 6 are SpamAction, 7 to 9 HighConfidenceSpamAction, whoever set them; AddXHeader and ModifySubject deliver to the inbox",
    reference: "avanan.md 1.6 row 3, 3.1 step 7",
  },
  mostSpecificConnector: {
    reading:
      "of several connectors the one that names most of the domain is taken, then one for all accepted domains, then `*`; of equals the first; test-mode ones carry nothing; the first smart host is used",
    reference: "avanan.md 3 (route), exchange-online.md b (outbound connector)",
  },
  namelessTakesAll: {
    reading:
      "a Partner connector that is not scoped to rules and names no recipient domains takes all mail to the outside that no other takes",
    reference: "avanan.md 1.3",
  },
  wildcardsHoldTheDomain: {
    reading: "`*.contoso.com` in a connector is contoso.com and every domain below",
    reference: "avanan.md M1 (New-InboundConnector, New-OutboundConnector: example 1)",
  },
  unusableConnectorWaits: {
    reading:
      "a rule's connector that is missing, disabled or not rule-scoped does not let mail by: it waits and is given up",
    reference: "avanan.md 3.6 Outbound",
  },
  refusedOrReported: {
    reading:
      "a refused server knows (bounce); a report without a sender to go to leaves nobody who knows (lost)",
    reference: "avanan.md 3.5, 5.13",
  },
  hopCount: {
    reading: "mail that comes in for the eleventh time has too many hops",
    reference: "avanan.md 3.6 Protect (5.4.14)",
  },
} satisfies Record<string, Assumption>;
