import fc from "fast-check";
import { Emulator } from "../../emulator";
import { blueprint } from "../avanan";
import { anySpec } from "../avanan/any-spec.test-helper";
import type { TenantSpec } from "../avanan/spec";
import { specOf } from "../avanan/spec.test-helper";
import { encodeCommand } from "../exchange/encoding";
import { formatViolation } from "../mailflow";
import { change, installation } from "./course";
import { emptyTenant, type PaperTenant } from "./paper-tenant";
import { proveChange } from "./prove-change";
import { verdictOf } from "./verdict";

const bare: PaperTenant = {
  ...emptyTenant,
  AcceptedDomain: [{ DomainName: "contoso.com", DomainType: "Authoritative" }],
};

/** What a tenant of the emulator holds, as a reading of it shows. */
function readingOf(emulator: Emulator): PaperTenant {
  const nouns = [
    "InboundConnector",
    "TransportRule",
    "JournalRule",
    "HostedConnectionFilterPolicy",
    "TransportConfig",
    "AcceptedDomain",
  ];
  return {
    ...Object.fromEntries(nouns.map((noun) => [noun, emulator.admin(`Get-${noun}`)])),
    OutboundConnector: [
      ...emulator.admin("Get-OutboundConnector"),
      ...emulator.admin("Get-OutboundConnector", { IsTransportRuleScoped: true }),
    ],
  };
}
const found = (next: TenantSpec, tenant: PaperTenant, previous?: TenantSpec) =>
  proveChange({ previous, next, tenant }).violations.map((one) => `${one.state}: ${formatViolation(one)}`);
const all = { protect: ["incoming", "outgoing", "internal"] };

test.each(["empty", "contoso", "archived"] as const)(
  "setting up a tenant like %s is safe in every state",
  (seed) => {
    const tenant = readingOf(new Emulator({ seed }));
    const scope = { groups: ["pilot@contoso.com"], recipients: ["alice@contoso.com"] };
    expect(found(specOf({ mode: "monitor" }), tenant)).toEqual([]);
    expect(found(specOf({ ...all, scope, exclude: { recipients: ["dave@contoso.com"] } }), tenant)).toEqual(
      [],
    );
    const proof = proveChange({ previous: undefined, next: specOf(all), tenant });
    expect(proof.violations).toEqual([]);
    expect(proof.states).toBeGreaterThan(30);
    expect(proof.messages).toBeGreaterThan(150);
  },
);

