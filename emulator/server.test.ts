import { type RunningEmulator, startEmulator } from "./index";
import { TestClient } from "./testing/client";
import { incoming, vendor } from "./testing/deliveries";

let emulator: RunningEmulator;
let client: TestClient;
beforeEach(async () => {
  emulator = await startEmulator({ seed: "contoso" });
  client = new TestClient(emulator);
});
afterEach(() => emulator.close());

const innermost = (json: Record<string, unknown> | undefined) =>
  (json as { error: { innererror: { internalexception: { type: string; message: string } } } }).error
    .innererror.internalexception;

test("a cmdlet runs and its records carry side notes", async () => {
  const arrived = await client.call("Get-TransportRule");
  expect(arrived.status).toBe(200);
  expect(arrived.headers.get("request-id")).toBeTruthy();
  const [first] = (arrived.json?.value ?? []) as Record<string, unknown>[];
  expect(first).toMatchObject({
    Name: "Tag external mail",
    Priority: 0,
    "Priority@data.type": "System.Int32",
    "Guid@odata.type": "#Guid",
    State: "Enabled",
    Comments: null,
    HasNoClassification: false,
    SubjectContainsWords: null,
  });
  expect(Object.keys(first ?? {}).filter((name) => !name.includes("@")).length).toBeGreaterThan(190);
});

test("the tenant is named by Guid or verified domain", async () => {
  expect((await new TestClient(emulator, "contoso.com").call("Get-TransportConfig")).status).toBe(200);
  expect((await new TestClient(emulator, "fabrikam.com").call("Get-TransportConfig")).status).toBe(404);
});

test.each([
  ["no token", { Authorization: undefined }, 401],
  ["another token", { Authorization: "Bearer other" }, 401],
  ["no charset", { "Content-Type": "application/json" }, 415],
  ["no anchor mailbox", { "X-AnchorMailbox": undefined }, 400],
  ["no connection", { "connection-id": undefined }, 400],
  ["no page size", { Prefer: undefined }, 400],
  ["a page too long", { Prefer: "odata.maxpagesize=1001" }, 400],
])("%s is refused", async (_name, headers, status) => {
  const arrived = await client.call("Get-TransportConfig", {}, headers);
  expect(arrived.status).toBe(status);
  expect(arrived.headers.get("www-authenticate") !== null).toBe(status === 401);
  expect(emulator.log.cmdlets).toEqual([]);
});

test("client-request-id comes back", async () => {
  const arrived = await client.call("Get-TransportConfig", {}, { "client-request-id": "abc" });
  expect(arrived.headers.get("client-request-id")).toBe("abc");
});

test("null parameters are no parameters", async () => {
  const arrived = await client.post(client.endpoint, {
    CmdletInput: { CmdletName: "Get-TransportRule", Parameters: null },
  });
  expect(arrived.status).toBe(400);
});

test("an unknown cmdlet is answered with NUL bytes", async () => {
  const arrived = await client.call("Get-Mailbox");
  expect(arrived.status).toBe(403);
  expect(arrived.text).toMatch(/^\0+$/);
});

test("refusals have the service's shape", async () => {
  const absent = await client.call("Get-InboundConnector", { Identity: "nobody" });
  expect(absent.status).toBe(404);
  expect(absent.json).toMatchObject({ error: { code: "NotFound", message: "Error executing cmdlet" } });
  const details = (absent.json as { error: { details: { message: string }[] } }).error.details;
  expect(details[0]?.message).toMatch(
    /^\w+\|Microsoft\.Exchange\.Configuration\.Tasks\.ManagementObjectNotFoundException\|The/,
  );

  const unknown = await client.call("Get-InboundConnector", { Bogus: 1 });
  expect(unknown.json).toEqual({
    error: {
      code: "BadRequest",
      message: "Invalid Operation",
      details: [
        {
          code: "Client",
          target: "",
          message:
            "|Microsoft.Exchange.AdminApi.CommandInvocation.AmbiguousParameterSetException|Parameter set cannot be resolved using the specified named parameters. Invalid cmdlet parameters specified. Bogus",
        },
      ],
      innererror: expect.objectContaining({
        type: "Microsoft.Exchange.Admin.OData.Core.ODataServiceException",
      }),
    },
    "adminapi.warnings@odata.type": "#Collection(String)",
    "@adminapi.warnings": [],
  });

  const member = await client.call("Set-TransportRule", {
    Identity: "Company disclaimer",
    FromScope: "Nowhere",
  });
  expect(innermost(member.json).type).toMatch(/ParameterTransformationException$/);
  expect(innermost(member.json).message).toMatch(/try again: InOrganization, NotInOrganization/);
});

