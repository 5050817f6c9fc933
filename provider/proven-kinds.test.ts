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
  expect(OutboundConnector.review?.({}, { name: "Vendor out" })).toBeUndefined();
  expect(OutboundConnector.review?.({ name: "Vendor out" }, { name: "Vendor out" })).toBeUndefined();
});

test("a refusal says what to do, and how to have it all the same", () => {
  const reason = said(rule)?.problems[0]?.reason.split("\n");
  expect(reason?.[0]).toBe("this rule would lose mail or send it astray:");
  expect(reason?.[1]).toMatch(/^ {2}noLoop: external mail in/);
  expect(reason?.slice(-3)).toEqual([
    "Nothing was changed. Change what is named, in the declaration or in the tenant.",
    "To follow a message step by step: npx pulumi-avanan trace.",
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
