import type { ObjectRecord } from "../../json";
import { incoming, junk, outgoing, Post, protect } from "../../testing/deliveries";

const rules = (...list: readonly ObjectRecord[]) =>
  list.reduce<Post>(
    (post, parameters, index) => post.rule(`Rule ${index}`, parameters, index),
    new Post("empty"),
  );
const by = (name: string) => ({ kind: "TransportRule", name });

test.each([
  [{ DeleteMessage: true }, "deleted", "alice@contoso.com"],
  [{ Quarantine: true }, "quarantine", "alice@contoso.com"],
  [{ RejectMessageReasonText: "No." }, "bounce", "erin@example.com"],
  [{ RejectMessageEnhancedStatusCode: "5.7.900" }, "bounce", "erin@example.com"],
])("%j ends it at once", (action, place, where) => {
  const post = rules(action, { SetSCL: 9 });
  expect(post.place(incoming())).toMatchObject({
    place,
    where,
    by: by("Rule 0"),
    rulesThatActed: ["Rule 0"],
    scl: 1,
  });
});

test("a level that the rule sets besides is the copy's", () => {
  expect(rules({ Quarantine: true, SetSCL: 9 }).place(incoming())).toMatchObject({
    place: "quarantine",
    scl: 9,
    by: by("Rule 0"),
  });
});

test("a rejected message without a sender is lost", () => {
  expect(rules({ RejectMessageReasonText: "No." }).place(incoming({ mailFrom: "" }))).toMatchObject({
    place: "lost",
    why: "the rule rejects it; its sender is empty, nobody is told",
  });
});

test("an ending hits whom the rule is about, and ends a route that an earlier rule chose", () => {
  const post = new Post().rule("Quarantine", { SentTo: ["bob@contoso.com"], Quarantine: true }, 2);
  const ends = () =>
    post
      .deliver(incoming({ recipients: ["alice@contoso.com", "bob@contoso.com"] }))
      .recipients.map(({ recipient, place, inspections }) => [recipient, place, inspections])
      .sort();
  const alice = ["alice@contoso.com", "inbox", 1];
  expect(ends()).toEqual([alice, ["bob@contoso.com", "quarantine", 1]]);
  post.run("Set-TransportRule", { Identity: protect, StopRuleProcessing: false });
  expect(ends()).toEqual([alice, ["bob@contoso.com", "quarantine", 0]]);
});

test("the last rule that sets an SCL is heard", () => {
  expect(rules({ SetSCL: 9 }, { SetSCL: -1 }).place(incoming())).toMatchObject({ scl: -1, by: by("Rule 1") });
  expect(rules({ SetSCL: -1 }, { SetSCL: 9 }).place(incoming())).toMatchObject({ scl: 9, place: "junk" });
});

test("StopRuleProcessing stops for whom the rule is about", () => {
  const post = rules({ SentTo: ["alice"], SetSCL: 0, StopRuleProcessing: true }, { SetSCL: 5 });
  const both = incoming({ recipients: ["alice@contoso.com", "bob@contoso.com"] });
  expect(post.places(both)).toEqual({
    "alice@contoso.com": "inbox alice@contoso.com",
    "bob@contoso.com": "junk bob@contoso.com",
  });
});

test("a disabled rule does nothing, and a rule in audit mode neither acts nor stops", () => {
  const ways: readonly ObjectRecord[] = [{ Enabled: false }, { Mode: "Audit" }, { Mode: "AuditAndNotify" }];
  for (const off of ways) {
    const post = rules({ DeleteMessage: true, StopRuleProcessing: true, ...off }, { SetSCL: 0 });
    expect(post.place(incoming())).toMatchObject({ place: "inbox", rulesThatActed: ["Rule 1"] });
  }
});

test("later rules see what earlier ones did", () => {
  const seen = (action: ObjectRecord, condition: ObjectRecord, message = incoming()) =>
    rules(action, { ...condition, DeleteMessage: true }).place(message).place === "deleted";
  const header = (name: string) => ({ HeaderContainsMessageHeader: name, HeaderContainsWords: ["yes"] });
  expect(seen({ SetHeaderName: "X-A", SetHeaderValue: "yes" }, header("x-a"))).toBe(true);
  expect(seen({ RemoveHeader: "x-a" }, header("X-A"), incoming({ headers: { "X-A": "yes" } }))).toBe(false);
  expect(seen({ PrependSubject: "[tag] " }, { SubjectContainsWords: ["tag"] })).toBe(true);
  expect(
    seen(
      { ApplyHtmlDisclaimerText: "<p>Legal</p>" },
      { SubjectOrBodyContainsWords: ["legal"] },
      incoming({ body: "" }),
    ),
  ).toBe(true);
  expect(seen({ ApplyClassification: "Secret" }, { HasClassification: "Secret" })).toBe(true);
  expect(seen({ SetSCL: 7 }, { SCLOver: 7 })).toBe(true);
  const bob = ["bob@contoso.com"];
  const added = rules({ AddToRecipients: bob }, { AnyOfToHeader: bob, DeleteMessage: true });
  expect(Object.values(added.places(incoming({ to: [] })))).toEqual([
    "deleted alice@contoso.com",
    "deleted bob@contoso.com",
  ]);
});

