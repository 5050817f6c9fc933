import {
  bareTenant,
  fullTenant,
  inlineTenant,
  monitorTenant,
  EXAMPLE_PORTAL as portal,
} from "../example-tenants";
import type { TenantObjects } from "../tenant";
import { formatViolation } from "./invariants";
import { judge } from "./judge";

const verdict = (now: TenantObjects, before = bareTenant()) => judge({ before, now, portals: [portal] });
const changed = (tenant: TenantObjects, name: string, changes: object): TenantObjects => ({
  ...tenant,
  transportRules: tenant.transportRules?.map((r) => (r.name === name ? { ...r, ...changes } : r)) ?? [],
});

test.each([
  ["bare", bareTenant],
  ["monitor", monitorTenant],
  ["inline", inlineTenant],
  ["full", fullTenant],
])("the %s tenant is safe", (_, tenant) => {
  expect(verdict(tenant()).map(formatViolation)).toEqual([]);
});

test("one missing return block is found as a loop", () => {
  const now = changed(inlineTenant(), "Avanan - Protect", {
    exceptIfSenderIpRanges: portal.inboundSet.slice(0, 2),
  });
  const loops = verdict(now).filter((v) => v.invariant === "noLoop");
  expect(loops[0]).toMatchObject({ certain: true, object: "Avanan Outbound" });
  expect(loops[0]?.message).toContain("13.39.103.0");
});

test("restrict with * refuses the world", () => {
  const tenant = monitorTenant();
  const inboundConnectors =
    tenant.inboundConnectors?.map((c) => ({ ...c, restrictDomainsToIPAddresses: true })) ?? [];
  expect(verdict({ ...tenant, inboundConnectors })[0]).toMatchObject({
    invariant: "nothingLost",
    object: "Avanan Inbound",
  });
});

test("a smart host of nobody, a journal address of nobody, a whitelist that is too wide", () => {
  const tenant = inlineTenant();
  const hosts = tenant.outboundConnectors?.map((c) => ({ ...c, smartHosts: ["relay.example.com"] })) ?? [];
  expect(new Set(verdict({ ...tenant, outboundConnectors: hosts }).map((v) => v.invariant))).toContain(
    "onlyPortalHosts",
  );
  const journalRules = [{ name: "copy", enabled: true, journalEmailAddress: "thief@example.com" }];
  expect(verdict({ ...tenant, journalRules })[0]).toMatchObject({
    invariant: "journalOnlyToPortal",
    object: "copy",
  });
  const wide = changed(tenant, "Avanan - Whitelist", { senderIpRanges: ["52.212.19.0/24"] });
  expect(verdict(wide)[0]).toMatchObject({ invariant: "strangersFiltered", object: "Avanan - Whitelist" });
  expect(verdict({ ...tenant, ipAllowList: [...portal.inboundSet, "198.51.100.0/24"] })[0]).toMatchObject({
    invariant: "strangersFiltered",
    object: "IPAllowList",
  });
});

describe("clean mail that is kept from its recipient", () => {
  /** A rule that only mail meets which comes back from the vendor. */
  const onReturn = (does: object): TenantObjects => {
    const tenant = inlineTenant();
    const rule = { name: "on return", senderIpRanges: [...portal.inboundSet], ...does };
    return { ...tenant, transportRules: [rule, ...(tenant.transportRules ?? [])] };
  };
  const broken = (does: object) =>
    judge({ before: bareTenant(), now: onReturn(does), portals: [portal] })
      .filter(({ message }) => message === "external mail in, clean, returned from 52.212.19.177")
      .map(({ invariant, object, explanation, certain }) => [invariant, object, explanation, certain]);

  test("in quarantine", () => {
    expect(broken({ quarantine: true })).toContainEqual([
      ...["nothingLost", "on return", 'quarantine: rule "on return" quarantines it; before: inbox', true],
    ]);
  });
  test("with somebody else", () => {
    expect(broken({ redirectMessageTo: ["dave@contoso.com"] })).toContainEqual([
      ...["nothingLost", "on return"],
      ...[expect.stringMatching(/^it goes to dave@contoso.com instead: .*; before: inbox$/), true],
    ]);
  });
  test("in the junk folder, which is another matter", () => {
    const found = broken({ setSCL: 9, stopRuleProcessing: true });
    expect(new Set(found.map(([invariant]) => invariant))).toEqual(new Set(["notJunked"]));
    expect(found[0]).toEqual([
      "notJunked",
      "on return",
      expect.stringMatching(/^junk folder: SCL 9, set by rule "on return"/),
      true,
    ]);
  });
});

