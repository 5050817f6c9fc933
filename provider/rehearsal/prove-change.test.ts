import fc from "fast-check";
import { Emulator } from "../../emulator";
import { blueprint } from "../avanan";
import { catalogued } from "../avanan/adopt/return-addresses";
import { anySpec } from "../avanan/any-spec.test-helper";
import type { TenantSpec } from "../avanan/spec";
import { specOf } from "../avanan/spec.test-helper";
import { encodeCommand } from "../exchange/encoding";
import { formatViolation } from "../mailflow";
import { change, installation } from "./course";
import { emptyTenant, type PaperTenant } from "./paper-tenant";
import { proveChange } from "./prove-change";
import { asItIs } from "./states";
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
/** Sets up what is specified, command by command, as an update does. */
function setUp(emulator: Emulator, spec: TenantSpec): void {
  const { steps } = installation(blueprint(spec), readingOf(emulator));
  for (const command of steps.flatMap(({ commands }) => commands)) {
    const { CmdletName, Parameters } = encodeCommand(command).CmdletInput;
    emulator.admin(CmdletName, Parameters as never);
  }
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

test("somebody in the scope whose address is in none of the tenant's domains has no mailbox that could lose mail", () => {
  for (const recipients of [["a@example.com"], ["a@example.com", "b@contoso.com"]]) {
    expect(found(specOf({ ...all, scope: { recipients } }), bare)).toEqual([]);
  }
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
  const returns = catalogued("inbound", ["us"]);
  const tenantWith = (rule: Record<string, string | boolean | number | readonly string[]>) => {
    const emulator = new Emulator({ seed: "contoso" });
    setUp(emulator, inline);
    emulator.admin("New-TransportRule", {
      ...{ Name: "Theirs", SetSCL: -1, RouteMessageOutboundConnector: "Avanan Outbound" },
      ...{ Priority: 0, ...rule },
    } as never);
    return readingOf(emulator);
  };
  const broken = (next: TenantSpec, tenant: PaperTenant) =>
    found(next, tenant, inline).filter((line) => line.includes("connectorInUse"));
  const monitor = specOf({ mode: "monitor" });

  test("keeps it from being removed: the message, the rule and the connector are named", () => {
    expect(broken(monitor, tenantWith({ SentToScope: "InOrganization" }))).toEqual([
      expect.stringMatching(
        /^after avanan-outbound: connectorInUse: external mail in, to \S+@contoso.com, by "Theirs": it sends mail over "Avanan Outbound", and that connector would be removed, which Exchange refuses as long as a rule names it. To remove it, let the rule name another connector first, or remove the rule$/,
      ),
    ]);
  });
  test.each<[string, Record<string, string | boolean | readonly string[]>]>([
    ["below a rule that stops", { FromScope: "NotInOrganization", ExceptIfSenderIpRanges: returns }],
    ["and only watches", { Mode: "Audit" }],
    ["and is disabled", { Enabled: false }],
  ])("is found with a message of its own where it stands %s", (_what, rule) => {
    const rare = tenantWith({ SubjectContainsWords: ["invoice"], Priority: 8, ...rule });
    expect(broken(monitor, rare)).toEqual([
      expect.stringMatching(
        /connectorInUse: mail that rule "Theirs" looks for, someone@example.com from \S+, to \S+@contoso.com, by "Theirs"/,
      ),
    ]);
  });
  test("is found where no message can be made up for it", () => {
    expect(broken(monitor, tenantWith({ SubjectMatchesPatterns: "^[^a]{40}$" }))).toEqual([
      expect.stringContaining('mail that the rule matches, to whoever it is for, by "Theirs"'),
    ]);
  });
  test("is nothing to a change that keeps the connector", () => {
    expect(broken(specOf({ bypass: true }), tenantWith({ SentToScope: "InOrganization" }))).toEqual([]);
  });
});

describe("a customer's rule for mail that no ordinary message is like", () => {
  const reject = { RejectMessageReasonText: "no" };
  const spared = { ExceptIfSenderIpRanges: ["198.51.100.0/24"] };
  const ownDomainOutside = { FromScope: "NotInOrganization", SenderDomainIs: ["contoso.com"] };
  const both = { protect: ["incoming", "internal"] };
  type Rule = Readonly<Record<string, string | boolean | readonly string[]>>;

  function provenBeside(rule: Rule, next: TenantSpec, domain?: Readonly<Record<string, string | boolean>>) {
    const emulator = new Emulator({ seed: "empty" });
    if (domain !== undefined) {
      emulator.admin("Set-AcceptedDomain", { Identity: "contoso.com", ...domain });
    }
    emulator.admin("New-DistributionGroup", {
      Name: "all-staff",
      PrimarySmtpAddress: "all-staff@contoso.com",
    });
    emulator.admin("New-TransportRule", { Name: "Theirs", ...rule } as never);
    return proveChange({ previous: undefined, next, tenant: readingOf(emulator) });
  }

  test.each<[string, Rule, Parameters<typeof specOf>[0], RegExp]>([
    [
      "a partner, but for his own addresses",
      { SenderDomainIs: ["fabrikam.com"], ...spared, ...reject },
      {},
      /mail that rule "Theirs" looks for, someone@fabrikam.com from 198.51.100.\d+/,
    ],
    [
      "everybody outside, but for a former gateway",
      { FromScope: "NotInOrganization", ...spared, ...reject },
      {},
      /someone@example.com from 198.51.100.\d+/,
    ],
    [
      "one person written to as us",
      { ...ownDomainOutside, SentTo: ["alice@contoso.com"], ...reject },
      both,
      /from a mailbox, to alice@contoso.com/,
    ],
    [
      "a word in the recipient's address",
      {
        RecipientAddressContainsWords: ["alice"],
        ExceptIfSenderIpRanges: ["192.0.2.0/25"],
        DeleteMessage: true,
      },
      {},
      /from 192.0.2.\d+, to alice@contoso.com, by "Theirs": lost/,
    ],
    [
      "a group that may have people of the scope in it",
      { ...ownDomainOutside, SentToMemberOf: ["all-staff@contoso.com"], ...reject },
      { ...both, scope: { groups: ["pilot@contoso.com"] } },
      /from a mailbox, to both-1@contoso.com/,
    ],
    [
      "one sender who counts as outside once he is back",
      { From: ["alice@contoso.com"], FromScope: "NotInOrganization", DeleteMessage: true },
      { protect: ["incoming", "outgoing"] },
      /alice@contoso.com from a mailbox, to someone@example.com, by "Theirs": lost/,
    ],
    [
      "a word in the subject",
      { SubjectContainsWords: ["invoice"], ExceptIfSenderIpRanges: ["203.0.113.0/24"], ...reject },
      {},
      /from 203.0.113.\d+/,
    ],
  ])("%s: is followed, and found to be lost", (_what, rule, spec, message) => {
    const { violations, uncovered } = provenBeside(rule, specOf(spec));
    expect(uncovered).toEqual([]);
    const lost = violations.filter(({ invariant, object, certain }) => {
      return invariant === "nothingLost" && object === "Theirs" && certain;
    });
    expect(lost.map(formatViolation).join("\n")).toMatch(message);
  });

  test("somebody below the tenant's domain gets mail only where what is below it is the tenant's, too", () => {
    const rule = { RecipientAddressContainsWords: ["bob@sales.contoso.com"], ...spared, ...reject };
    expect(provenBeside(rule, specOf()).violations).toEqual([]);
    const shared = { DomainType: "InternalRelay", MatchSubDomains: true };
    const { violations } = provenBeside(rule, specOf(), shared);
    expect(violations.map(formatViolation).join("\n")).toMatch(
      /nothingLost: .*, to bob@sales.contoso.com, by "Theirs": bounce: /,
    );
  });

  test("that cannot be met by a message made up for it is named", () => {
    const { violations, uncovered } = provenBeside(
      { SubjectMatchesPatterns: ["^[^a]{40}$"], ...spared, ...reject },
      specOf(),
    );
    expect({ violations, uncovered }).toEqual({ violations: [], uncovered: ["Theirs"] });
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
    setUp(emulator, spec);
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

test("another stack's portal in the tenant is followed, too: mail that goes round from one to the other is refused", () => {
  // The vendor's automatic mode has set up Check Point in the EU for everybody.
  const tenant = readingOf(new Emulator({ seed: "automatic" }));
  const beside = { portal: "fabrikam", region: "us", mode: "inline", suffix: "B", sharedObjects: false };
  const proof = proveChange({ previous: undefined, next: specOf(beside), tenant });
  expect(verdictOf(proof).refused[0]).toMatch(/noLoop: external mail in/);
  const apart = { ...beside, scope: { groups: ["pilot@contoso.com"] } };
  const spared = {
    ...tenant,
    TransportRule: tenant.TransportRule?.map((rule) =>
      rule.Name === "Check Point - Protect"
        ? { ...rule, ExceptIfSentToMemberOf: ["pilot@contoso.com"] }
        : rule,
    ),
  };
  const { refused } = verdictOf(proveChange({ previous: undefined, next: specOf(apart), tenant: spared }));
  expect(refused.filter((one) => /noLoop/.test(one))).toEqual([]);
});

describe("a rule of ours that moves up, above a customer's rule that kept mail from it", () => {
  const spec = specOf({ protect: ["internal"] });
  /** Internal mail is tagged and goes no further; once it goes to the vendor, it is taken for spoofed on its way back. */
  const moved = () => {
    const emulator = new Emulator({ seed: "empty" });
    setUp(emulator, spec);
    emulator.admin("New-TransportRule", {
      ...{ Name: "No spoof", Priority: 0, FromScope: "NotInOrganization", SenderDomainIs: ["contoso.com"] },
      RejectMessageReasonText: "spoofed",
    });
    emulator.admin("New-TransportRule", {
      ...{ Name: "Foreign tag", Priority: 1, FromScope: "InOrganization", SentToScope: "InOrganization" },
      ...{ PrependSubject: "[internal] ", StopRuleProcessing: true },
    });
    return readingOf(emulator);
  };
  const proof = () => proveChange({ previous: spec, next: spec, tenant: moved() });

  test("is at its old place as it is: the loss is the move's, and is refused", () => {
    const lost = proof().violations.filter(({ object }) => object === "No spoof");
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.filter(({ state, already }) => state === asItIs || already)).toEqual([]);
    expect(verdictOf(proof()).refused).toEqual([
      expect.stringMatching(/^after protect-internal: nothingLost: internal mail.* by "No spoof": bounce: /),
    ]);
  });
});
