import { rehearse } from "./rehearsal";
import { trafficOf } from "./traffic";

test("a plan that would lose mail is refused by the preview, with the message, the step and the object", async () => {
  const avanan = { portal: "contoso", region: "us", mode: "inline", protect: ["incoming", "internal"] };
  const config = Object.fromEntries(Object.entries(avanan).map(([key, value]) => [`avanan:${key}`, value]));
  await rehearse({ seed: "contoso", config }, async ({ emulator, stack }) => {
    emulator.admin("New-TransportRule", {
      Name: "Nobody outside sends as us",
      FromScope: "NotInOrganization",
      SenderDomainIs: ["contoso.com"],
      RejectMessageReasonText: "spoofed",
    });
    for (const command of ["preview", "up"]) {
      const { writes } = await trafficOf(emulator, async () => {
        const { code, text } = await stack.run(
          command,
          "--stack",
          "dev",
          ...(command === "up" ? ["--yes"] : []),
        );
        expect(code).not.toBe(0);
        expect(text).toContain("this change would lose mail or send it astray:");
        expect(text).toMatch(
          /protect-internal.*: nothingLost: internal mail.* by "Nobody outside sends as us": bounce/,
        );
        expect(text).toContain("pulumi config set avanan:acceptUnsafe true");
      });
      expect(writes).toEqual([]);
    }

    // Overridden, it is made, and said.
    const { "exchange:endpoint": _, ...declared } = config;
    await stack.configure({
      "exchange:endpoint": emulator.url,
      "exchange:tenantId": "contoso.com",
      "exchange:auth": "token",
      ...declared,
      "avanan:acceptUnsafe": true,
    });
    expect(await stack.up()).toMatch(/warning overridden \(acceptUnsafe\): .*nothingLost/);
    expect(emulator.admin("Get-TransportRule", {}).map(({ Name }) => Name)).toContain(
      "Avanan - Protect Internal",
    );
  });
});

test("a connector is not taken from a customer's rule: the preview names the rule and a message of its", async () => {
  const avanan = { portal: "contoso", region: "us", mode: "inline" };
  const config = Object.fromEntries(Object.entries(avanan).map(([key, value]) => [`avanan:${key}`, value]));
  await rehearse({ seed: "contoso", config }, async ({ emulator, stack }) => {
    await stack.up();
    emulator.admin("New-TransportRule", {
      ...{ Name: "Theirs", SentToScope: "InOrganization", RouteMessageOutboundConnector: "Avanan Outbound" },
      ExceptIfSenderIpRanges: ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"],
    });
    await stack.run("config", "set", "avanan:mode", "monitor", "--stack", "dev");
    const { writes } = await trafficOf(emulator, async () => {
      const { code, text } = await stack.run("preview", "--stack", "dev");
      expect(code).not.toBe(0);
      expect(text).toMatch(
        /after avanan-outbound: connectorInUse: \S.*, to \S+@contoso.com, by "Theirs": it sends mail over "Avanan Outbound", and that connector would be removed.*let the rule name another connector first/,
      );
    });
    expect(writes).toEqual([]);
    emulator.admin("Remove-TransportRule", { Identity: "Theirs" });
    await stack.up();
    expect(emulator.admin("Get-OutboundConnector", { IsTransportRuleScoped: true })).toEqual([]);
  });
});

/** A program without AvananTenant that sends mail to the vendor; `rule` and `connector` are further properties. */
const plain = (rule: object, connector: object = {}, inbound: object = {}) => `
const { InboundConnector, OutboundConnector, TransportRule } = require("pulumi-avanan");
new InboundConnector("in", {
  ...{ name: "Vendor in", senderDomains: ["*"], senderIPAddresses: ["35.174.145.124"] },
  ...${JSON.stringify(inbound)},
});
const out = new OutboundConnector("out", {
  ...{ name: "Vendor out", useMXRecord: false, smartHosts: ["contoso-host.avanan.net"] },
  ...{ connectorType: "Partner", tlsSettings: "EncryptionOnly", isTransportRuleScoped: true },
  ...${JSON.stringify(connector)},
});
new TransportRule("protect", {
  ...{ name: "To the vendor", fromScope: "NotInOrganization", sentToScope: "InOrganization" },
  ...{ setHeaderName: "X-CLOUD-SEC-AV-Info", setHeaderValue: "contoso,office365_emails,inline" },
  ...{ routeMessageOutboundConnector: out.name, stopRuleProcessing: true },
  ...${JSON.stringify(rule)},
});`;

test("in a program of one's own, too, what would lose mail is refused by the preview, with a message", async () => {
  const returns = ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"];
  const config = { "exchange:tenantId": "contoso.com" };
  await rehearse({ seed: "contoso", config, program: plain({}) }, async ({ emulator, stack }) => {
    const refusal = async (program: string, text: RegExp) => {
      await stack.program(program);
      const { writes } = await trafficOf(emulator, async () => {
        const outcome = await stack.run("preview", "--stack", "dev");
        expect(outcome.code).not.toBe(0);
        expect(outcome.text).toMatch(text);
      });
      expect(writes).toEqual([]);
    };
    await refusal(
      plain({}),
      /this rule would lose mail or send it astray:\s+noLoop: external mail in.*, to \S+@contoso.com, by "Vendor out": loop: [\s\S]*exceptIfSenderIpRanges lacks 35\.174\.145\.124/,
    );
    // Without the vendor's header it is known by its connector's host, though that is yet to come.
    await refusal(
      plain({ setHeaderName: null, setHeaderValue: null }),
      /noLoop: external mail in.*, to \S+@contoso.com, by "Vendor out": loop: it reaches contoso-host\.avanan\.net/,
    );
    // It is refused without a preview, too.
    expect((await stack.run("up", "--yes", "--skip-preview", "--stack", "dev")).code).not.toBe(0);
    expect(emulator.admin("Get-TransportRule", {}).map(({ Name }) => Name)).not.toContain("To the vendor");
    const safe = { exceptIfSenderIpRanges: returns };
    await refusal(
      plain(safe, {}, { restrictDomainsToIPAddresses: true }),
      /refuse all other internet mail, say of someone@example.com at 203.0.113.9 to anybody here/,
    );
    await stack.program(plain(safe));
    await stack.up();
    await refusal(
      plain({ ...safe, exceptIfSenderIpRanges: returns.slice(1) }),
      /noLoop: external mail in, clean, returned from 35\.174\.145\.124[\s\S]*exceptIfSenderIpRanges lacks 35\.174\.145\.124/,
    );
    await refusal(
      plain(safe, { enabled: false }),
      /this change would lose mail[\s\S]*connectorInUse: external mail in, to \S+@contoso.com, by "To the vendor": it sends mail over "Vendor out"/,
    );

    await refusal(
      plain(safe, { smartHosts: ["mail.example.com"] }),
      /this change would lose mail[\s\S]*onlyPortalHosts: external mail in, to \S+@contoso.com, by "To the vendor": [\s\S]*would hand it to mail\.example\.com instead/,
    );

    // Overridden, it is made, and said.
    await stack.program(plain({ exceptIfSenderIpRanges: null, acceptUnsafe: true }));
    expect(await stack.up()).toMatch(/warning overridden \(acceptUnsafe\): noLoop/);
  });
});
