import type { ObjectRecord } from "../../json";
import { acts, type Row } from "../../testing/applies";
import { incoming, outgoing } from "../../testing/deliveries";

const toBob = incoming({ recipients: ["bob@contoso.com"] });

const table: readonly Row[] = [
  ["a person", { From: ["alice@contoso.com"] }, outgoing(), incoming()],
  [
    "a person, by another address",
    { From: ["alice"] },
    outgoing({ from: "Alice@contoso.onmicrosoft.com" }),
    toBob,
  ],
  ["members", { FromMemberOf: ["pilot@contoso.com"] }, outgoing(), outgoing({ from: "dave@contoso.com" })],
  [
    "a Microsoft 365 group's members",
    { FromMemberOf: ["sales@contoso.com"] },
    outgoing(),
    outgoing({ from: "bob@contoso.com" }),
  ],
  ["inside", { FromScope: "InOrganization" }, outgoing(), incoming({ from: "alice@contoso.com" })],
  ["outside", { FromScope: "NotInOrganization" }, incoming({ from: "alice@contoso.com" }), outgoing()],
  [
    "words of the sender",
    { FromAddressContainsWords: ["example"] },
    incoming(),
    incoming({ from: "erin@myexample.com" }),
  ],
  ["patterns of the sender", { FromAddressMatchesPatterns: ["^ER.n@"] }, incoming(), outgoing()],
  [
    "a sender's domain",
    { SenderDomainIs: ["example.com"] },
    incoming({ from: "erin@mail.example.com" }),
    incoming({ from: "erin@myexample.com" }),
  ],
  ["addresses", { SenderIpRanges: ["192.0.2.1-192.0.2.10"] }, incoming(), incoming({}, { ip: "192.0.2.11" })],
  ["addresses, of a mailbox", { SenderIpRanges: ["192.0.2.0/24"] }, incoming(), outgoing()],
  [
    "to a person",
    { SentTo: ["alice@contoso.com"] },
    incoming({ recipients: ["alice@contoso.onmicrosoft.com"] }),
    toBob,
  ],
  [
    "to members",
    { SentToMemberOf: ["pilot@contoso.com"] },
    toBob,
    incoming({ recipients: ["dave@contoso.com"] }),
  ],
  [
    "between members",
    { BetweenMemberOf1: ["sales@contoso.com"], BetweenMemberOf2: ["pilot@contoso.com"] },
    outgoing({ from: "bob@contoso.com", recipients: ["carol@contoso.com"] }),
    outgoing({ from: "carol@contoso.com", recipients: ["dave@contoso.com"] }),
  ],
  ["to inside", { SentToScope: "InOrganization" }, toBob, outgoing()],
  [
    "to a contact",
    { SentToScope: "NotInOrganization" },
    outgoing({ recipients: ["support@fabrikam.com"] }),
    toBob,
  ],
  [
    "a recipient's domain",
    { RecipientDomainIs: ["example.com"] },
    outgoing({ recipients: ["erin@mail.example.com"] }),
    toBob,
  ],
  ["words of the recipient", { RecipientAddressContainsWords: ["bob"] }, toBob, incoming()],
  ["patterns of the recipient", { RecipientAddressMatchesPatterns: ["^b"] }, toBob, incoming()],
  [
    "words of any recipient",
    { AnyOfRecipientAddressContainsWords: ["bob"] },
    incoming({ recipients: ["alice@contoso.com", "bob@contoso.com"] }),
    incoming(),
  ],
  ["patterns of any recipient", { AnyOfRecipientAddressMatchesPatterns: ["^b"] }, toBob, incoming()],
  [
    "To",
    { AnyOfToHeader: ["bob@contoso.com"] },
    incoming({ to: ["Bob@contoso.com"] }),
    incoming({ to: ["bob@contoso.onmicrosoft.com"] }),
  ],
  [
    "Cc",
    { AnyOfCcHeader: ["bob@contoso.com"] },
    incoming({ cc: ["bob@contoso.com"] }),
    incoming({ cc: ["alice@contoso.com"] }),
  ],
  [
    "To or Cc",
    { AnyOfToCcHeader: ["bob@contoso.com"] },
    incoming({ cc: ["bob@contoso.com"] }),
    incoming({ to: [], cc: [] }),
  ],
  [
    "members in To",
    { AnyOfToHeaderMemberOf: ["pilot@contoso.com"] },
    incoming({ to: ["bob@contoso.com"] }),
    incoming({ to: ["bob@contoso.onmicrosoft.com"] }),
  ],
  [
    "members in Cc",
    { AnyOfCcHeaderMemberOf: ["pilot@contoso.com"] },
    incoming({ cc: ["bob@contoso.com"] }),
    incoming({ cc: [] }),
  ],
  [
    "members in either",
    { AnyOfToCcHeaderMemberOf: ["pilot@contoso.com"] },
    incoming({ to: ["bob@contoso.com"] }),
    incoming({ to: [], cc: [] }),
  ],
];

test.each(table)("%s", (_name, conditions, yes, no) => {
  for (const [message, fits] of [
    [yes, true],
    [no, false],
  ] as const) {
    expect(acts(conditions, message, { as: "conditions" })).toBe(fits);
    expect(acts(conditions, message, { as: "exceptions" })).toBe(!fits);
  }
});

test("where a sender's address is looked for", () => {
  const bounce = incoming({ mailFrom: "bounce@fabrikam.com" });
  const found = (SenderAddressLocation: string, domain: string) =>
    acts({ SenderDomainIs: [domain] }, bounce, { as: "conditions", details: { SenderAddressLocation } });
  expect([found("Header", "example.com"), found("Header", "fabrikam.com")]).toEqual([true, false]);
  expect([found("Envelope", "example.com"), found("Envelope", "fabrikam.com")]).toEqual([false, true]);
  expect([found("HeaderOrEnvelope", "example.com"), found("HeaderOrEnvelope", "fabrikam.com")]).toEqual([
    true,
    true,
  ]);
  expect(
    acts({ FromAddressMatchesPatterns: ["."] }, incoming({ mailFrom: "" }), {
      as: "conditions",
      details: { SenderAddressLocation: "Envelope" },
    }),
  ).toBe(false);
});

test("BetweenMemberOf looks at the From header, wherever senders are looked for", () => {
  const conditions = { BetweenMemberOf1: ["sales@contoso.com"], BetweenMemberOf2: ["pilot@contoso.com"] };
  const details = { SenderAddressLocation: "Envelope" };
  const bounce = outgoing({ mailFrom: "erin@example.com", recipients: ["bob@contoso.com"] });
  expect(acts(conditions, bounce, { as: "conditions", details })).toBe(true);
});

test("which of a recipient's addresses is looked at", () => {
  const message = incoming({ recipients: ["bob@contoso.onmicrosoft.com"] });
  const conditions: readonly ObjectRecord[] = [
    { RecipientAddressContainsWords: ["onmicrosoft"] },
    { RecipientDomainIs: ["contoso.onmicrosoft.com"] },
  ];
  for (const condition of conditions) {
    const found = (RecipientAddressType: string) =>
      acts(condition, message, { as: "conditions", details: { RecipientAddressType } });
    expect([found("Resolved"), found("Original")]).toEqual([false, true]);
  }
});
