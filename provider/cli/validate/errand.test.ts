import { specOf } from "../../avanan/spec.test-helper";
import { addressProblems, errandOf, needsSpec } from "./errand";

test("all outbound connectors of the declaration, with the portal's address", () => {
  expect(errandOf({}, specOf({ protect: ["incoming", "outgoing"] }))).toEqual({
    connectors: ["Avanan Journaling Outbound", "Avanan DLP Outbound", "Avanan Outbound"],
    recipients: ["contoso@contoso-mail.avanan.net"],
    portal: "https://contoso.avanan.net",
  });
  expect(errandOf({}, specOf({ mode: "monitor" })).connectors).toEqual(["Avanan Journaling Outbound"]);
});

test("what is given wins, and is enough without a declaration", () => {
  const given = { connectors: ["Other"], recipients: ["a@example.com"] };
  expect(errandOf(given, specOf({}))).toMatchObject(given);
  expect(errandOf(given, undefined)).toEqual(given);
  expect([{}, { connectors: ["Other"] }, given].map(needsSpec)).toEqual([true, true, false]);
});

test("a recipient has to be an address", () => {
  expect(addressProblems({})).toEqual([]);
  expect(addressProblems({ recipients: ["a@example.com", "nobody"] })).toEqual([
    '"nobody" is not an SMTP address; allowed is the primary address of a group or mailbox, e.g. pilot@contoso.com',
  ]);
});
