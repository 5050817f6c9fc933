import { type KindName, kinds } from "../../kinds";
import { reads } from "../../kinds/tenant-view";
import { leastPrivilege } from "./least-privilege";
import { isPrivilegeNoun } from "./management-roles";
import { needsOf, writtenBy } from "./needs";

const needs = (config: Record<string, string>) => needsOf((key) => config[key]);
const tenant = { "avanan:portal": "contoso", "avanan:region": "us" };

test("every noun that a kind reads or writes has its privilege", () => {
  const nouns = (Object.keys(kinds) as KindName[]).flatMap((type) => [
    ...kinds[type].needs,
    ...writtenBy(type),
  ]);
  expect([...new Set([...nouns, ...Object.keys(reads)])].filter((noun) => !isPrivilegeNoun(noun))).toEqual(
    [],
  );
});

test("every kind but the one that only remembers writes something", () => {
  const idle = (Object.keys(kinds) as KindName[]).filter((type) => writtenBy(type).length === 0);
  expect(idle).toEqual(["Baseline"]);
});

test("an entry of the allow list is written through the connection filter", () => {
  expect(writtenBy("IpAllowListEntry")).toEqual(["HostedConnectionFilterPolicy"]);
});

test("without avanan:* everything that the package can manage is needed", () => {
  const { needs: found, problems } = needs({ "exchange:tenantId": "contoso.com" });
  expect(problems).toEqual([]);
  expect(found).toMatchObject({ source: "everything", rules: [] });
  expect(found.writes).toEqual(expect.arrayContaining(["InboundConnector", "TransportRule", "JournalRule"]));
});

test("a tenant that is monitored writes no transport rule", () => {
  const { needs: found } = needs({ ...tenant, "avanan:mode": "monitor" });
  expect(found.source).toBe("stack");
  expect(found.rules).toEqual([]);
  expect(found.writes).not.toContain("TransportRule");
  expect(found.writes).toContain("JournalRule");
});

test("a tenant that is protected inline names its rules", () => {
  const { needs: found } = needs({ ...tenant, "avanan:mode": "inline" });
  expect(found.writes).toEqual(
    expect.arrayContaining(["TransportRule", "OutboundConnector", "InboundConnector"]),
  );
  expect(found.rules.length).toBeGreaterThan(0);
});

test("mistakes are told once for each key, and everything counts as needed", () => {
  const { needs: found, problems } = needs({ ...tenant, "avanan:mode": "inlne", "avanan:scope": "pilot" });
  expect(found.source).toBe("everything");
  expect(problems.map(({ key }) => key).sort()).toEqual(["mode", "scope"]);
});

test("the role of each kind of object, and why", () => {
  const base = { source: "stack", rules: [] } as const;
  expect(
    leastPrivilege({
      ...base,
      reads: ["TransportRule"],
      writes: ["InboundConnector", "OutboundConnector", "TransportRule"],
    }),
  ).toEqual({
    roles: [
      { name: "Remote and Accepted Domains", why: "inbound connectors, outbound connectors" },
      { name: "Transport Rules", why: "transport rules" },
      { name: "View-Only Configuration", why: "previews, drift and this check read with it" },
    ],
    roleGroups: [],
  });
  const roles = (...writes: Parameters<typeof leastPrivilege>[0]["writes"]) =>
    leastPrivilege({ ...base, reads: [], writes }).roles.map(({ name }) => name);
  expect(roles()).toEqual(["View-Only Configuration"]);
  expect(roles("AcceptedDomain")[0]).toBe("Remote and Accepted Domains");
  expect(roles("JournalRule")[0]).toBe("Journaling");
  expect(roles("HostedConnectionFilterPolicy")[0]).toBe("Transport Hygiene");
  expect(roles("TransportConfig").slice(0, 2)).toEqual(["Organization Transport Settings", "Journaling"]);
});

test("groups need a built-in role group; recipients that are only looked up need a role to see them", () => {
  const base = { source: "stack", rules: [] } as const;
  expect(
    leastPrivilege({ ...base, reads: ["DistributionGroup"], writes: ["DistributionGroup"] }).roleGroups,
  ).toEqual([{ name: "Recipient Management", why: "distribution groups" }]);
  const lookUp = leastPrivilege({ ...base, reads: ["Recipient"], writes: [] });
  expect(lookUp.roles.map(({ name }) => name)).toEqual(["View-Only Configuration", "View-Only Recipients"]);
  expect(lookUp.roleGroups).toEqual([]);
});
