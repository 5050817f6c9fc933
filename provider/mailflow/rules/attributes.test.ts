import { DEFAULT_ASSUMPTIONS } from "../assumptions";
import { compileDirectory } from "../directory";
import type { Recipient } from "../tenant";
import { attributeOf, managerOf } from "./attributes";

const recipients: Recipient[] = [
  { address: "ann@contoso.com", kind: "mailbox", attributes: { city: "Ghent", Manager: "boss@contoso.com" } },
  { address: "bob@contoso.com", kind: "mailbox", manager: "ann@contoso.com" },
  { address: "eve@contoso.com", kind: "mailbox", attributes: {} },
];
const directory = (tenant: { recipients?: Recipient[] }, unlistedIsMailbox: "yes" | "no" = "yes") =>
  compileDirectory(
    { acceptedDomains: ["contoso.com"], ...tenant },
    { ...DEFAULT_ASSUMPTIONS, unlistedIsMailbox },
  );
const listed = directory({ recipients });
const city = (address: string, where = listed) => attributeOf(where, address, "City");

test("whose attributes are given has those and no other", () => {
  expect([city("ann@contoso.com"), city("eve@contoso.com"), city("bob@contoso.com")]).toEqual([
    ...["Ghent", null, undefined],
  ]);
  expect(["ann", "bob", "eve"].map((name) => managerOf(listed, `${name}@contoso.com`))).toEqual([
    ...["boss@contoso.com", "ann@contoso.com", null],
  ]);
  expect(attributeOf(listed, "bob@contoso.com", "Manager")).toBe("ann@contoso.com");
});

test("who is outside has none, as far as it is known who is inside", () => {
  expect(city("dave@fabrikam.com")).toBeNull();
  expect(managerOf(listed, "dave@fabrikam.com")).toBeNull();
  expect(city("dave@fabrikam.com", directory({}))).toBeUndefined();
});

test("somebody of the own domain who is not listed may have any, if he is there", () => {
  expect(city("new@contoso.com")).toBeUndefined();
  expect(city("new@contoso.com", directory({ recipients }, "no"))).toBeNull();
});
