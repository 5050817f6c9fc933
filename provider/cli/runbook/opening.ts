import { type DesiredObject, nameOf } from "../../avanan";
import { namesFor } from "../../avanan/names";
import { type Noun, readsOf } from "../../kinds/tenant-view";
import { whoseMail } from "../whose-mail";
import { assignment, inline, quoted } from "./powershell";
import { heading, type Occasion, remark } from "./script";

/** Names of the clouds in Connect-ExchangeOnline. */
const environments = {
  public: undefined,
  gccHigh: "O365USGovGCCHigh",
  dod: "O365USGovDoD",
  china: "O365China",
} as const satisfies Record<Occasion["cloud"], string | undefined>;

/** What the script is for, how to connect, and what holds for each of its lines. */
export function opening(title: string, purpose: string, { spec, cloud, tenantId }: Occasion): string[] {
  const environment = environments[cloud];
  const portal = `https://${namesFor(spec).portalHost}`;
  const protectedMail =
    spec.mode === "inline" ? ` for ${(spec.protect ?? ["incoming"]).join(", ")} mail` : "";
  const leaving = spec.previousRegion === undefined ? "" : `, moving from ${spec.previousRegion}`;
  return [
    ...remark(title),
    "#",
    ...remark(`Tenant:  ${tenantId ?? "the one that the session is connected to"}`),
    ...remark(`Portal:  ${portal} (${spec.brand})`),
    ...remark(`Region:  ${spec.region}${leaving}`),
    ...remark(`Mode:    ${spec.mode}${protectedMail}`),
    ...remark(`Whose:   ${whoseMail(spec)}`),
    ...(spec.bypass ? remark("Bypass:  on, the rules that send mail to the vendor are disabled") : []),
    "#",
    ...remark(purpose),
    "#",
    ...remark("Read it, then run it in Windows PowerShell 5.1 or PowerShell 7 as an Exchange administrator:"),
    "#   Install-Module ExchangeOnlineManagement -Scope CurrentUser",
    `#   Connect-ExchangeOnline${environment === undefined ? "" : ` -ExchangeEnvironmentName ${environment}`}`,
    "",
    ...remark("The first refusal ends the script: nothing is built on what is not there."),
    "$ErrorActionPreference = 'Stop'",
  ];
}

/** Lines that end the script unless the session is connected to the tenant that is meant. */
export function rightTenant({ tenantId }: Occasion): string[] {
  const begin = heading("Checked first");
  if (tenantId === undefined) {
    return [
      ...begin,
      ...remark("exchange:tenantId is not set, so see for yourself that these are the tenant's domains:"),
      "Get-AcceptedDomain | Format-Table DomainName, Default",
    ];
  }
  if (tenantId.includes(".")) {
    return [
      ...begin,
      ...remark("That the session is connected to the tenant that is meant."),
      `${inline({ cmdlet: "Get-AcceptedDomain", parameters: { Identity: tenantId } })} | Out-Null`,
    ];
  }
  return [
    ...begin,
    ...remark("That the session is connected to the tenant that is meant."),
    `if (@(Get-ConnectionInformation).TenantID -notcontains ${quoted(tenantId)}) {`,
    `    throw ${quoted(`The session is connected to another tenant than ${tenantId}. Nothing was changed.`)}`,
    "}",
  ];
}

/** Lines that end the script if the tenant has any of the objects. */
export function nothingThere(objects: readonly DesiredObject[]): string[] {
  const named = (type: DesiredObject["type"]) =>
    objects.flatMap((object) => (object.type === type ? [nameOf(object)] : []));
  const groups = objects.flatMap((object) =>
    object.type === "DistributionGroup" ? [String(object.properties.primarySmtpAddress)] : [],
  );
  return [
    "",
    ...remark(
      "That nothing of this is there yet, and that nobody has set an address for undeliverable journal reports, on which an archiver may depend.",
    ),
    "$found = @()",
    ...(["InboundConnector", "OutboundConnector", "TransportRule", "JournalRule"] as const).flatMap((noun) =>
      seekNames(noun, "Name", named(noun)),
    ),
    ...seekNames("DistributionGroup", "PrimarySmtpAddress", groups),
    ...seekNames("HostedConnectionFilterPolicy", "IPAllowList", named("IpAllowListEntry")),
    ...(named("TransportConfig").length === 0
      ? []
      : seek("TransportConfig", "JournalingReportNdrTo", "-notcontains", [null, "", "<>"])),
    "if ($found.Count -gt 0) {",
    `    $found = ($found | Select-Object -Unique) -join ', '`,
    `    throw "Nothing was changed. The tenant has already: $found. For a script that fits: npx pulumi-avanan runbook --live"`,
    "}",
  ];
}

function seekNames(noun: Noun, property: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : seek(noun, property, "-contains", names);
}

/** Adds to what was found the values of a property that are, or are not, among the given ones. */
function seek(noun: Noun, property: string, test: string, values: readonly (string | null)[]): string[] {
  return [
    ...assignment("$values", values),
    "$there = @(",
    ...readsOf(noun).map((command) => `    ${inline(command)}`),
    ")",
    `$found += @($there.${property} | Where-Object { $values ${test} $_ })`,
  ];
}
