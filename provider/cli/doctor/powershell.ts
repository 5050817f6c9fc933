import type { Grant, LeastPrivilege } from "./least-privilege";

/** The app as Entra ID knows it, as far as it is known here. */
export interface AppIdentity {
  readonly appId?: string;
  /** Of the service principal (enterprise application), which is another one than the app registration's. */
  readonly objectId?: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const roleGroupName = "pulumi-avanan";

/** The Exchange Online PowerShell that gives the app exactly these roles. To be read and run by an administrator. */
export function roleGroupScript({ roles, roleGroups }: LeastPrivilege, app: AppIdentity): string {
  // Only what is a GUID gets into a script: the values come from a token that nobody here has verified.
  const appId = guid.test(app.appId ?? "") ? app.appId : "<application (client) id>";
  const objectId = guid.test(app.objectId ?? "") ? app.objectId : "<object id of the enterprise application>";
  const lines = [
    "# To be run once in Exchange Online PowerShell (Connect-ExchangeOnline) by an Exchange administrator.",
    "# The object id is that of the enterprise application (service principal), not of the app registration:",
    `#   az ad sp show --id ${quoted(appId ?? "")} --query id`,
    `$app = New-ServicePrincipal -AppId ${quoted(appId ?? "")} -ObjectId ${quoted(objectId ?? "")} -DisplayName ${quoted(roleGroupName)}`,
    "",
    ...roles.map(comment),
    `New-RoleGroup -Name ${quoted(roleGroupName)} -Description "What pulumi-avanan needs for its stack, and no more" -Roles ${roles.map(({ name }) => quoted(name)).join(", ")}`,
    `Add-RoleGroupMember -Identity ${quoted(roleGroupName)} -Member $app.Identity`,
    ...roleGroups.flatMap((group) => [
      "",
      "# Which single role is enough is not documented, so the built-in role group it is:",
      comment(group),
      `Add-RoleGroupMember -Identity ${quoted(group.name)} -Member $app.Identity`,
    ]),
    "",
    "# The app role Exchange.ManageAsApp (Office 365 Exchange Online, with admin consent) is needed beside this.",
    "# Take the Entra role Exchange Administrator from the app if it has it: both add up. A change needs a new token",
    "# and up to an hour.",
  ];
  return lines.join("\n");
}

function comment({ name, why }: Grant): string {
  return `#   ${name}: ${why}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
