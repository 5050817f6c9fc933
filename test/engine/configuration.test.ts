import { type RunningEmulator, startEmulator } from "../../emulator";
import { rehearse } from "./rehearsal";
import { Stack } from "./stack";
import { trafficOf } from "./traffic";

describe("a mistake in the configuration", () => {
  let emulator: RunningEmulator;
  let stack: Stack;

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    stack = await Stack.create({ config: {}, env: { EXCHANGE_ACCESS_TOKEN: "emulator" } });
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      "missing portal",
      { "avanan:portal": undefined },
      "avanan:portal: is not set; it must be the portal's name, e.g. contoso for contoso.avanan.net",
    ],
    [
      "unknown region",
      { "avanan:region": "mars" },
      'avanan:region: "mars" is not allowed; it must be one of us, eu, ca, au, uk, in, uae, sg',
    ],
    [
      "unknown mode",
      { "avanan:mode": "inlne" },
      'avanan:mode: "inlne" is not allowed; it must be one of monitor, detect, inline',
    ],
    [
      "group that is no address",
      { "avanan:scope": { groups: ["pilot"] } },
      'avanan:scope.groups.0: "pilot" is not an SMTP address; allowed is the primary address of a group or mailbox, e.g. pilot@contoso.com',
    ],
    [
      "a /16",
      { "avanan:otherInboundIps": ["203.0.0.0/16"] },
      'avanan:otherInboundIps.0: "203.0.0.0/16" is too wide; allowed: an IPv4 address, a block from /24 to /32',
    ],
    [
      "http to a host that is not loopback",
      { "exchange:endpoint": "http://192.0.2.1:80" },
      'exchange:endpoint: "http://192.0.2.1:80" is not allowed; it must be http://127.0.0.1:PORT or http://[::1]:PORT, or an https address inside office365.com',
    ],
    [
      "no credential",
      { "exchange:auth": "secret" },
      'exchange:auth: "secret" needs the environment variables AZURE_CLIENT_ID, AZURE_CLIENT_SECRET, which are not set',
    ],
    [
      "unknown auth",
      { "exchange:auth": "password" },
      'exchange:auth: "password" is not allowed; it must be one of default, certificate, workloadIdentity, managedIdentity, secret, azureCli, token',
    ],
    [
      "protect without inline",
      { "avanan:protect": ["incoming"] },
      "avanan:protect: is only for mode inline; the mode is monitor",
    ],
    [
      "a list that cannot be read",
      { "avanan:scope": "pilot@contoso.com" },
      'avanan:scope: "pilot@contoso.com" cannot be read; it must be a structure such as',
    ],
  ])("%s is one clear sentence, and nothing is asked of Exchange", async (_what, change, sentence) => {
    const config = {
      "exchange:endpoint": emulator.url,
      "exchange:tenantId": "contoso.com",
      "exchange:auth": "token",
      "avanan:portal": "contoso",
      "avanan:region": "us",
      "avanan:mode": "monitor",
      ...change,
    };
    await stack.configure(
      Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined)),
    );
    const { requests } = await trafficOf(emulator, async () => {
      const { code, text } = await stack.run("up", "--yes", "--stack", "dev");
      expect(code).not.toBe(0);
      expect(text).toContain(sentence);
      expect(text).not.toMatch(/\bat .*\.(js|ts):\d+/);
    });
    expect(requests).toBe(0);
  });
});

test("a group that the tenant has not is refused by the preview: Exchange would take no rule that names it", async () => {
  const scope = JSON.stringify({ groups: ["pilot@contoso.com", "nosuch@contoso.com"] });
  const config = { "avanan:portal": "contoso", "avanan:region": "us", "avanan:mode": "inline" };
  await rehearse({ seed: "contoso", config: { ...config, "avanan:scope": scope } }, async (rehearsal) => {
    const { emulator, stack } = rehearsal;
    const { requests, writes } = await trafficOf(emulator, async () => {
      const { code, text } = await stack.run("preview", "--stack", "dev");
      expect(code).not.toBe(0);
      expect(text).toContain(
        'property scope.groups.1 value {<nil>} has a problem: "nosuch@contoso.com" is no recipient',
      );
      expect(text).not.toContain('"pilot@contoso.com" is no recipient');
    });
    expect(writes).toEqual([]);
    // Asked for in one request with the other lists.
    expect(requests).toBeLessThanOrEqual(2);
  });
});

describe("a mistake in a program", () => {
  test.each<[string, string, string]>([
    [
      "a /16 in the allow list",
      'new a.IpAllowListEntry("entry", { address: "203.0.0.0/16" })',
      "resource 'entry': property address value {203.0.0.0/16} has a problem: \"203.0.0.0/16\" is too wide; allowed: an IPv4 address, a block from /24 to /32",
    ],
    [
      "an address declared twice",
      'new a.IpAllowListEntry("one", { address: "203.0.113.7" }); new a.IpAllowListEntry("two", { address: "203.0.113.7/32" })',
      'IpAllowListEntry "two", address: "203.0.113.7/32" is also declared by "one"; declare each address once',
    ],
    [
      "overlapping addresses",
      'new a.IpBlockListEntry("one", { address: "203.0.113.0/24" }); new a.IpBlockListEntry("two", { address: "203.0.113.7" })',
      'IpBlockListEntry "two", address: "203.0.113.7" overlaps "203.0.113.0/24" of "one"; declare each address once',
    ],
    [
      "a private address",
      'new a.IpAllowListEntry("entry", { address: "10.0.0.7" })',
      '"10.0.0.7" is in a private or reserved range; Exchange takes only addresses that exist on the internet',
    ],
    [
      "IPv6",
      'new a.IpAllowListEntry("entry", { address: "2001:db8::1" })',
      '"2001:db8::1" is IPv6, which Exchange does not take here',
    ],
    [
      "a lock-down",
      'new a.InboundConnector("in", { name: "In", connectorType: "Partner", senderDomains: ["*"], senderIPAddresses: ["192.0.2.1"], restrictDomainsToIPAddresses: true })',
      "together with sender domain * it makes Exchange refuse all other internet mail",
    ],
    [
      "half an enum",
      'new a.TransportRule("rule", { name: "Rule", mode: "Enf", setSCL: 1 })',
      '"Enf" is not allowed; must be one of Audit, AuditAndNotify, Enforce',
    ],
    [
      "a mistyped property",
      'new a.JournalRule("journal", { name: "J", journalEmailAddress: "j@example.com", recipent: "x@contoso.com" })',
      "is not a property of this resource; allowed: enabled, journalEmailAddress, name, recipient, scope",
    ],
  ])(
    "%s is refused in the preview with the property and what is allowed",
    async (_what, statement, sentence) => {
      const program = `const a = require("pulumi-avanan");\n${statement};\n`;
      await rehearse({ seed: "empty", program }, async ({ emulator, stack }) => {
        const { writes } = await trafficOf(emulator, async () => {
          const { code, text } = await stack.run("preview", "--stack", "dev");
          expect(code).not.toBe(0);
          expect(text).toContain(sentence);
        });
        expect(writes).toEqual([]);
      });
    },
  );
});