test("a journal report that does not get to the portal", () => {
  const tenant = monitorTenant();
  const lost = (outboundConnectors: TenantObjects["outboundConnectors"]) =>
    verdict({ ...tenant, outboundConnectors: outboundConnectors ?? [] }).filter(
      ({ invariant }) => invariant === "journalArrives",
    );
  expect(lost(tenant.outboundConnectors)).toEqual([]);
  const elsewhere = tenant.outboundConnectors?.map((one) => ({ ...one, smartHosts: ["relay.example.com"] }));
  expect(lost(elsewhere)[0]).toMatchObject({ object: "Avanan - Monitor", certain: true });
  // Whether its domain has an MX record is open.
  expect(lost([])[0]).toMatchObject({ certain: false });
  expect(lost([])[0]?.explanation).toMatch(
    /^a journal report goes to MX of contoso-mail.avanan.net, not to contoso-host.avanan.net: /,
  );
});

test("what the bare tenant did already is not held against us", () => {
  const foreign: Partial<TenantObjects> = {
    outboundConnectors: [
      { name: "gateway", recipientDomains: ["*"], smartHosts: ["relay.example.com"], useMXRecord: false },
    ],
    journalRules: [{ name: "archive", enabled: true, journalEmailAddress: "archive@fabrikam.com" }],
    ipAllowList: ["198.51.100.0/24"],
  };
  const before = { ...bareTenant(), ...foreign };
  const now = monitorTenant();
  expect(
    verdict(
      {
        ...now,
        outboundConnectors: [...(foreign.outboundConnectors ?? []), ...(now.outboundConnectors ?? [])],
        journalRules: [...(foreign.journalRules ?? []), ...(now.journalRules ?? [])],
        ipAllowList: [...portal.inboundSet, ...portal.dlpSet, "198.51.100.0/24"],
      },
      before,
    ).map(formatViolation),
  ).toEqual([]);
});

test("mail that leaves for an MX record instead of its mailbox is lost to its recipient", () => {
  const tenant = inlineTenant();
  const outboundConnectors = tenant.outboundConnectors?.map((one) =>
    one.name === "Avanan Outbound" ? { ...one, useMXRecord: true, smartHosts: [] } : one,
  );
  expect(verdict({ ...tenant, outboundConnectors: outboundConnectors ?? [] })).toContainEqual(
    expect.objectContaining({
      ...{ invariant: "nothingLost", message: "external mail in", at: "ann@contoso.com", certain: true },
      explanation: expect.stringMatching(/^it leaves for MX of contoso.com: .*; before: inbox$/),
    }),
  );
});

test("a connector that takes strangers for its own servers is found", () => {
  const tenant = monitorTenant();
  const wide = {
    ...{ name: "Wide", connectorType: "OnPremises", senderIPAddresses: ["203.0.113.0/24"] },
    treatMessagesAsInternal: true,
  };
  const inboundConnectors = [...(tenant.inboundConnectors ?? []), wide];
  expect(verdict({ ...tenant, inboundConnectors })).toContainEqual(
    expect.objectContaining({ invariant: "strangersFiltered", object: "Wide", certain: true }),
  );
});

describe("rules of which it is open whether they match", () => {
  const open = Array.from({ length: 8 }, (_, place) => ({
    ...{ name: `open ${place}`, hasSenderOverride: true, setSCL: place % 2 },
  }));
  const beside = (tenant: TenantObjects): TenantObjects => ({
    ...tenant,
    transportRules: [...open, ...(tenant.transportRules ?? [])],
  });

  test("do not hide what is certain for mail that they do not match", () => {
    const without = changed(inlineTenant(), "Avanan - Protect", { exceptIfSenderIpRanges: [] });
    const loops = judge({ before: beside(bareTenant()), now: beside(without), portals: [portal] });
    expect(loops).toContainEqual(
      expect.objectContaining({
        ...{ invariant: "noLoop", message: "external mail in", at: "ann@contoso.com", certain: true },
        probe: expect.objectContaining({ message: expect.objectContaining({ plain: true }) }),
      }),
    );
  });

  test("leave a tenant safe that is safe", () => {
    expect(judge({ before: beside(bareTenant()), now: beside(fullTenant()), portals: [portal] })).toEqual([]);
  });
});
