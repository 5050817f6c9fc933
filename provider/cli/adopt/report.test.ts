import { added, adopted, changed, type Lists, listsOf } from "../../avanan/adopt/tenant.test-helper";
import { reportLines } from "./report";

const usual = listsOf({ portal: "contoso", region: "us", mode: "inline" });

const report = (lists: Lists) => reportLines(adopted(lists)).join("\n");

test("a tenant that is right", () => {
  expect(
    report(usual),
  ).toBe(`Portal contoso (brand avanan) in region us: inline for incoming mail of everybody.

PART                 NAME IN THE TENANT          STATE
inbound              Avanan Inbound              right
transport-config     Transport Settings          right
journaling-outbound  Avanan Journaling Outbound  right
monitor              Avanan - Monitor            right
whitelist            Avanan - Whitelist          right
junk-filter-low      Avanan - Junk Filter Low    right
junk-filter          Avanan - Junk Filter        right
outbound             Avanan Outbound             right
protect              Avanan - Protect            right
allow list           6 addresses                 right

Everything is right: taking it over writes nothing.`);
});

test("what differs, is missing, left over, decided and warned of", () => {
  const [protect, ...rules] = usual.TransportRule;
  const lists = added(
    changed({ ...usual, TransportRule: rules, JournalRule: [] }, "OutboundConnector", "Avanan Outbound", {
      TlsSettings: null,
    }),
    "TransportRule",
    { Name: "Tag", PrependSubject: "[External] ", StopRuleProcessing: true, Priority: -1 },
    { Name: "Trusted", SetSCL: -1, StopRuleProcessing: true, Priority: -2 },
    { ...protect, Name: "Other", Guid: "o", Priority: 0, State: "Disabled", Enabled: false },
  );
  const text = report(lists);
  expect(text).toContain(`
Differs, and will be written:
  TransportRule "Avanan - Whitelist"
    order: is moved, for it stands on the wrong side of "Tag"
`);
  expect(text).toContain(`
  OutboundConnector "Avanan Outbound"
    tlsSettings: has nothing, declared "EncryptionOnly"
`);
  expect(text).toContain(`
Missing, and will be made:
  JournalRule "Avanan - Monitor"
`);
  expect(text).toContain(`
Decided:
  All rules that send mail to the vendor are disabled: taken for the break-glass (avanan:bypass).`);
  expect(text).toContain(`
Advice:
  error stopsAbove: the rule "Trusted" stands above the vendor's rules and stops further ones`);
  expect(text.split("\n").at(-1)).toBe(
    "Taking it over changes 5 and makes 1 of 15 objects; nothing else is written. Changes of what others set need avanan:adopt, which is in the configuration below; take it out when the update is done.",
  );
});

test("a move, the bypass and a scope are in the first line", () => {
  const [first] = report(
    listsOf({
      portal: "contoso",
      region: "eu",
      previousRegion: "us",
      mode: "inline",
      protect: ["incoming", "outgoing"],
      scope: { groups: ["pilot@contoso.com"] },
      bypass: true,
    }),
  ).split("\n");
  expect(first).toBe(
    "Portal contoso (brand avanan) in region eu, coming from us: inline for incoming, outgoing mail of those in avanan:scope, switched off (bypass).",
  );
});
