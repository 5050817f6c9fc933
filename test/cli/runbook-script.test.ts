import { Emulator, type ObjectRecord } from "../../emulator";
import { blueprint, type TenantSpec } from "../../provider/avanan";
import { specOf } from "../../provider/avanan/spec.test-helper";
import { runbook } from "../../provider/cli/runbook/runbook";
import type { ExchangeRecord } from "../../provider/exchange";
import { kinds } from "../../provider/kinds";
import type { Kind } from "../../provider/kinds/kind";
import { type Noun, readsOf } from "../../provider/kinds/tenant-view";
import { judgeEveryWrite } from "../engine/judged-writes";
import { portalOf } from "../engine/tenant-state";
import { PowerShell } from "./powershell";

const scriptOf = (spec: TenantSpec, removal = false) =>
  runbook({ spec, cloud: "public", tenantId: "contoso.com", removal, today: "2026-11-24" });

/** Runs a script as an administrator would; a pause is no cmdlet of Exchange. */
const shellOn = (emulator: Emulator) =>
  new PowerShell(({ cmdlet, parameters }) =>
    cmdlet === "Read-Host" ? [] : emulator.admin(cmdlet, { ...parameters }),
  );

const records = (emulator: Emulator, noun: Noun): ExchangeRecord[] => {
  const all = readsOf(noun).flatMap(({ cmdlet, parameters }) =>
    emulator.admin(cmdlet, { ...parameters } as ObjectRecord),
  );
  return [...new Map(all.map((record) => [record.Guid, record])).values()];
};

/** What of the blueprint is not in the tenant as declared. */
function lacking(emulator: Emulator, spec: TenantSpec): unknown[] {
  const view = { records: (noun: Noun) => records(emulator, noun) };
  return blueprint(spec).flatMap(({ key, type, properties }): unknown[] => {
    const kind: Kind = kinds[type];
    const { inputs } = kind.check({ ...properties }, () => false);
    const record = kind.find(view, inputs);
    return record === undefined ? [key] : [...kind.differences(view, record, inputs, {})];
  });
}

const pilot = { groups: ["pilot@contoso.com"] };
const both = { groups: ["pilot@contoso.com", "all-staff@contoso.com"], recipients: ["dave@contoso.com"] };
const every = ["incoming", "outgoing", "internal"];

const specs: [what: string, input: object][] = [
  ["monitor", { mode: "monitor" }],
  ["detect for one group", { mode: "detect", scope: pilot }],
  ["inline", {}],
  [
    "inline for groups and people, and not for others",
    { scope: both, exclude: { recipients: ["carol@contoso.com"] } },
  ],
  ["every direction", { protect: every }],
  ["every direction for some", { protect: every, scope: both, scopeOutgoing: "everyone" }],
  [
    "with a certificate, hardened and stripping",
    {
      protect: ["incoming", "outgoing"],
      dlpCertificate: "mail.contoso.com",
      whitelistHeader: "X-CLOUD-SEC-AV-UUID",
      stripForgedHeaders: true,
    },
  ],
  ["with bypass", { bypass: true }],
  ["in the middle of a move", { previousRegion: "eu", protect: every }],
  [
    "a group that it makes",
    {
      scope: { groups: ["inline@contoso.com"] },
      createGroups: [{ address: "inline@contoso.com", members: ["alice@contoso.com", "bob@contoso.com"] }],
    },
  ],
  [
    "names that PowerShell could take for its own",
    {
      suffix: "a.b",
      objects: {
        inbound: { name: "It's $(Remove-TransportRule) `in`; # \u2018way\u2019", comment: null },
        outbound: { name: "Out\nRemove-TransportRule *" },
        protect: { name: "'; Get-Date #" },
      },
    },
  ],
];

describe.each(specs)("%s", (_what, input) => {
  const spec = specOf(input);
  const emulator = new Emulator({ seed: "contoso" });
  const bare = JSON.stringify(emulator.snapshot());
  const portal = portalOf(spec.region, spec.previousRegion);
  const certificate = spec.dlpCertificate === undefined ? {} : { certificate: spec.dlpCertificate };
  const found = judgeEveryWrite(emulator, { ...portal, ...certificate });
  /** A group that is made for this has no members at first; nobody has written to it before. */
  const violations = () => found().filter((one) => !/inline@contoso\.com has no members/.test(one));
  const script = scriptOf(spec);

  test("the script sets up what is declared, and mail flows after each of its writes", () => {
    const { shown } = shellOn(emulator).run(script);
    expect(lacking(emulator, spec)).toEqual([]);
    expect(violations()).toEqual([]);
    for (const { call, properties, records } of shown) {
      const known = [call.cmdlet, ...Object.keys(records[0] ?? {})];
      expect(known).toEqual(expect.arrayContaining([...properties]));
    }
  });

  test("it does not run a second time", () => {
    const before = JSON.stringify(emulator.snapshot());
    expect(() => shellOn(emulator).run(script)).toThrow(
      /^Nothing was changed\. The tenant has already: .+35\.174\.145\.124.*\. For a script that fits: npx pulumi-avanan runbook --live$/s,
    );
    expect(JSON.stringify(emulator.snapshot())).toBe(before);
  });

  test("the way back gives the tenant back, byte for byte, and mail flows all the way", () => {
    const removal = scriptOf(spec, true);
    const { calls } = shellOn(emulator).run(removal);
    expect(violations()).toEqual([]);
    // Out of force, a pause, and only then away: mail that is under way still needs the rest.
    const cmdlets = calls.map(({ cmdlet }) => cmdlet);
    const pause = cmdlets.indexOf("Read-Host");
    expect(cmdlets.slice(0, Math.max(pause, 0)).filter((cmdlet) => cmdlet.startsWith("Remove-"))).toEqual([]);
    expect(cmdlets.slice(pause).filter((cmdlet) => cmdlet.startsWith("Disable-"))).toEqual([]);
    expect(pause >= 0).toBe(spec.mode === "inline");
    // What was there before is for a person to say: the line is in the script, as a comment.
    const [, restore = ""] = removal.match(/^# +(Set-TransportConfig .*)$/m) ?? [];
    shellOn(emulator).run(restore);
    expect(JSON.stringify(emulator.snapshot())).toBe(bare);
  });

  test("lines are short, the same input gives the same text, and only names bring more than ASCII", () => {
    const all = [script, scriptOf(spec, true)].join("\n");
    expect(all.split("\n").filter((line) => line.length > 118 && !/Validate-|throw/.test(line))).toEqual([]);
    expect(scriptOf(spec)).toBe(script);
    if (!("objects" in input)) {
      expect(all).toMatch(/^[\n -~]*$/);
    }
  });
});
