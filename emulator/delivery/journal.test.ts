import { incoming, outgoing, Post } from "../testing/deliveries";

/* avanan.md 3.4 and exchange-online.md c.4. */

const monitor = { rule: "Check Point - Monitor", to: "contoso@contoso-mail.checkpointcloudsec.com" };
const journaled = (post: Post, message = incoming()) => post.deliver(message).journal;

test("a copy of every message goes to the vendor by the journaling connector, inline or not", () => {
  const copy = { ...monitor, host: "contoso-host.checkpointcloudsec.com" };
  expect(journaled(new Post())).toEqual([copy]);
  expect(journaled(new Post(), incoming({ recipients: ["dave@contoso.com"] }))).toEqual([copy]);
  expect(journaled(new Post(), outgoing())).toEqual([copy]);
});

test("without the connector it leaves by the domain's exchanger", () => {
  const post = new Post().run("Remove-OutboundConnector", {
    Identity: "Check Point Journaling Outbound Connector",
  });
  expect(journaled(post)).toEqual([{ ...monitor, host: "MX of contoso-mail.checkpointcloudsec.com" }]);
});

test("a disabled rule is blind", () => {
  const post = new Post().run("Disable-JournalRule", { Identity: monitor.rule });
  expect(journaled(post)).toEqual([]);
});

test("a rule for a group follows its members' mail, whoever wrote it", () => {
  const post = new Post().run("Set-JournalRule", { Identity: monitor.rule, Recipient: "pilot@contoso.com" });
  expect(journaled(post)).toHaveLength(1);
  expect(journaled(post, outgoing())).toHaveLength(1);
  expect(journaled(post, incoming({ recipients: ["dave@contoso.com"] }))).toEqual([]);
});

test("two rules for one target make one report", () => {
  const post = new Post("archived").run("New-JournalRule", {
    Name: "Once more",
    JournalEmailAddress: "archive@fabrikam.com",
    Enabled: true,
  });
  expect(journaled(post)).toMatchObject([{ rule: "Archive everything" }]);
});

test("the scope tells mail among the tenant's people from the rest", () => {
  const scoped = (Scope: string) =>
    new Post("archived").run("Set-JournalRule", { Identity: "Archive everything", Scope });
  const internal = outgoing({ recipients: ["bob@contoso.com"] });
  expect([journaled(scoped("Internal"), internal), journaled(scoped("External"), internal)]).toMatchObject([
    [{ rule: "Archive everything", to: "archive@fabrikam.com", host: "MX of fabrikam.com" }],
    [],
  ]);
  for (const message of [incoming(), outgoing()]) {
    expect([journaled(scoped("Internal"), message), journaled(scoped("External"), message)]).toMatchObject([
      [],
      [{ rule: "Archive everything" }],
    ]);
  }
});

test("what a rule has ended, and mail to the report address, is not journaled", () => {
  expect(journaled(new Post("archived").rule("Drop", { DeleteMessage: true }))).toEqual([]);
  expect(journaled(new Post("archived"), outgoing({ recipients: ["journal-errors@fabrikam.com"] }))).toEqual(
    [],
  );
});
