import { Emulator } from "../emulator";
import { refusalOf } from "../testing/refusal-of";

let emulator: Emulator;
beforeEach(() => {
  emulator = new Emulator({ seed: "contoso" });
});

test("a contact lives elsewhere and is found by name, alias and address", () => {
  const [contact] = emulator.admin("New-MailContact", {
    Name: "Archive",
    ExternalEmailAddress: "archive@fabrikam.com",
  });
  expect(contact).toMatchObject({ ExternalEmailAddress: "SMTP:archive@fabrikam.com", Alias: "Archive" });
  for (const Identity of ["archive", "archive@fabrikam.com", String(contact?.Guid)]) {
    expect(emulator.admin("Get-MailContact", { Identity })).toEqual([contact]);
    expect(emulator.admin("Get-Recipient", { Identity })[0]?.RecipientType).toBe("MailContact");
  }
  emulator.admin("Set-MailContact", {
    Identity: "Archive",
    ExternalEmailAddress: "new@fabrikam.com",
    Name: "Vault",
  });
  expect(emulator.admin("Get-MailContact", { Identity: "Vault" })[0]).toMatchObject({
    Guid: contact?.Guid,
    PrimarySmtpAddress: "new@fabrikam.com",
  });
});

test("an address of somebody else is refused", () => {
  const create = (ExternalEmailAddress: string) => () =>
    emulator.admin("New-MailContact", { Name: "New", ExternalEmailAddress });
  expect(refusalOf(create("alice@contoso.com")).status).toBe(400);
  expect(refusalOf(create("support@fabrikam.com")).type).toBe("ManagementObjectAlreadyExistsException");
  expect(refusalOf(create("nowhere")).status).toBe(400);
});

test("recipients can be filtered by one property", () => {
  const found = emulator.admin("Get-Recipient", { Filter: "PrimarySmtpAddress -eq 'ALICE@contoso.com'" });
  expect(found.map(({ Name }) => Name)).toEqual(["alice"]);
  expect(refusalOf(() => emulator.admin("Get-Recipient", { Filter: "Name -like 'a*'" })).status).toBe(400);
});
