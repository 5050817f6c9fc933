import { appId, objectId } from "./forged-token.test-helper";
import { roleGroupScript } from "./powershell";

const privilege = {
  roles: [
    { name: "Transport Rules", why: "transport rules" },
    { name: "View-Only Configuration", why: "previews" },
  ],
  roleGroups: [{ name: "Recipient Management", why: "mail contacts" }],
};
const commands = (script: string) =>
  script.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

test("the script makes the service principal, the role group with these roles, and the membership", () => {
  expect(commands(roleGroupScript({ ...privilege, roleGroups: [] }, { appId, objectId }))).toEqual([
    `$app = New-ServicePrincipal -AppId "${appId}" -ObjectId "${objectId}" -DisplayName "pulumi-avanan"`,
    'New-RoleGroup -Name "pulumi-avanan" -Description "What pulumi-avanan needs for its stack, and no more" -Roles "Transport Rules", "View-Only Configuration"',
    'Add-RoleGroupMember -Identity "pulumi-avanan" -Member $app.Identity',
  ]);
});

test("built-in role groups are joined, with the reason", () => {
  const script = roleGroupScript(privilege, { appId, objectId });
  expect(commands(script).at(-1)).toBe(
    'Add-RoleGroupMember -Identity "Recipient Management" -Member $app.Identity',
  );
  expect(script).toContain("#   Recipient Management: mail contacts");
});

test("each role says what it is for, and the Entra role is to go", () => {
  const script = roleGroupScript(privilege, {});
  expect(script).toContain("#   Transport Rules: transport rules");
  expect(script).toContain("# Take the Entra role Exchange Administrator from the app if it has it");
  expect(script).toContain("Exchange.ManageAsApp");
});

test.each([[{}], [{ appId: '"; Remove-TransportRule *; "', objectId: `${objectId}"; whoami` }]])(
  "what is no GUID does not get into the script (%j)",
  (app) => {
    const [first] = commands(roleGroupScript(privilege, app));
    expect(first).toBe(
      '$app = New-ServicePrincipal -AppId "<application (client) id>" -ObjectId "<object id of the enterprise application>" -DisplayName "pulumi-avanan"',
    );
  },
);
