import { type RunningEmulator, startEmulator } from "../../emulator";
import { configOf } from "./rehearsal";
import { Stack } from "./stack";

const secret = "a-token-nobody-may-ever-see";

describe("what a stack keeps", () => {
  let emulator: RunningEmulator;
  let stack: Stack;
  let printed = "";

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso", tokens: [secret] });
    stack = await Stack.create({
      config: configOf(emulator, { portal: "contoso", region: "us", mode: "inline" }),
      env: { EXCHANGE_ACCESS_TOKEN: secret },
    });
    printed += await stack.up();
    printed += await stack.preview();
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });

  test("no secret is in the state or in what is printed", async () => {
    emulator.faults.add({ cmdlet: "*", fault: "expiredToken", count: 0 });
    const failed = await stack.run("preview", "--stack", "dev");
    emulator.faults.clear();
    expect(failed.code).not.toBe(0);
    expect(failed.text).toMatch(/HTTP 401/);
    expect(`${printed}${failed.text}${await stack.state()}`).not.toContain(secret);
  });

  test("each handler text is a constant under 200 bytes", async () => {
    const { deployment } = JSON.parse(await stack.state());
    const texts: string[] = deployment.resources.flatMap(
      (resource: { inputs?: { __provider?: string } }) => resource.inputs?.__provider ?? [],
    );
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      expect(text).toMatch(/^exports\.handler=\(\)=>require\("pulumi-avanan\/handler"\)\.handler\("\w+"\)$/);
      expect(Buffer.byteLength(text)).toBeLessThan(200);
    }
  });

  test("types and the component's type are the promised ones", async () => {
    const { deployment } = JSON.parse(await stack.state());
    const types = new Set(deployment.resources.map((resource: { type: string }) => resource.type));
    expect([...types]).toEqual(
      expect.arrayContaining([
        "avanan:index:AvananTenant",
        ...[
          "InboundConnector",
          "OutboundConnector",
          "TransportRule",
          "JournalRule",
          "IpAllowListEntry",
          "TransportConfig",
        ].map((type) => `pulumi-nodejs:dynamic/avanan:${type}`),
      ]),
    );
  });
});

describe("plain resources of a program", () => {
  let emulator: RunningEmulator;
  let stack: Stack;
  const rule = (more: string) => `
    const a = require("pulumi-avanan");
    const rule = new a.TransportRule("tag", { name: "Tag", fromScope: "NotInOrganization", prependSubject: "[ext] ", ${more} });
    exports.guid = rule.guid;
  `;

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    stack = await Stack.create({
      config: configOf(emulator),
      env: { EXCHANGE_ACCESS_TOKEN: "emulator" },
      program: rule('comments: "first", subjectContainsWords: ["invoice"]'),
    });
    await stack.up();
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });
  const live = () => emulator.admin("Get-TransportRule", { Identity: "Tag" })[0];

  test("a property left out is left alone", async () => {
    await stack.program(rule(""));
    await stack.up();
    expect(live()).toMatchObject({ Comments: "first", SubjectContainsWords: ["invoice"] });
  });

  test("null clears it", async () => {
    await stack.program(rule("comments: null, subjectContainsWords: null"));
    await stack.up();
    expect(live()?.Comments ?? "").toBe("");
    expect(live()?.SubjectContainsWords ?? []).toEqual([]);
    expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
  });

  test("a rule renamed outside is followed by its GUID", async () => {
    const guid = live()?.Guid;
    emulator.admin("Set-TransportRule", { Identity: "Tag", Name: "Renamed" });
    const preview = await stack.preview();
    expect(preview).toMatch(/~ name\b.*"Renamed" => "Tag"/);
    expect(preview).not.toMatch(/to create/);
    await stack.up();
    expect(live()?.Guid).toBe(guid);
  });

  test("taking away a rule's last condition is refused", async () => {
    await stack.program(rule("").replace('fromScope: "NotInOrganization"', "fromScope: null"));
    const { code, text } = await stack.run("up", "--yes", "--stack", "dev");
    expect(code).not.toBe(0);
    expect(text).toContain("takes away the rule's last condition (FromScope); it would then act on all mail");
    expect(live()).toMatchObject({ FromScope: "NotInOrganization" });
  });
});
