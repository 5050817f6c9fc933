import { inbound, outbound, rule, tenantOf } from "../advice/known-tenant.test-helper";
import { automaticMode } from "./automatic-mode";

const signsIn = (...args: Parameters<typeof automaticMode>) => automaticMode(...args)?.what;

test("by its groups, in every spelling, whether or not the directory was read", () => {
  const named = tenantOf({
    transportRules: [rule("Protect", { sentToMemberOf: ["avanan_inline_incoming@contoso.com"] })],
  });
  const groups = [
    { address: "Avanan_inline_incoming@contoso.com" },
    { address: "checkpoint_inline_outcoming@contoso.com" },
    { address: "pilot@contoso.com" },
  ];
  expect(signsIn(named, [])).toBe(
    "the vendor's automatic mode seems to have set this tenant up: the group avanan_inline_incoming@contoso.com",
  );
  expect(signsIn(named, groups)).toMatch(
    /: the groups avanan_inline_incoming@contoso\.com, checkpoint_inline_outcoming@contoso\.com$/,
  );
});

test("by its names of connectors and its domain; the manual's names are no sign", () => {
  const connectors = (...names: string[]) =>
    tenantOf({
      inboundConnectors: names.slice(0, 1).map((name) => inbound(name, {})),
      outboundConnectors: names.slice(1).map((name) => outbound(name, {})),
    });
  expect(signsIn(connectors("Avanan Inbound", "Avanan Outbound", "Fabrikam Connector"), [])).toBeUndefined();
  expect(signsIn(connectors("Avanan Inbound Connector", "Outbound DLPAvananConnector"), [])).toMatch(
    /: the connectors "Avanan Inbound Connector", "Outbound DLPAvananConnector"$/,
  );
  const domains = { acceptedDomains: ["contoso.com", "contoso.checkpointcloudsec.com"] };
  expect(signsIn(tenantOf(domains), [])).toMatch(/: the accepted domain contoso\.checkpointcloudsec\.com$/);
});

test("is a warning that says what happens, how to look and what to do first", () => {
  expect(automaticMode(tenantOf({ acceptedDomains: ["contoso.avanan.net"] }), [])).toMatchObject({
    code: "automaticModeLive",
    severity: "warning",
    why: expect.stringMatching(/rewrites the same objects, so that it and the stack fight/),
    todo: expect.stringMatching(
      /enterprise applications for "Check Point Cloud Security Platform - Emails V2".*first have the portal bound in manual mode or disable that login/,
    ),
  });
});
