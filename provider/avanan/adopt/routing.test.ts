import { catalogued } from "./return-addresses";
import { adopted, changed, type Lists, listsOf } from "./tenant.test-helper";

const usual = { portal: "contoso", region: "us", mode: "inline" } as const;
const inline = listsOf(usual);
const everything = listsOf({
  ...usual,
  protect: ["incoming", "outgoing", "internal"],
  inspectAutomaticReplies: true,
});

/** Objects that are not right, and what differs in them. */
const wrong = (lists: Lists) =>
  adopted(lists)
    .objects.filter(({ state }) => state !== "right")
    .map(({ name, differences }) => [name, ...differences.map(({ property }) => property)]);

describe("what the rules spare", () => {
  const sparing = (...more: string[]) =>
    changed(inline, "TransportRule", "Avanan - Protect", {
      ExceptIfSenderIpRanges: [...catalogued("inbound", ["us"]), ...more],
    });

  test("addresses of other connectors, and the vendor's for outgoing mail, are kept", () => {
    const lists = sparing("198.51.100.20", "203.0.113.1-203.0.113.9", "3.214.204.181");
    expect(wrong(lists)).toEqual([]);
    expect(adopted(lists).args.otherInboundIps).toEqual([
      "198.51.100.20",
      "203.0.113.1-203.0.113.9",
      "3.214.204.181",
    ]);
  });

  test("what cannot be declared is said before it is taken out", () => {
    const lists = sparing("10.0.0.0/8");
    expect(wrong(lists)).toEqual([["Avanan - Protect", "exceptIfSenderIpRanges"]]);
    expect(adopted(lists).notes).toEqual([
      expect.stringMatching(
        /^"Avanan - Protect" spares 10\.0\.0\.0\/8, which avanan:otherInboundIps cannot hold \(.*too wide.*\): that exception would be taken out$/,
      ),
    ]);
  });

  test("people are excluded", () => {
    const lists = changed(inline, "TransportRule", "Avanan - Protect", {
      ExceptIfSentToMemberOf: ["legal@contoso.com"],
      ExceptIfSentTo: ["scanner@contoso.com"],
    });
    expect(wrong(lists)).toEqual([]);
    expect(adopted(lists).args.exclude).toEqual({
      groups: ["legal@contoso.com"],
      recipients: ["scanner@contoso.com"],
    });
  });
});

describe("rules that are disabled", () => {
  const off = { State: "Disabled", Enabled: false };

  test("all of them: the break-glass", () => {
    const lists = changed(inline, "TransportRule", "Avanan - Protect", off);
    expect(wrong(lists)).toEqual([]);
    expect(adopted(lists)).toMatchObject({
      args: { ...usual, bypass: true },
      notes: [
        expect.stringMatching(
          /^all rules that send mail to the vendor are disabled: taken for the break-glass/,
        ),
      ],
    });
  });

  test("of groups, beside one of recipients that is in force: it is not taken up again", () => {
    const lists = changed(
      listsOf({ ...usual, scope: { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] } }),
      "TransportRule",
      "Avanan - Protect",
      off,
    );
    const { args, leftOver } = adopted({ ...lists, JournalRule: inline.JournalRule });
    expect(args).toEqual({
      ...usual,
      scope: { recipients: ["ceo@contoso.com"] },
      scopeJournal: "everyone",
      objects: {
        protect: { name: "Avanan - Protect Recipients" },
        "protect-recipients": { name: "Avanan - Protect Recipients (2)" },
      },
    });
    expect(leftOver).toMatchObject([
      {
        name: "Avanan - Protect",
        why: 'it is disabled, and "Avanan - Protect Recipients" sends incoming mail to the vendor',
      },
    ]);
  });

  test("of one direction: it is not taken up again", () => {
    const lists = changed(everything, "TransportRule", "Avanan - Protect Outgoing", off);
    const { args, leftOver } = adopted(lists);
    expect(args.protect).toEqual(["incoming", "internal"]);
    expect(leftOver).toEqual([
      {
        type: "TransportRule",
        name: "Avanan - Protect Outgoing",
        why: "it is disabled, so that outgoing mail is not sent to the vendor",
        todo: "Delete it; or, where the portal's policy for outgoing mail is inline, add outgoing to avanan:protect, which enables it",
      },
    ]);
  });
});