test("writers answer with nothing, a Set that changes nothing with a warning", async () => {
  const parameters = { Identity: "Company disclaimer", Comments: "by the legal team" };
  const first = await client.call("Set-TransportRule", parameters);
  expect(first.json).toMatchObject({ value: [], "@adminapi.warnings": [] });
  const before = emulator.tenant;
  const second = await client.call("Set-TransportRule", parameters);
  expect(second.status).toBe(200);
  expect(second.json?.["@adminapi.warnings"]).toEqual([
    expect.stringMatching(/no settings of .* have been modified/),
  ]);
  expect(second.headers.get("x-warnings")).toContain("modified");
  expect(emulator.tenant).toBe(before);
});

test("WhatIf and Confirm validate and change nothing", async () => {
  const before = emulator.tenant;
  for (const control of [{ WhatIf: true }, { Confirm: true }]) {
    const arrived = await client.call("Remove-TransportRule", { Identity: "Company disclaimer", ...control });
    expect(arrived.json).toMatchObject({ value: [], "@adminapi.confirmationmessage": expect.any(String) });
  }
  expect((await client.call("Remove-TransportRule", { Identity: "nobody", WhatIf: true })).status).toBe(404);
  expect(emulator.tenant).toBe(before);
});

describe("pages", () => {
  beforeEach(() => {
    emulator.settings.pageSize = 3;
  });

  test("are followed by posting the same body again", async () => {
    const first = await client.call("Get-TransportRule", { ResultSize: "Unlimited" });
    const link = String(first.json?.["@odata.nextLink"]);
    const second = await client.post(link, client.body("Get-TransportRule", { ResultSize: "Unlimited" }));
    const names = [first, second]
      .flatMap(({ json }) => json?.value as { Name: string }[])
      .map(({ Name }) => Name);
    expect(names).toHaveLength(4);
    expect(second.json?.["@odata.nextLink"]).toBeUndefined();
  });

  test.each([
    ["another connection", { "connection-id": "6ba7b810-9dad-11d1-80b4-00c04fd430c8" }],
    ["another anchor mailbox", { "X-AnchorMailbox": "UPN:admin@contoso.com" }],
  ])("are refused to %s", async (_name, headers) => {
    const first = await client.call("Get-TransportRule");
    const second = await client.post(
      String(first.json?.["@odata.nextLink"]),
      client.body("Get-TransportRule"),
      headers,
    );
    expect(second.status).toBe(400);
    expect(second.text).toContain("Expired or Invalid pagination request");
  });
});

describe("batches", () => {
  interface Response {
    id: string;
    status: number;
    body: { value?: unknown[] };
  }
  const responses = (json: Record<string, unknown> | undefined) => json?.responses as Response[];

  test("answer in another order than asked, one failure among successes", async () => {
    const arrived = await client.batch([
      ["Get-TransportRule"],
      ["Get-InboundConnector", { Identity: "nobody" }],
      ["Get-JournalRule"],
    ]);
    const answers = responses(arrived.json);
    expect(answers.map(({ id }) => id)).not.toEqual(["1", "2", "3"]);
    expect(Object.fromEntries(answers.map(({ id, status }) => [id, status]))).toEqual({
      1: 200,
      2: 404,
      3: 200,
    });
  });

  test("stop at the first failure unless told to go on", async () => {
    const arrived = await client.batch([["Get-Nothing"], ["Get-JournalRule"]], {
      Prefer: "odata.maxpagesize=10",
    });
    expect(responses(arrived.json).map(({ status }) => status)).toEqual([403]);
  });

  test("hold ten requests to this very endpoint", async () => {
    expect((await client.batch(Array.from({ length: 11 }, () => ["Get-JournalRule"] as const))).status).toBe(
      400,
    );
    const request = {
      id: "1",
      method: "POST",
      headers: client.headers,
      body: client.body("Get-JournalRule"),
    };
    const url = client.endpoint.replace("InvokeCommand", "$batch");
    for (const wrong of [
      "InvokeCommand",
      client.endpoint.replace(emulator.tenantId, "contoso.com"),
      undefined,
    ]) {
      expect((await client.post(url, { requests: [{ ...request, url: wrong }] })).status).toBe(400);
    }
  });
});

