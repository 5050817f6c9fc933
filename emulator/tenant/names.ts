import type { Kind, TenantState } from "./state";

const containers: Readonly<Record<Kind | "TransportConfig" | "OrganizationConfig", string>> = {
  HostedConnectionFilterPolicy: "CN=Hosted Connection Filter,CN=Transport Settings,CN=Configuration",
  HostedContentFilterPolicy: "CN=Hosted Content Filter,CN=Transport Settings,CN=Configuration",
  AcceptedDomain: "CN=Accepted Domains,CN=Transport Settings,CN=Configuration",
  DkimSigningConfig: "CN=Domain Keys,CN=Transport Settings,CN=Configuration",
  InboundConnector: "CN=Transport Settings,CN=Configuration",
  OutboundConnector: "CN=Transport Settings,CN=Configuration",
  TransportRule: "CN=TransportVersioned,CN=Rules,CN=Transport Settings,CN=Configuration",
  JournalRule: "CN=JournalingVersioned,CN=Rules,CN=Transport Settings,CN=Configuration",
  TransportConfig: "CN=Configuration",
  OrganizationConfig: "CN=Configuration",
  Mailbox: "OU=Microsoft Exchange Hosted Organizations",
  DistributionGroup: "OU=Microsoft Exchange Hosted Organizations",
  UnifiedGroup: "OU=Microsoft Exchange Hosted Organizations",
  MailContact: "OU=Microsoft Exchange Hosted Organizations",
};

const forest = "DC=EMULATOR,DC=PROD,DC=OUTLOOK,DC=COM";

export function distinguishedName(state: TenantState, kind: keyof typeof containers, name: string): string {
  const escaped = name.replace(/[\\",+<>;=]/g, (char) => `\\${char}`);
  return `CN=${escaped},${containers[kind]},CN=${state.initialDomain},CN=ConfigurationUnits,${forest}`;
}

export function organizationId(state: TenantState): string {
  const root = "EMULATOR.PROD.OUTLOOK.COM";
  const { initialDomain } = state;
  return `${root}/Microsoft Exchange Hosted Organizations/${initialDomain} - ${root}/ConfigurationUnits/${initialDomain}/Configuration`;
}
