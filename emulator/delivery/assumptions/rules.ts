import type { Assumption } from "./assumption";

/** Transport and journal rules. */
export const ruling = {
  changesShowAtOnce: {
    reading:
      "later rules of the same pass see headers, subject, SCL, body and recipients as earlier ones left them",
    reference: "avanan.md 3",
  },
  endingsEndAtOnce: {
    reading:
      "Quarantine, DeleteMessage and Reject… end a copy at once, whatever connector an earlier rule chose; no later rule sees it",
    reference: "avanan.md 1.4 (customer rules)",
  },
  addedMeetLaterRules: {
    reading:
      "recipients whom a rule adds or redirects to meet the rules after it; who is on the same copy by the same address is not added again, who has another copy gets both",
    reference: "avanan.md 3 (per recipient fork)",
  },
  anyRecipientOfThePass: {
    reading:
      "AnyOfRecipient… looks at all recipients the copy had when the rules began, not at its fork alone",
    reference: "avanan.md 3 (per recipient fork)",
  },
  fieldsNameMainAddresses: {
    reading: "AnyOf…Header looks for primary addresses in To and Cc, not for people's further ones",
    reference: "avanan.md M1 (New-TransportRule)",
  },
  envelopeIsAskedByFew: {
    reading:
      "SenderAddressLocation counts for From, FromMemberOf, FromAddress… and SenderDomainIs; BetweenMemberOf… looks at the From header",
    reference: "avanan.md M1 (New-TransportRule)",
  },
  auditOnlyWatches: {
    reading: "a rule in Mode Audit or AuditAndNotify neither acts nor stops",
    reference: "exchange-online.md b (transport rule), avanan.md 6 row 23",
  },
  datesAreUtc: {
    reading: "ActivationDate, ExpiryDate and the moment of a message are UTC where they name no zone",
    reference: "exchange-online.md b (transport rule)",
  },
  wholeWords: {
    reading:
      "…ContainsWords finds whole words and phrases, whatever their case; everything but letters, digits and _ parts words",
    reference: "cmdlets.json New-TransportRule (Word[])",
  },
  patternsIgnoreCase: {
    reading: "patterns ignore case and are searched for anywhere",
    reference: "exchange-online.md c.1 (regex)",
  },
  domainsHoldSubdomains: {
    reading:
      "SenderDomainIs and RecipientDomainIs include subdomains, as the cmdlet's page has it; an older page on conditions says no",
    reference: "avanan.md M1 (New-TransportRule), M7",
  },
  serversWriteHeaders: {
    reading:
      "X-MS-Exchange-Organization-AuthAs says Internal of authenticated mail and Anonymous of all other; what other fields say that servers and mail programs write is known only where the message states it, but what has a sender and is no receipt is no report",
    reference: "avanan.md 3.2 (AuthAs), 5.5, 5.13, exchange-online.md c.2",
  },
  overIsAtLeast: {
    reading:
      "SCLOver, MessageSizeOver and AttachmentSizeOver include the value itself; of sizes the cmdlet's page says otherwise",
    reference: "avanan.md M7 (conditions), M1 (New-TransportRule)",
  },
  lastRouteIsTaken: {
    reading: "of two rules that name a connector the later one is followed",
    reference: "avanan.md 1.6 row 1 (last writer)",
  },
  journaledOnEachPass: {
    reading:
      "each pass is journaled after the rules, by recipients and by the From header's address, one report a target; what a rule has ended is not; no rule sees the report",
    reference: "avanan.md 3, 3.4, 5.11, exchange-online.md c.4",
  },
  scopeOfJournals: {
    reading: "Internal is from inside (as FromScope) to inside; External is all the rest",
    reference: "exchange-online.md b (journal rule)",
  },
} satisfies Record<string, Assumption>;
