import type { ObjectRecord } from "../../json";
import { outgoing, Post } from "../../testing/deliveries";

const connector = (post: Post, Name: string, parameters: ObjectRecord) =>
  post.run("New-OutboundConnector", {
    Name,
    ConnectorType: "Partner",
    UseMXRecord: false,
    SmartHosts: [`${Name}.example.com`],
    ...parameters,
  });
const to = (post: Post, recipient: string) => post.place(outgoing({ recipients: [recipient] })).where;

test("the connector that names most of the domain is taken", () => {
  const post = new Post("empty");
  connector(post, "all", { RecipientDomains: ["*"] });
  connector(post, "below", { RecipientDomains: ["*.fabrikam.com"] });
  connector(post, "deeper", { RecipientDomains: ["*.sales.fabrikam.com"] });
  connector(post, "exact", { RecipientDomains: ["fabrikam.com", "eu.sales.fabrikam.com"] });
  expect(
    [
      "a@fabrikam.com",
      "a@it.fabrikam.com",
      "a@sales.fabrikam.com",
      "a@us.sales.fabrikam.com",
      "a@eu.sales.fabrikam.com",
    ].map((address) => to(post, address)),
  ).toEqual([
    "exact.example.com",
    "below.example.com",
    "deeper.example.com",
    "deeper.example.com",
    "exact.example.com",
  ]);
  expect(to(post, "a@example.com")).toBe("all.example.com");
});

test("a connector for all accepted domains goes before one for everything", () => {
  const post = new Post("empty").run("Set-AcceptedDomain", {
    Identity: "contoso.com",
    DomainType: "InternalRelay",
  });
  connector(post, "all", { RecipientDomains: ["*"] });
  connector(post, "accepted", { ConnectorType: "OnPremises", AllAcceptedDomains: true });
  expect(to(post, "nobody@contoso.com")).toBe("accepted.example.com");
  connector(post, "named", { RecipientDomains: ["*.contoso.com"] });
  expect(to(post, "nobody@contoso.com")).toBe("named.example.com");
  expect(to(post, "a@fabrikam.com")).toBe("all.example.com");
});

test("a partner's connector for rules that is taken out of their scope takes all mail", () => {
  const post = connector(new Post("empty"), "scoped", { IsTransportRuleScoped: true });
  const { outboundConnectors, ...rest } = post.emulator.tenant;
  const unscoped = outboundConnectors.map((one) => ({ ...one, IsTransportRuleScoped: false }));
  post.emulator.setTenant({ ...rest, outboundConnectors: unscoped });
  expect(to(post, "a@fabrikam.com")).toBe("scoped.example.com");
  connector(post, "all", { RecipientDomains: ["*"] });
  expect(to(post, "a@fabrikam.com")).toBe("all.example.com");
});

test("equals stay in their order; disabled, test-mode and rule-scoped ones carry nothing by themselves", () => {
  const post = new Post("empty");
  connector(post, "off", { RecipientDomains: ["*"], Enabled: false });
  connector(post, "trial", { RecipientDomains: ["*"], TestMode: true });
  connector(post, "scoped", { RecipientDomains: ["*"], IsTransportRuleScoped: true });
  expect(to(post, "a@fabrikam.com")).toBe("MX of fabrikam.com");
  connector(post, "first", { RecipientDomains: ["*"] });
  connector(post, "second", { RecipientDomains: ["*"] });
  expect(to(post, "a@fabrikam.com")).toBe("first.example.com");
});

test("a rule's connector goes before them all, for mailboxes as well", () => {
  const post = new Post("empty");
  connector(post, "domain", { RecipientDomains: ["fabrikam.com"] });
  connector(post, "scoped", { IsTransportRuleScoped: true });
  post.rule("Route", { RouteMessageOutboundConnector: "scoped" });
  expect(to(post, "a@fabrikam.com")).toBe("scoped.example.com");
  expect(to(post, "bob@contoso.com")).toBe("scoped.example.com");
});

test("all mail by way of one's own servers is not guessed", () => {
  const post = new Post("contoso");
  connector(post, "central", {
    ConnectorType: "OnPremises",
    RecipientDomains: ["*"],
    RouteAllMessagesViaOnPremises: true,
  });
  expect(() => to(post, "a@example.com")).toThrow(
    'OutboundConnector "central", RouteAllMessagesViaOnPremises: the delivery does not know which mail it takes the way of the tenant\'s own servers; turn it off.',
  );
});

test("mail to the vendor's own address stays with the vendor", () => {
  const post = new Post();
  expect(
    post.place(
      outgoing({ from: "carol@contoso.com", recipients: ["contoso@contoso-mail.checkpointcloudsec.com"] }),
    ),
  ).toMatchObject({ place: "nextHop", where: "contoso-host.checkpointcloudsec.com", inspections: 0 });
  const other = "fabrikam@fabrikam-mail.checkpointcloudsec.com";
  expect(post.place(outgoing({ from: "carol@contoso.com", recipients: [other] }))).toMatchObject({
    place: "nextHop",
    where: "MX of fabrikam-mail.checkpointcloudsec.com",
  });
});