test("control routes show and replace the tenant", async () => {
  const at = (path: string) => `${emulator.url}/emulator/${path}`;
  expect(await (await fetch(at("health"))).json()).toMatchObject({ status: "ok" });
  const state = await (await fetch(at("state"))).json();
  await client.call("Remove-TransportRule", { Identity: "Company disclaimer" });
  expect((await fetch(at("state"), { method: "PUT", body: JSON.stringify(state) })).status).toBe(204);
  expect(emulator.snapshot().transportRules).toHaveLength(4);
  expect((await fetch(at("state"), { method: "PUT", body: "{}" })).status).toBe(400);
  const admin = await fetch(at("admin"), {
    method: "POST",
    body: JSON.stringify({ cmdlet: "Disable-TransportRule", parameters: { Identity: "Company disclaimer" } }),
  });
  expect(admin.status).toBe(200);
  const log = (await (await fetch(at("log"))).json()) as { cmdlets: { cmdlet: string; actor: string }[] };
  expect(log.cmdlets.map(({ cmdlet, actor }) => [cmdlet, actor])).toEqual([
    ["Remove-TransportRule", "client"],
    ["Disable-TransportRule", "admin"],
  ]);
  await fetch(at("reset"), { method: "POST", body: '{"seed":"empty"}' });
  expect(emulator.snapshot().transportRules).toEqual([]);
});

test("a test message is delivered on request", async () => {
  const deliver = (body: unknown) =>
    fetch(`${emulator.url}/emulator/deliver`, { method: "POST", body: JSON.stringify(body) });
  emulator.reset("automatic");
  const message = incoming();
  const delivered = await deliver({ message, vendor });
  expect(delivered.status).toBe(200);
  const delivery = await delivered.json();
  expect(delivery).toEqual(emulator.deliver(message, vendor));
  expect(delivery).toMatchObject({ recipients: [{ place: "inbox", inspections: 1 }] });

  const { subject, ...silent } = message;
  const open = await deliver({ message: silent, vendor });
  expect(open.status).toBe(422);
  expect(await open.json()).toEqual({
    error:
      'The message was not delivered: TransportRule "Tag external mail", ExceptIfSubjectContainsWords: the message does not state its "subject".',
    object: { kind: "TransportRule", name: "Tag external mail" },
    property: "ExceptIfSubjectContainsWords",
  });
  for (const [body, error] of [
    [{ message: { ...message, recipients: [] }, vendor }, /^message\.recipients must be a list/],
    [{ message }, /^vendor must be an object$/],
    ["mail", /^the body must be \{"message":\{…\},"vendor":\{…\}\}$/],
  ] as const) {
    const refused = await deliver(body);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ error: expect.stringMatching(error) });
  }
});

test("other routes and methods are refused", async () => {
  const status = async (path: string, method: string) =>
    (await fetch(`${emulator.url}${path}`, { method })).status;
  const path = `/adminapi/beta/${emulator.tenantId}/InvokeCommand`;
  expect(await status(path, "GET")).toBe(405);
  expect(await status(path.replace("beta", "v1.0"), "POST")).toBe(405);
  expect(await status("/", "GET")).toBe(404);
});

test("what this principal may run can be asked for", async () => {
  const arrived = await fetch(
    `${emulator.url}/adminapi/v1.0/${emulator.tenantId}/EXOModuleFile?Version=3.9.0`,
    {
      headers: { Authorization: "Bearer emulator", CommandName: "*" },
    },
  );
  expect(await arrived.json()).toMatchObject({
    value: [{ exportedCmdlets: expect.arrayContaining(["Get-TransportRule"]) }],
  });
});

test("$select trims records", async () => {
  const arrived = await client.post(
    `${client.endpoint}?$select=name,Guid`,
    client.body("Get-InboundConnector"),
  );
  const [record] = (arrived.json?.value ?? []) as Record<string, unknown>[];
  expect(Object.keys(record ?? {}).sort()).toEqual(["Guid", "Guid@odata.type", "Name"]);
});
