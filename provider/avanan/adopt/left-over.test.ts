import { added, adopted, listsOf } from "./tenant.test-helper";

const inline = listsOf({ portal: "contoso", region: "us", mode: "inline" });

test("doubles, each with what to do", () => {
  const [protect, , , junk] = inline.TransportRule;
  const lists = added(
    inline,
    "TransportRule",
    { ...protect, Guid: "2", Name: "Avanan - Protect pilot", SentToMemberOf: ["pilot@contoso.com"] },
    {
      ...junk,
      Guid: "3",
      Name: "Avanan - Junk Filter (old)",
      HeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL",
    },
  );
  expect(adopted(lists).leftOver).toEqual([
    {
      type: "TransportRule",
      name: "Avanan - Protect pilot",
      why: '"Avanan - Protect" sends incoming mail to the vendor, too',
      todo: "Bring its people into avanan:scope, then delete it: nothing keeps its exceptions up to date",
    },
    {
      type: "TransportRule",
      name: "Avanan - Junk Filter (old)",
      why: '"Avanan - Junk Filter" does the same; of several rules that match a message the last one wins',
      todo: "Delete it, so that spam of the low level keeps the SCL of the rule for that",
    },
  ]);
});

test("what was for inline in a tenant that only monitors", () => {
  const rules = inline.TransportRule.filter(({ Name }) => Name !== "Avanan - Protect");
  const { args, leftOver } = adopted({ ...inline, TransportRule: rules });
  expect(args.mode).toBe("monitor");
  expect(leftOver.map(({ name }) => name)).toEqual([
    "Avanan Outbound",
    "Avanan - Whitelist",
    "Avanan - Junk Filter Low",
    "Avanan - Junk Filter",
  ]);
  expect(leftOver[0]).toMatchObject({
    why: "no rule in force sends incoming mail to the vendor",
    todo: "Leave it for the day it is wanted, or delete it when no mail is under way",
  });
});

test("a journal rule too many, and a group of the automatic mode that nothing names", () => {
  const lists = added(inline, "JournalRule", {
    Name: "Copies",
    JournalEmailAddress: "contoso@contoso-mail.avanan.net",
    Recipient: "pilot@contoso.com",
    Enabled: true,
  });
  const groups = [{ address: "avanan_inline_incoming@contoso.com", names: [] }];
  expect(adopted(lists, {}, { groups }).leftOver).toEqual([
    {
      type: "JournalRule",
      name: "Copies",
      why: '"Avanan - Monitor" copies the same mail to the same address',
      todo: "Delete it; an address gets one copy in any case",
    },
    {
      type: "DistributionGroup",
      name: "avanan_inline_incoming@contoso.com",
      why: "the automatic mode made it, and no rule in force names it",
      todo: "Delete it once the automatic mode is off",
    },
  ]);
});
