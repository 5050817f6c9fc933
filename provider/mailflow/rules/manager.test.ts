import { compileFlow } from "../compile";
import { externalMail, outgoingMail } from "../example-tenants";
import type { Message } from "../message";
import type { Recipient, TransportRule } from "../tenant";
import { trace } from "../trace";

const recipients: Recipient[] = [
  { address: "ann@contoso.com", kind: "mailbox" },
  { address: "bob@contoso.com", kind: "mailbox", manager: "carol@contoso.com" },
  { address: "carol@contoso.com", kind: "mailbox", attributes: {} },
];
const to = (from: string): Message => outgoingMail({ from, recipients: ["ann@contoso.com"], to: [], cc: [] });
const [bobs, carols, anns] = [to("bob@contoso.com"), to("carol@contoso.com"), to("ann@contoso.com")];
const follow = (kind: string, message: Message, more: readonly TransportRule[] = []) =>
  trace(
    {
      ...{ acceptedDomains: ["contoso.com"], recipients },
      transportRules: [{ name: "manager", addManagerAsRecipientType: kind }, ...more],
    },
    message,
  ).paths;
const ends = (kind: string, message: Message) =>
  follow(kind, message).map(({ recipient, end, certain }) => [recipient, end.place, certain]);

test.each(["To", "Cc", "Bcc"])("%s: the sender's manager gets a copy", (kind) => {
  expect(ends(kind, bobs)).toEqual([
    ["ann@contoso.com", "inbox", true],
    ["carol@contoso.com", "inbox", true],
  ]);
  expect(ends(kind, carols)).toEqual([["ann@contoso.com", "inbox", true]]);
  expect(ends(kind, externalMail())).toEqual([["ann@contoso.com", "inbox", true]]);
});

test("Redirect: the sender's manager gets it instead", () => {
  expect(follow("Redirect", bobs)).toMatchObject([
    { recipient: "carol@contoso.com", addressedTo: "ann@contoso.com", end: { place: "inbox" } },
  ]);
  expect(ends("Redirect", carols)).toEqual([["ann@contoso.com", "inbox", true]]);
});

test("a manager who is not known gets it nobody knows where", () => {
  expect(ends("Cc", anns)).toEqual([
    ["ann@contoso.com", "inbox", true],
    ["the sender's manager", "cannotTell", false],
  ]);
  expect(follow("Redirect", anns)).toMatchObject([
    {
      recipient: "ann@contoso.com",
      end: { place: "cannotTell", reason: "because the manager of ann@contoso.com is not known" },
    },
  ]);
});

test("the trace says who it is", () => {
  const did = (message: Message) =>
    follow("Cc", message)[0]?.steps.flatMap((step) => (step.kind === "rule" ? step.did : []));
  expect([did(bobs), did(carols), did(anns)]).toEqual(
    ["carol@contoso.com", "carol@contoso.com has no manager", "who is not known"].map((note) => [
      { action: "addManagerAsRecipientType", value: "Cc", note },
    ]),
  );
});

test("later rules see the manager in the message's fields, as far as he is known", () => {
  const reject = { name: "r", anyOfCcHeader: ["carol@contoso.com"], rejectMessageReasonText: "no" };
  const place = (kind: string, message: Message) => follow(kind, message, [reject])[0]?.end.place;
  expect([place("Cc", bobs), place("To", bobs), place("Cc", anns)]).toEqual([
    "bounce",
    "inbox",
    "cannotTell",
  ]);
});

test("whoever is somebody's manager may join a message", () => {
  const joining = (kind: string) =>
    compileFlow({ recipients, transportRules: [{ name: "manager", addManagerAsRecipientType: kind }] })
      .mayJoin;
  expect([joining("Bcc"), joining("")]).toEqual([["carol@contoso.com"], []]);
});
