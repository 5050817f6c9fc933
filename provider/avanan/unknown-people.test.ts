import { ExchangeError, type ExchangeErrorCode } from "../exchange";
import type { Noun, TenantView } from "../kinds/tenant-view";
import { parseSpec, type TenantSpec } from "./spec";
import { namedFirst, nounsOf, unknownPeople } from "./unknown-people";

function specOf(more: object): TenantSpec {
  const parsed = parseSpec({ portal: "contoso", region: "us", mode: "inline", ...more });
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}

const pilot = { groups: ["pilot@contoso.com"], recipients: ["Alice@contoso.com"] };
const spec = specOf({
  scope: { ...pilot, groups: [...pilot.groups, "made@contoso.com"] },
  exclude: { groups: [], recipients: ["nobody@contoso.com"] },
  createGroups: [{ address: "made@contoso.com", members: [] }],
});

test("each is asked for once, but for groups that the stack makes and who was named before", () => {
  expect(nounsOf(namedFirst(undefined, spec))).toEqual([
    "Recipient pilot@contoso.com",
    "Recipient alice@contoso.com",
    "Recipient nobody@contoso.com",
  ]);
  expect(nounsOf(namedFirst(specOf({ scope: pilot }), spec))).toEqual(["Recipient nobody@contoso.com"]);
  expect(namedFirst(spec, spec)).toEqual([]);
});

const refusal = (code: ExchangeErrorCode) =>
  new ExchangeError({ code, cmdlet: "Get-Recipient", sentence: "It says no.", mayHaveHappened: false });

test("only who is not there, as Exchange itself says, is a problem of the key that names him", () => {
  const answers: Record<string, Error> = {
    "Recipient nobody@contoso.com": refusal("notFound"),
    "Recipient alice@contoso.com": refusal("forbidden"),
  };
  const tenant: TenantView = {
    records(noun: Noun) {
      if (answers[noun]) throw answers[noun];
      return [];
    },
  };
  expect(unknownPeople(namedFirst(undefined, spec), tenant)).toEqual([
    {
      key: "exclude.recipients.0",
      reason:
        '"nobody@contoso.com" is no recipient of the tenant, and Exchange takes no rule that names it; allowed is the address of a group or mailbox that is there, or of one in createGroups',
    },
  ]);
});
