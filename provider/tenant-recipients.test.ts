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
])("%s: are its members listed? %s; it is a %s", (type, listed, kind) => {
  expect(listsMembers(record(type))).toBe(listed);
  expect(recipientOf(record(type))).toMatchObject({ address: "team@contoso.com", kind });
});

test("members are addresses; nobody asked for them means that they are not known", () => {
  const group = record("MailUniversalSecurityGroup");
  expect(recipientOf(group, [record("UserMailbox", "ann")]).members).toEqual(["ann@contoso.com"]);
  expect(recipientOf(group, []).members).toEqual([]);
  expect(recipientOf(group).members).toBeUndefined();
});
