import {
  bareTenant,
  externalMail,
  IN_GROUP,
  inlineTenant,
  EXAMPLE_PORTAL as portal,
} from "../../mailflow/example-tenants";
import { followed } from "./followed";
import { standsFor, strangeNames, withMadeUp } from "./made-up";

const member = "member-1@contoso.com";
const cast = {
  recipients: [
    { address: member, kind: "mailbox" },
    { address: "guest@contoso.com", kind: "mailbox" },
    { address: IN_GROUP, kind: "group", members: [member] },
    { address: "new@contoso.com", kind: "group", members: [member] },
  ],
} as const;

test("only names that a proof may have made up and nobody has are asked for", () => {
  const message = externalMail({
    from: "guest@contoso.com",
    recipients: [member, "ann@contoso.com", "x@contoso.com"],
  });
  expect(strangeNames(bareTenant(), message)).toEqual(["guest@contoso.com", member]);
  const real = { ...bareTenant(), recipients: [{ address: "Guest@contoso.com", kind: "mailbox" } as const] };
  expect(strangeNames(real, message)).toEqual([member]);
});

test("they are in the groups of the proof beside who is there, so that rules meet them", () => {
  const message = externalMail({ recipients: [member] });
  const { tenant, madeUp } = withMadeUp(inlineTenant(), cast, [member]);
  expect(madeUp).toEqual([{ address: member, kind: "mailbox", groups: [IN_GROUP, "new@contoso.com"] }]);
  expect(tenant.recipients?.find(({ address }) => address === IN_GROUP)?.members).toEqual([
    "ann@contoso.com",
    "carol@contoso.com",
    member,
  ]);
  expect(tenant.recipients?.some(({ address }) => address === "guest@contoso.com")).toBe(false);
  const result = followed({ tenant, portal }, message);
  expect(
    "traced" in result && result.traced.paths.map(({ end, inspected }) => [end.place, inspected]),
  ).toEqual([["inbox", true]]);
});

test("whom they stand for is said", () => {
  const { madeUp } = withMadeUp(bareTenant(), cast, ["guest@contoso.com", member, "member-9@contoso.com"]);
  expect(madeUp.map(standsFor)).toEqual([
    `${member} is made up, as in a proof: somebody in ${IN_GROUP}, new@contoso.com`,
    "guest@contoso.com is made up, as in a proof: somebody in no group that rules or scope name",
  ]);
});
