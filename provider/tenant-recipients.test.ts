import { listsMembers, recipientOf } from "./tenant-recipients";

const record = (RecipientTypeDetails: string, name = "team") => ({
  RecipientTypeDetails,
  PrimarySmtpAddress: `${name}@contoso.com`,
});

test.each([
  ["MailUniversalDistributionGroup", true, "group"],
  ["MailUniversalSecurityGroup", true, "group"],
  ["MailNonUniversalGroup", true, "group"],
  ["RoomList", true, "group"],
  ["DynamicDistributionGroup", false, "group"],
  ["GroupMailbox", false, "microsoft365Group"],
  ["UserMailbox", false, "mailbox"],
  ["SharedMailbox", false, "mailbox"],
  ["MailContact", false, "contact"],
  ["MailUser", false, "mailUser"],
  ["GuestMailUser", false, "mailUser"],
])("%s: are its members listed? %s; it is a %s", (type, listed, kind) => {
  expect(listsMembers(record(type))).toBe(listed);
  expect(recipientOf(record(type))).toMatchObject({ address: "team@contoso.com", kind });
});

test("members are addresses; nobody asked for them means that they are not known", () => {
  const group = record("MailUniversalSecurityGroup");
  const members = [record("UserMailbox", "ann")];
  expect(recipientOf(group, { members }).members).toEqual(["ann@contoso.com"]);
  expect(recipientOf(group, { members: [] }).members).toEqual([]);
  expect(recipientOf(group).members).toBeUndefined();
});

test("whether strangers may write to a group is told by its own record only", () => {
  const group = record("MailUniversalSecurityGroup");
  const closed = { ...group, RequireSenderAuthenticationEnabled: true };
  expect(recipientOf(group, { group: closed }).requireSenderAuthenticationEnabled).toBe(true);
  expect(recipientOf(closed).requireSenderAuthenticationEnabled).toBeUndefined();
});

test("mail reaches somebody by all SMTP addresses, and a contact outside", () => {
  const EmailAddresses = [
    "SMTP:team@contoso.com",
    "smtp:team@contoso.onmicrosoft.com",
    "X500:/o=Contoso",
    "SIP:t",
  ];
  expect(recipientOf({ ...record("UserMailbox"), EmailAddresses }).aliases).toEqual([
    "team@contoso.onmicrosoft.com",
  ]);
  const ExternalEmailAddress = "SMTP:team@fabrikam.com";
  expect(recipientOf({ ...record("MailContact"), ExternalEmailAddress }).externalEmailAddress).toBe(
    "team@fabrikam.com",
  );
});
