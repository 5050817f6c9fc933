import { acceptedDomainProperties } from "../../provider/kinds/generated/accepted-domain.generated";
import { hostedConnectionFilterPolicyProperties } from "../../provider/kinds/generated/hosted-connection-filter-policy.generated";
import { organizationConfigProperties } from "../../provider/kinds/generated/organization-config.generated";
import { transportConfigProperties } from "../../provider/kinds/generated/transport-config.generated";
import type { KindTable, Row } from "./table";
import { verbatim } from "./values";

/** Settings always have a value; somebody's own is only taken over when that is said. */
const base = { adopt: true };
const always = (row: Row): Row => ({ ...row, cleared: "refused" });

export const transportConfig: KindTable = {
  kind: "TransportConfig",
  noun: "TransportConfig",
  properties: transportConfigProperties,
  base,
  settings: {},
  cleared: { text: null },
  rows: [
    [
      "journalingReportNdrTo",
      {
        values: verbatim("ndr@fabrikam.com", "ndr@example.com"),
        cleared: "<>",
        // The address cannot be cleared while rules journal.
        given: (emulator) => emulator.admin("Remove-JournalRule", { Identity: "Archive everything" }),
      },
    ],
    ["externalPostmasterAddress", { values: verbatim("postmaster@contoso.com", "post@contoso.com") }],
    ["maxRecipientEnvelopeLimit", always({ values: verbatim("500", "Unlimited") })],
    ["messageExpiration", always({ values: verbatim("18:00:00", "12:30:00") })],
    ["journalMessageExpirationDays", always({ values: verbatim(7, 0) })],
    ["replyAllStormBlockDurationHours", always({ values: verbatim(12, 24) })],
    ["replyAllStormDetectionMinimumRecipients", always({ values: verbatim(1000, 5000) })],
    ["replyAllStormDetectionMinimumReplies", always({ values: verbatim(5, 20) })],
  ],
};

export const organizationConfig: KindTable = {
  kind: "OrganizationConfig",
  noun: "OrganizationConfig",
  properties: organizationConfigProperties,
  base,
  settings: {},
  cleared: { addresses: [] },
  rows: [],
};

export const connectionFilter: KindTable = {
  kind: "ConnectionFilter",
  noun: "HostedConnectionFilterPolicy",
  properties: hostedConnectionFilterPolicyProperties,
  base,
  settings: { identity: "Default" },
  cleared: { text: "" },
  rows: [["adminDisplayName", { values: verbatim("Filter für Contoso", "another") }]],
};

export const acceptedDomain: KindTable = {
  kind: "AcceptedDomain",
  noun: "AcceptedDomain",
  properties: acceptedDomainProperties,
  base: { ...base, domainName: "contoso.com" },
  settings: { identity: "contoso.com" },
  cleared: { text: "" },
  rows: [
    ["domainType", always({ values: verbatim("InternalRelay", "Authoritative") })],
    ["matchSubDomains", { beside: { domainType: "InternalRelay" } }],
    ["mailFlowRegion", { values: verbatim("EUR", "NAM") }],
  ],
};
