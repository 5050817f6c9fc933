import { type RunningEmulator, startEmulator } from "../index";
import { TestClient } from "../testing/client";
import { refusalOf } from "../testing/refusal-of";

let emulator: RunningEmulator;
beforeEach(async () => {
  emulator = await startEmulator({ seed: "contoso" });
});
afterEach(() => emulator.close());

const members = () =>
  emulator.admin("Get-DistributionGroupMember", { Identity: "pilot" }).map(({ Alias }) => Alias);

test("a new group gets its alias, address and type from what was given", () => {
  const [group] = emulator.admin("New-DistributionGroup", {
    Name: "Mail Protection",
    Type: "Security",
    Notes: "why",
  });
  expect(group).toMatchObject({
    Alias: "MailProtection",
    PrimarySmtpAddress: "MailProtection@contoso.com",
    EmailAddresses: ["SMTP:MailProtection@contoso.com"],
    GroupType: "Universal, SecurityEnabled",
    RecipientTypeDetails: "MailUniversalSecurityGroup",
    Description: ["why"],
    RequireSenderAuthenticationEnabled: true,
  });
});

test("a new primary address keeps the old one, a taken one is refused", () => {
  emulator.admin("Set-DistributionGroup", { Identity: "pilot", PrimarySmtpAddress: "first@contoso.com" });
  const [group] = emulator.admin("Get-DistributionGroup", { Identity: "pilot@contoso.com" });
  expect(group?.EmailAddresses).toEqual(["SMTP:first@contoso.com", "smtp:pilot@contoso.com"]);
  const take = (address: string) => () =>
    emulator.admin("Set-DistributionGroup", { Identity: "pilot", PrimarySmtpAddress: address });
  expect(refusalOf(take("alice@contoso.com")).type).toBe("ManagementObjectAlreadyExistsException");
  expect(refusalOf(take("pilot@fabrikam.com")).status).toBe(400);
});

test("a list of rooms says so in its type, and becomes a plain group again", () => {
  const details = () =>
    emulator.admin("Get-DistributionGroup", { Identity: "Rooms" })[0]?.RecipientTypeDetails;
  emulator.admin("New-DistributionGroup", { Name: "Rooms", RoomList: true });
  expect(details()).toBe("RoomList");
  expect(emulator.admin("Get-Recipient", { Identity: "Rooms" })[0]?.RecipientTypeDetails).toBe("RoomList");
  emulator.admin("Set-DistributionGroup", { Identity: "Rooms", RoomList: false });
  expect(details()).toBe("MailUniversalDistributionGroup");
});

test("the primary address is also the one that Windows knows", () => {
  const [group] = emulator.admin("Get-DistributionGroup", { Identity: "pilot" });
  expect(group?.WindowsEmailAddress).toBe("pilot@contoso.com");
});

test("members come, go and are replaced; the list must be known", () => {
  const member = { Identity: "pilot", Member: "carol" };
  emulator.admin("Add-DistributionGroupMember", member);
  expect(members()).toEqual(["alice", "bob", "carol"]);
  expect(refusalOf(() => emulator.admin("Add-DistributionGroupMember", member)).type).toBe(
    "MemberAlreadyExistsException",
  );
  emulator.admin("Remove-DistributionGroupMember", member);
  expect(refusalOf(() => emulator.admin("Remove-DistributionGroupMember", member)).type).toBe(
    "MemberNotFoundException",
  );
  emulator.admin("Update-DistributionGroupMember", { Identity: "pilot", Members: ["dave"] });
  expect(members()).toEqual(["dave"]);
  emulator.admin("Update-DistributionGroupMember", { Identity: "pilot" });
  expect(members()).toEqual([]);
});

test("an app owns no group and has to get past the owners' check", async () => {
  const client = new TestClient(emulator);
  const member = { Identity: "pilot", Member: "carol" };
  const refused = await client.call("Add-DistributionGroupMember", member);
  expect(refused.text).toContain("OperationRequiresGroupManagerException");
  await client.records("Add-DistributionGroupMember", { ...member, BypassSecurityGroupManagerCheck: true });
  expect(members()).toContain("carol");
});

test("a removed group is gone from the groups it was in", () => {
  emulator.admin("Add-DistributionGroupMember", { Identity: "all-staff", Member: "pilot" });
  emulator.admin("Remove-DistributionGroup", { Identity: "pilot" });
  expect(JSON.stringify(emulator.snapshot().groupMembers)).not.toContain("pilot");
});
