import { incoming, outgoing, Post, stranger } from "../../testing/deliveries";

/* exchange-online.md c.3. */

const filter = (lists: Record<string, string[]>) =>
  new Post("empty").run("Set-HostedConnectionFilterPolicy", { Identity: "Default", ...lists });

test("the block list refuses, the allow list wins over it and skips the filter", () => {
  expect(filter({ IPBlockList: ["192.0.2.0/24"] }).place(incoming())).toMatchObject({
    place: "bounce",
    where: stranger,
    scl: null,
    by: { kind: "HostedConnectionFilterPolicy", name: "Default" },
    why: `${stranger} is on the IPBlockList`,
  });
  const both = filter({ IPBlockList: ["192.0.2.0/24"], IPAllowList: ["192.0.2.5-192.0.2.10"] });
  expect(both.place(incoming({ scl: 9 }))).toMatchObject({ place: "inbox", scl: -1 });
  expect(both.place(incoming({}, { ip: "192.0.2.11" })).place).toBe("bounce");
});

test("the organization's own list is about signing in, not about mail", () => {
  const post = filter({}).run("Set-OrganizationConfig", { IPListBlocked: ["192.0.2.0/24"] });
  expect(post.place(incoming()).place).toBe("inbox");
});

test("mailboxes are not asked for an address", () => {
  const post = filter({ IPBlockList: ["192.0.2.0/24"] });
  expect(post.place(outgoing({ recipients: ["bob@contoso.com"] })).place).toBe("inbox");
});

describe("Microsoft's verdict", () => {
  test.each([
    [-1, "inbox"],
    [4, "inbox"],
    [5, "junk"],
    [6, "junk"],
    [7, "junk"],
    [9, "junk"],
  ])("SCL %i: %s", (scl, place) => {
    expect(new Post("empty").place(incoming({ scl }))).toMatchObject({ place, scl });
  });

  test("is 1 for strangers and -1 for mailboxes unless the message says otherwise", () => {
    expect(new Post("empty").place(incoming()).scl).toBe(1);
    expect(new Post("empty").place(outgoing()).scl).toBe(-1);
    expect(new Post("empty").place(outgoing({ scl: 0 })).scl).toBe(0);
  });

  test.each([
    ["Quarantine", "quarantine"],
    ["Delete", "deleted"],
    ["AddXHeader", "inbox"],
    ["ModifySubject", "inbox"],
  ])("%s puts spam into %s", (SpamAction, place) => {
    const post = new Post("empty").run("Set-HostedContentFilterPolicy", { Identity: "Default", SpamAction });
    expect(post.place(incoming({ scl: 5 }))).toMatchObject({
      place,
      by: { kind: "HostedContentFilterPolicy", name: "Default" },
      why: `SCL 5, SpamAction ${SpamAction}`,
    });
    expect(post.place(incoming({ scl: 9 })).place).toBe("junk");
  });

  test("malware and certain phishing are caught whatever lists and rules say", () => {
    const post = new Post("empty").allowList([stranger]).rule("Bypass", { SetSCL: -1 });
    for (const alwaysCaught of ["malware", "highConfidencePhish"] as const) {
      expect(post.place(incoming({ alwaysCaught })).place).toBe("quarantine");
      expect(new Post().place(incoming({ alwaysCaught }))).toMatchObject({
        place: "quarantine",
        inspections: 1,
      });
    }
  });

  test("an action whose end is elsewhere is not guessed", () => {
    const post = new Post("empty").run("Set-HostedContentFilterPolicy", {
      Identity: "Default",
      SpamAction: "Redirect",
    });
    expect(() => post.place(incoming({ scl: 5 }))).toThrow(
      'HostedContentFilterPolicy "Default", SpamAction: the delivery does not know where "Redirect" sends mail; use another action.',
    );
  });

  test("a second verdict must be stated where it decides", () => {
    const post = new Post().allowList([]).run("Disable-TransportRule", {
      Identity: "Check Point - Whitelist",
    });
    expect(() => post.place(incoming())).toThrow(
      'Message "erin@example.com", sclOnReturn: Microsoft judges the message again on return, and it does not state how; state it.',
    );
  });
});
