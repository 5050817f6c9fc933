import { mailContact } from "./mail-contact";
import { viewOf } from "./view.test-helper";

const record = { Guid: "g", Name: "Help", ExternalEmailAddress: "SMTP:help@example.com" };
const view = viewOf({ MailContact: [record] });
const declared = (externalEmailAddress: string) => ({ name: "Help", externalEmailAddress });

test("the address is the same with and without its protocol", () => {
  expect(mailContact.differences(view, record, declared("help@example.com"), {})).toEqual([]);
  expect(mailContact.plan(view, record, declared("help@example.com"), {})).toEqual([]);
});

test("another address is shown as it is declared", () => {
  expect(mailContact.differences(view, record, declared("other@example.com"), {})).toEqual([
    { property: "externalEmailAddress", has: "help@example.com", wants: "other@example.com" },
  ]);
});

test("a person's names are sent at creation; no read of the contact shows them", () => {
  const named = { ...declared("help@example.com"), firstName: "Anna", lastName: "Müller" };
  expect(mailContact.plan(viewOf({}), undefined, named, {})[0]?.parameters).toMatchObject({
    FirstName: "Anna",
    LastName: "Müller",
  });
  expect(mailContact.differences(view, record, named, {})).toEqual([]);
});
