import type { Inputs, State } from "./kinds/kind";
import { provenKinds } from "./proven-kinds";
import { emptyTenant, viewOf } from "./rehearsal/paper-tenant";

const { TransportRule, OutboundConnector } = provenKinds;
const rule = {
  ...{ name: "To the vendor", fromScope: "NotInOrganization", routeMessageOutboundConnector: "Vendor out" },
  ...{ setHeaderName: "X-CLOUD-SEC-AV-Info", setHeaderValue: "contoso,office365_emails,inline" },
};
const bare = viewOf({ ...emptyTenant, AcceptedDomain: [{ DomainName: "contoso.com" }] });
const said = (inputs: Inputs, previous: State = {}, tenant = bare) =>
  TransportRule.review?.(previous, inputs)?.look(tenant);

test("only what is new and decides where mail goes is looked at", () => {
  expect(said({ ...rule, routeMessageOutboundConnector: null })).toBeUndefined();
  expect(said(rule, Object.fromEntries(Object.entries(rule).reverse()))).toBeUndefined();
  expect(OutboundConnector.review?.({}, { name: "Unused out" })).toBeUndefined();
  expect(OutboundConnector.review?.({ name: "Unused out" }, { name: "Unused out" })).toBeUndefined();
});

test("a connector of the same program is known to the rule that names it, before it is in the tenant", () => {
  const { setHeaderName: _, setHeaderValue: __, ...unlabelled } = rule;
  const over = (name: string) => said({ ...unlabelled, routeMessageOutboundConnector: name });
  expect(over("Declared out")).toEqual({ problems: [], notes: [] });
  const connector = {
    ...{ name: "Declared Out", connectorType: "Partner", isTransportRuleScoped: true },
    ...{ useMXRecord: false, smartHosts: ["contoso-host.avanan.net"] },
  };
  expect(OutboundConnector.review?.({}, connector)).toBeUndefined();
  expect(over("Declared out")?.problems[0]?.reason).toMatch(
    /noLoop: external mail in, to \S+@contoso.com, by "Declared Out": loop: it reaches contoso-host/,
  );
});

test("what a program makes of a connector counts, not what the tenant has", () => {
  const connector = {
    ...{ name: "Turned", connectorType: "Partner", isTransportRuleScoped: true },
    ...{ useMXRecord: false, smartHosts: ["mail.example.com"] },
  };
  const there = { Name: "Turned", Guid: "1", Enabled: true, ConnectorType: "Partner", UseMXRecord: false };
  const tenant = viewOf({
    ...{ ...emptyTenant, AcceptedDomain: [{ DomainName: "contoso.com" }] },
    OutboundConnector: [{ ...there, SmartHosts: ["contoso-host.avanan.net"], IsTransportRuleScoped: true }],
  });
  const over = {
    ...rule,
    setHeaderName: null,
    setHeaderValue: null,
    routeMessageOutboundConnector: "Turned",
  };
  expect(said(over, {}, tenant)?.problems).toHaveLength(1);
  OutboundConnector.review?.({}, connector);
  expect(said(over, {}, tenant)).toEqual({ problems: [], notes: [] });
});

test("a refusal says what to do, and how to have it all the same", () => {
  const reason = said(rule)?.problems[0]?.reason.split("\n");
  expect(reason?.[0]).toBe("this rule would lose mail or send it astray:");
  expect(reason?.[1]).toMatch(/^ {2}noLoop: external mail in/);
  expect(reason?.slice(-4)).toEqual([
    "Nothing was changed. Change what is named, in the declaration or in the tenant.",
    "To follow the first message step by step:",
    "  npx pulumi-avanan trace --from someone@example.com --to guest@contoso.com --ip 203.0.113.9",
    "To make the change all the same: acceptUnsafe: true on the resource, and take it out again when it is made.",
  ]);
});

test("what is accepted is said", () => {
  const { problems, notes } = said({ ...rule, acceptUnsafe: true }) ?? {};
  expect(problems).toEqual([]);
  expect(notes?.[0]).toMatch(/^warning overridden \(acceptUnsafe\): noLoop: external mail in/);
});

test("a tenant in which mail cannot be followed keeps nobody from a change, and that is said", () => {
  const tenant = viewOf({ ...emptyTenant, AcceptedDomain: undefined });
  expect(said(rule, {}, tenant)).toEqual({
    problems: [],
    notes: [
      "warning unproved: mail could not be followed through the change: the list of AcceptedDomain was not read for this",
    ],
  });
});
