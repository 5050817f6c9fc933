import { incoming, outgoing, Post, stranger } from "../../testing/deliveries";

const open = (post: Post, Identity: string) =>
  post.run("Set-DistributionGroup", { Identity, RequireSenderAuthenticationEnabled: false });
const toStaff = { recipients: ["all-staff@contoso.com", "alice@contoso.onmicrosoft.com"] };

test("a group is its members, each once", () => {
  const { recipients } = open(new Post("contoso"), "All Staff").deliver(incoming(toStaff));
  expect(recipients.map(({ recipient, addressedTo }) => [recipient, addressedTo])).toEqual([
    ["alice@contoso.com", "all-staff@contoso.com"],
    ["bob@contoso.com", "all-staff@contoso.com"],
    ["carol@contoso.com", "all-staff@contoso.com"],
    ["dave@contoso.com", "all-staff@contoso.com"],
  ]);
});

test("members in scope and out of it part ways", () => {
  const { recipients } = open(new Post(), "All Staff").deliver(incoming(toStaff));
  expect(
    Object.fromEntries(recipients.map(({ recipient, inspections }) => [recipient, inspections])),
  ).toEqual({
    "alice@contoso.com": 1,
    "bob@contoso.com": 1,
    "carol@contoso.com": 1,
    "dave@contoso.com": 0,
  });
});

test("a group takes mail of authenticated senders unless it is opened", () => {
  expect(new Post("contoso").place(incoming({ recipients: ["pilot@contoso.com"] }))).toMatchObject({
    recipient: "pilot@contoso.com",
    place: "bounce",
    where: "erin@example.com",
    by: { kind: "DistributionGroup", name: "Pilot" },
    why: "the group takes mail of authenticated senders only",
  });
  expect(new Post("contoso").place(incoming({ recipients: ["pilot@contoso.com"], mailFrom: "" })).place).toBe(
    "lost",
  );
  const inside = new Post("contoso").places(outgoing({ recipients: ["pilot@contoso.com"] }));
  expect(Object.keys(inside)).toEqual(["alice@contoso.com", "bob@contoso.com"]);
});

test("groups in groups, contacts in groups, circles, and groups of nobody", () => {
  const post = new Post("contoso")
    .run("New-DistributionGroup", { Name: "Outer", Members: ["pilot@contoso.com", "Fabrikam Support"] })
    .run("New-DistributionGroup", { Name: "Nobody" })
    .run("Add-DistributionGroupMember", { Identity: "Pilot", Member: "Outer" });
  expect(post.places(outgoing({ recipients: ["outer@contoso.com"] }))).toEqual({
    "alice@contoso.com": "inbox alice@contoso.com",
    "bob@contoso.com": "inbox bob@contoso.com",
    "support@fabrikam.com": "nextHop MX of fabrikam.com",
  });
  expect(post.place(outgoing({ recipients: ["nobody@contoso.com"] }))).toMatchObject({
    place: "lost",
    where: "nobody@contoso.com",
    by: { kind: "DistributionGroup", name: "Nobody" },
  });
});

test("a Microsoft 365 group has a mailbox", () => {
  expect(new Post("groups").place(incoming({ recipients: ["sales@contoso.com"] }))).toMatchObject({
    place: "inbox",
    where: "sales@contoso.com",
  });
});

test("nobody has the address: refused to a server, reported to a mailbox, passed on from a relay domain", () => {
  const recipients = ["nobody@contoso.com"];
  const post = new Post("contoso");
  expect(post.place(incoming({ recipients }))).toMatchObject({
    place: "bounce",
    where: stranger,
    by: { kind: "AcceptedDomain", name: "contoso.com" },
  });
  expect(post.place(outgoing({ recipients })).where).toBe("alice@contoso.com");
  expect(post.place(outgoing({ recipients, mailFrom: "" })).place).toBe("lost");
  post
    .run("Set-AcceptedDomain", {
      Identity: "contoso.com",
      DomainType: "InternalRelay",
      MatchSubDomains: true,
    })
    .run("New-OutboundConnector", {
      Name: "To headquarters",
      ConnectorType: "OnPremises",
      AllAcceptedDomains: true,
      UseMXRecord: false,
      SmartHosts: ["203.0.113.10"],
    });
  for (const address of ["nobody@contoso.com", "somebody@sales.contoso.com"]) {
    expect(post.place(incoming({ recipients: [address] }))).toMatchObject({
      place: "nextHop",
      where: "[203.0.113.10]",
      by: { kind: "OutboundConnector", name: "To headquarters" },
    });
  }
});

test.each([
  ["AcceptMessagesOnlyFromSendersOrMembers", ["alice@contoso.com"]],
  ["ModerationEnabled", true],
])("%s is not followed", (property, value) => {
  const post = new Post("contoso").run("Set-DistributionGroup", { Identity: "Pilot", [property]: value });
  expect(() => post.deliver(outgoing({ recipients: ["pilot@contoso.com"] }))).toThrow(
    `Recipient "Pilot", ${property}: the delivery does not follow it; clear it.`,
  );
});