test("any specification can be set up in a bare tenant without losing a message", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      expect(found(spec, bare)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

test("what is wrong already is told from what the change would break", () => {
  // Set up from the manual's text alone, the tenant knows one address of three from which mail returns.
  const tenant = readingOf(new Emulator({ seed: "manual" }));
  const healed = found(specOf({ adopt: true }), tenant);
  expect(healed.length).toBeGreaterThan(0);
  expect(healed.every((line) => line.startsWith("as it is: noLoop: "))).toBe(true);
});

test("a rule of the customer's that refuses returned mail is found beside ours", () => {
  const emulator = new Emulator({ seed: "contoso" });
  emulator.admin("New-TransportRule", {
    Name: "Nobody outside sends as us",
    FromScope: "NotInOrganization",
    SenderDomainIs: ["contoso.com"],
    RejectMessageReasonText: "spoofed",
  });
  const tenant = readingOf(emulator);
  expect(found(specOf(), tenant)).toEqual([]);
  const internal = found(specOf({ protect: ["internal"] }), tenant);
  expect(internal.join("\n")).toMatch(
    /nothingLost: internal mail.* by "Nobody outside sends as us": bounce: rule "Nobody outside sends as us"/,
  );
});

describe("a customer's rule that sends mail over a connector of ours", () => {
  const inline = specOf();
  const tenantWith = (rule: Record<string, string | boolean>) => {
    const emulator = new Emulator({ seed: "contoso" });
    const { steps } = installation(blueprint(inline), readingOf(emulator));
    for (const { CmdletName, Parameters } of steps.flatMap(({ commands }) =>
      commands.map((one) => encodeCommand(one).CmdletInput),
    )) {
      emulator.admin(CmdletName, Parameters as never);
    }
    emulator.admin("New-TransportRule", {
      ...{ Name: "Theirs", SetSCL: -1, RouteMessageOutboundConnector: "Avanan Outbound" },
      ...{ Priority: 0, ...rule },
    });
    return readingOf(emulator);
  };
  const broken = (next: TenantSpec, tenant: PaperTenant) =>
    found(next, tenant, inline).filter((line) => line.includes("connectorInUse"));
  const monitor = specOf({ mode: "monitor" });

  test("keeps it from being removed: the message, the rule and the connector are named", () => {
    expect(broken(monitor, tenantWith({ SentToScope: "InOrganization" }))).toEqual([
      expect.stringMatching(
        /^after avanan-outbound: connectorInUse: external mail in, \S+@contoso.com by "Theirs": it sends mail over "Avanan Outbound", which Exchange does not let go as long as a rule names it.*Change or remove the rule first$/,
      ),
    ]);
  });
  test("is found without a message of its kind, and when it is disabled", () => {
    const rare = tenantWith({ SubjectContainsWords: "unheard of", Enabled: false });
    expect(broken(monitor, rare)).toEqual([
      expect.stringContaining('mail that the rule matches, whoever it is for by "Theirs"'),
    ]);
  });
  test("is nothing to a change that keeps the connector", () => {
    expect(broken(specOf({ bypass: true }), tenantWith({ SentToScope: "InOrganization" }))).toEqual([]);
  });
});

test("with nothing to do one state is looked at", () => {
  const spec = specOf(all);
  const { tenant } = change([], blueprint(spec), { ...bare, Recipient: [] });
  const { states, violations } = proveChange({ previous: spec, next: spec, tenant });
  expect({ states, violations }).toEqual({ states: 1, violations: [] });
});

describe("a fault that is there already", () => {
  const spec = specOf({ protect: ["incoming", "internal"] });
  /** Protect has lost its exceptions, so that all incoming mail loops, and a rule refuses internal mail that comes back. */
  const broken = () => {
    const emulator = new Emulator({ seed: "contoso" });
    const { steps } = installation(blueprint(spec), readingOf(emulator));
    for (const command of steps.flatMap(({ commands }) => commands)) {
      const { CmdletName, Parameters } = encodeCommand(command).CmdletInput;
      emulator.admin(CmdletName, Parameters as never);
    }
    emulator.admin("New-TransportRule", {
      ...{ Name: "Nobody outside sends as us", FromScope: "NotInOrganization" },
      ...{ SenderDomainIs: ["contoso.com"], RejectMessageReasonText: "spoofed" },
    });
    const Identity = "Avanan - Protect";
    emulator.admin("Set-TransportRule", { Identity, ExceptIfSenderIpRanges: null });
    return readingOf(emulator);
  };
  const refused = (next: TenantSpec) =>
    verdictOf(proveChange({ previous: spec, next, tenant: broken() })).refused;

  test("does not keep it from being mended, though another fault shows then", () => {
    expect(refused(spec)).toEqual([]);
  });
  test("does not keep the glass from being broken", () => {
    expect(refused({ ...spec, bypass: true })).toEqual([]);
  });
});

test.each<[string, Record<string, string | boolean>, RegExp]>([
  ["quarantine", { Quarantine: true }, /nothingLost: internal mail.* by "Theirs": quarantine: /],
  [
    "somebody else",
    { RedirectMessageTo: "dave@contoso.com" },
    /nothingLost: internal mail.* by "Theirs": it goes to dave@contoso.com instead: /,
  ],
])("returned mail that a customer's rule gives to %s is found", (_, does, line) => {
  const emulator = new Emulator({ seed: "contoso" });
  emulator.admin("New-TransportRule", {
    ...{ Name: "Theirs", FromScope: "NotInOrganization", SenderDomainIs: ["contoso.com"] },
    ...does,
  });
  expect(found(specOf({ protect: ["internal"] }), readingOf(emulator)).join("\n")).toMatch(line);
});
