import * as pulumi from "@pulumi/pulumi";
import { JournalRule, OutboundConnector, TransportConfig } from "pulumi-avanan";

const config = new pulumi.Config();
const journalAddress = config.require("journalAddress");
const archive = journalAddress.slice(journalAddress.indexOf("@") + 1);

/** A report that the archive does not take is a message that is in no archive: somebody has to hear of it. */
const reports = new TransportConfig("reports", { journalingReportNdrTo: config.require("undeliverableTo") });

/** Journal reports hold all that the company writes: they go to the archive itself, over TLS or not at all. */
const toArchive = new OutboundConnector("to-archive", {
  name: "Journal reports to the archive",
  connectorType: "Partner",
  // Connectors take journal reports by domain; rules do not see them.
  recipientDomains: [archive],
  useMXRecord: false,
  smartHosts: [archive],
  tlsSettings: "DomainValidation",
  tlsDomain: archive,
});

/** Everybody's mail, in and out and between colleagues. */
const journal = new JournalRule(
  "journal",
  {
    name: "Archive all mail",
    journalEmailAddress: journalAddress,
    scope: "Global",
    // Exchange makes journal rules disabled unless told otherwise.
    enabled: true,
  },
  // Exchange asks for the report address first; without the connector the first reports would leave by MX, TLS or not.
  { dependsOn: [reports, toArchive] },
);

export const connector = toArchive.guid;
export const rule = journal.guid;