test("who is added gets a copy, once, and meets the rules that follow", () => {
  const carol = { BlindCopyTo: ["carol@contoso.com"] };
  expect(rules(carol, carol).places(incoming())).toEqual({
    "alice@contoso.com": "inbox alice@contoso.com",
    "carol@contoso.com": "inbox carol@contoso.com",
  });
  const { recipients } = rules(carol).deliver(
    incoming({ recipients: ["alice@contoso.com", "carol@contoso.com"] }),
  );
  expect(recipients).toHaveLength(2);
  const parted = rules({ SentTo: ["carol"], SetSCL: 6 }, { ...carol, SentTo: ["alice"] });
  expect(
    parted
      .deliver(incoming({ recipients: ["alice@contoso.com", "carol@contoso.com"] }))
      .recipients.map(({ recipient, place }) => `${recipient} ${place}`)
      .sort(),
  ).toEqual(["alice@contoso.com inbox", "carol@contoso.com inbox", "carol@contoso.com junk"]);
  const later = rules(carol, { SentTo: ["carol"], Quarantine: true });
  expect(later.places(incoming())["carol@contoso.com"]).toBe("quarantine carol@contoso.com");
  const earlier = rules({ SentTo: ["carol"], Quarantine: true }, carol);
  expect(earlier.places(incoming())["carol@contoso.com"]).toBe("inbox carol@contoso.com");
});

test("a copying rule above the route sends two copies, one on each pass", () => {
  const copying = { SentTo: ["alice"], CopyTo: ["dave@contoso.com"] };
  const copies = (post: Post) =>
    post.deliver(incoming()).recipients.filter(({ recipient }) => recipient === "dave@contoso.com").length;
  expect([copies(new Post().rule("Copy", copying, 0)), copies(new Post().rule("Copy", copying, 5))]).toEqual([
    2, 1,
  ]);
});

test("redirected mail goes to others in the recipient's place", () => {
  const post = rules({ RedirectMessageTo: ["dave@contoso.com"], SentTo: ["alice", "bob"] });
  const { recipients } = post.deliver(
    incoming({ recipients: ["alice@contoso.com", "bob@contoso.com", "carol@contoso.com"] }),
  );
  expect(recipients.map(({ addressedTo, recipient }) => [addressedTo, recipient]).sort()).toEqual([
    ["alice@contoso.com", "dave@contoso.com"],
    ["bob@contoso.com", "dave@contoso.com"],
    ["carol@contoso.com", "carol@contoso.com"],
  ]);
});

test("who is added to mail that is redirected away from him gets it all the same", () => {
  const post = rules({ RedirectMessageTo: ["dave@contoso.com"], BlindCopyTo: ["alice@contoso.com"] });
  expect(Object.keys(post.places(incoming()))).toEqual(["dave@contoso.com", "alice@contoso.com"]);
});

test("everybody who was redirected is accounted for after the vendor, too", () => {
  const post = new Post().rule("Redirect", {
    RedirectMessageTo: ["carol@contoso.com"],
    SentTo: ["alice", "bob"],
  });
  const { recipients } = post.deliver(incoming({ recipients: ["alice@contoso.com", "bob@contoso.com"] }));
  expect(recipients.map(({ addressedTo, inspections }) => [addressedTo, inspections])).toEqual([
    ["alice@contoso.com", 1],
    ["bob@contoso.com", 1],
  ]);
});

test("a rule that changes the message runs on each pass that reaches it", () => {
  const post = new Post().rule("Tag", { PrependSubject: "[tag] ", ExceptIfSubjectContainsWords: ["[tag]"] });
  expect(post.place(incoming()).rulesThatActed.filter((name) => name === "Tag")).toHaveLength(1);
  const twice = new Post().rule("Tag", { PrependSubject: "[tag] " });
  expect(twice.place(incoming()).rulesThatActed.filter((name) => name === "Tag")).toHaveLength(2);
});

test("what nobody sees on the way is passed over", () => {
  const post = rules({ SetAuditSeverity: "High", GenerateNotification: "Note" });
  expect(post.place(outgoing())).toMatchObject({ place: "nextHop", rulesThatActed: ["Rule 0"] });
  expect(new Post().place(incoming({ vendor: { verdict: "spam-high" } })).rulesThatActed).toContain(junk);
});
