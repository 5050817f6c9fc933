import fc from "fast-check";
import type { Emulator, ObjectRecord, StoredObject, TenantState } from "../../emulator";

/** Something of the vendor's set-up that is missing or wrong (avanan.md 3.6); nothing where there is no such thing. */
export interface Break {
  readonly name: string;
  does(emulator: Emulator): void;
}

type List = "inboundConnectors" | "outboundConnectors" | "transportRules" | "journalRules";
type Change = (object: StoredObject, state: TenantState) => ObjectRecord | null;

/** An object of the vendor's by what is in its name, as no cmdlet would leave it: null takes it away. */
function altered(list: List, name: RegExp, what: string, change: Change): Break {
  const isMeant = (object: StoredObject) =>
    /^(Avanan|Check Point)/.test(object.Name) && name.test(object.Name);
  return {
    name: `${list} ${name.source}: ${what}`,
    does(emulator) {
      const state = emulator.tenant;
      const left = state[list].flatMap((object) => {
        const now = isMeant(object) ? change(object, state) : object;
        return now === null ? [] : [{ ...object, ...now }];
      });
      emulator.setTenant({ ...state, [list]: left });
    },
  };
}

/** The same through the front door. */
function ordered(
  name: string,
  cmdlet: string,
  parameters: (state: TenantState) => ObjectRecord | undefined,
): Break {
  return {
    name,
    does(emulator) {
      const given = parameters(emulator.tenant);
      if (given !== undefined) {
        emulator.admin(cmdlet, given);
      }
    },
  };
}

const gone = () => null;
const off = () => ({ Enabled: false });
const firstOnly = (property: string) => (object: StoredObject) => {
  const values = object[property];
  return Array.isArray(values) ? { [property]: values.slice(0, 1) } : {};
};
const smartHost = (host: (was: string) => string) => (object: StoredObject) => ({
  SmartHosts: [host(String((object.SmartHosts as string[])[0]))],
});
const groups = ["pilot", "staff", "outer", "wave"];

const all: readonly Break[] = [
  altered("inboundConnectors", / Inbound$/, "missing", gone),
  altered("inboundConnectors", / Inbound$/, "disabled", off),
  altered("inboundConnectors", / Inbound$/, "one address only", firstOnly("SenderIPAddresses")),
  altered("inboundConnectors", /^\w+( Point)? Inbound$/, "restricted", () => ({
    RestrictDomainsToIPAddresses: true,
  })),
  altered("inboundConnectors", /DLP Inbound$/, "missing", gone),
  altered("inboundConnectors", /DLP Inbound$/, "known by a certificate", () => ({
    SenderIPAddresses: [],
    TlsSenderCertificateName: "*.contoso.com",
  })),
  altered("outboundConnectors", / Outbound$/, "missing", gone),
  altered("outboundConnectors", / Outbound$/, "disabled", off),
  altered("outboundConnectors", / Outbound$/, "not for rules", () => ({ IsTransportRuleScoped: false })),
  altered(
    "outboundConnectors",
    / Outbound$/,
    "another portal",
    smartHost((host) => `other-${host}`),
  ),
  altered(
    "outboundConnectors",
    / Outbound$/,
    "hosts swapped",
    smartHost((host) =>
      host.includes("-host.") ? host.replace("-host.", "-dlp.") : host.replace("-dlp.", "-host."),
    ),
  ),
  altered("outboundConnectors", / Outbound$/, "certificate asked for", () => ({
    TlsSettings: "CertificateValidation",
  })),
  altered("outboundConnectors", /Journaling/, "another domain", () => ({
    RecipientDomains: ["example.com"],
  })),
  altered("journalRules", /Monitor/, "missing", gone),
  altered("journalRules", /Monitor/, "disabled", off),
  altered("journalRules", /Monitor/, "for a group", () => ({ Recipient: "pilot@contoso.com" })),
  altered("journalRules", /Monitor/, "for internal mail", () => ({ Scope: "Internal" })),
  altered("transportRules", /Protect/, "missing", gone),
  altered("transportRules", /Protect/, "disabled", () => ({ State: "Disabled" })),
  altered("transportRules", /Protect/, "watching", () => ({ Mode: "Audit" })),
  altered("transportRules", /Protect/, "a return address missing", firstOnly("ExceptIfSenderIpRanges")),
  altered("transportRules", /Protect/, "no exceptions", () => ({ ExceptIfSenderIpRanges: null })),
  altered("transportRules", /Protect/, "no exceptions, whoever sends", () => ({
    ExceptIfSenderIpRanges: null,
    FromScope: null,
  })),
  altered("transportRules", /Protect/, "goes on", () => ({ StopRuleProcessing: null })),
  altered("transportRules", /Protect/, "another portal's header", () => ({
    SetHeaderValue: "other,office365_emails,inline",
  })),
  altered("transportRules", /Protect/, "a group that is gone", () => ({
    SentToMemberOf: ["gone@contoso.com"],
  })),
  altered("transportRules", /Whitelist/, "missing", gone),
  altered("transportRules", /Whitelist/, "without its exception", () => ({
    ExceptIfHeaderMatchesMessageHeader: null,
    ExceptIfHeaderMatchesPatterns: null,
  })),
  altered("transportRules", /Whitelist/, "too wide", () => ({ SenderIpRanges: ["192.0.2.0/24"] })),
  altered("transportRules", /Junk/, "missing", gone),
  altered("transportRules", /Junk/, "whoever sends", () => ({ SenderIpRanges: null })),
  ordered("Protect below everything", "Set-TransportRule", ({ transportRules }) => {
    const protect = transportRules.find(({ Name }) => /- Protect/.test(Name));
    return protect && { Identity: protect.Name, Priority: transportRules.length - 1 };
  }),
  ordered("nobody on the allow list", "Set-HostedConnectionFilterPolicy", () => ({
    Identity: "Default",
    IPAllowList: [],
  })),
  ordered("strangers on the allow list", "Set-HostedConnectionFilterPolicy", () => ({
    Identity: "Default",
    IPAllowList: ["192.0.2.0/24"],
  })),
  ordered("the vendor's addresses blocked", "Set-HostedConnectionFilterPolicy", ({ inboundConnectors }) => {
    const addresses = inboundConnectors.flatMap(
      ({ SenderIPAddresses }) => (SenderIPAddresses as string[] | null) ?? [],
    );
    return { Identity: "Default", IPAllowList: [], IPBlockList: [...new Set(addresses)] };
  }),
  ordered("Direct Send rejected", "Set-OrganizationConfig", () => ({ RejectDirectSend: true })),
  ordered("another address for undeliverable reports", "Set-TransportConfig", () => ({
    JournalingReportNdrTo: "erin@example.com",
  })),
  ...groups.map((Identity) =>
    ordered(`the group ${Identity} gone`, "Remove-DistributionGroup", ({ distributionGroups }) =>
      distributionGroups.some(({ Name }) => Name === Identity) ? { Identity } : undefined,
    ),
  ),
];
export const breakNames = all.map(({ name }) => name);

export const breaks: fc.Arbitrary<readonly Break[]> = fc.oneof(
  { arbitrary: fc.constant([]), weight: 2 },
  { arbitrary: fc.constantFrom(...all).map((one) => [one]), weight: 2 },
  fc.subarray([...all], { minLength: 2, maxLength: 3 }),
);
