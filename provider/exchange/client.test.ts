import { type ClientOptions, exchangeClient } from "./client";
import type { Command } from "./command";
import { ExchangeError } from "./errors";
import type { ExchangeSettings } from "./settings";

const tenant = "11111111-2222-3333-4444-555555555555";
const settings: ExchangeSettings = {
  tenantId: tenant,
  cloud: "public",
  origin: "https://outlook.office365.com",
  auth: "token",
};
const secret = "eyJ0b2tlbg.secret.signature";
const env = { EXCHANGE_ACCESS_TOKEN: secret };
const invoke = `https://outlook.office365.com/adminapi/beta/${tenant}/InvokeCommand`;

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: Body;
  readonly init: RequestInit;
}
interface Body {
  readonly CmdletInput?: { readonly CmdletName: string };
  readonly requests?: readonly { id: string; url: string; headers: object; body: Body }[];
}
type Reply = (sent: Sent, index: number) => Response | Promise<Response>;

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);
const list = (...names: string[]) => json({ value: names.map((Name) => ({ Name })) });
const networkDown = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNRESET") }));
const failure = (status: number, message: string, headers: Record<string, string> = {}) =>
  json({ error: { message: "Error executing cmdlet", details: [{ message }] } }, { status, headers });

/** A client whose requests are answered by the given replies, the last of them for ever. */
function connect(replies: Reply | readonly Reply[], options: Partial<ExchangeSettings> & ClientOptions = {}) {
  const sent: Sent[] = [];
  const said: string[] = [];
  const answers = typeof replies === "function" ? [replies] : replies;
  const fake: typeof fetch = async (input, init = {}) => {
    const one = {
      url: String(input),
      headers: new Headers(init.headers),
      body: JSON.parse(String(init.body)) as Body,
      init,
    };
    sent.push(one);
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (answer === undefined) {
      throw new Error("no reply");
    }
    return answer(one, sent.length - 1);
  };
  const { patience, ...changed } = options;
  const client = exchangeClient({ ...settings, ...changed }, env, {
    patience: { pauseMs: 1, longestPauseMs: 5, ...patience },
    say: (line) => said.push(line),
    fetch: fake,
  });
  return { client, sent, said };
}

const get: Command = { cmdlet: "Get-TransportRule", parameters: { ResultSize: "Unlimited" } };
const set: Command = {
  cmdlet: "Set-TransportRule",
  parameters: { Identity: "1", SetSCL: 6 },
  target: "Avanan - Junk",
};

async function failed(promise: Promise<unknown>): Promise<ExchangeError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExchangeError)) {
    throw new Error(`expected an ExchangeError, got ${String(error)}`);
  }
  expect(error.message).not.toContain(secret);
  expect(JSON.stringify(error.details)).not.toContain(secret);
  return error;
}
const names = (answer: { records: readonly { Name?: unknown }[] }) => answer.records.map(({ Name }) => Name);

describe("one call", () => {
  test("goes to the tenant's address with the headers that Exchange wants", async () => {
    const { client, sent } = connect(() => list("a"));
    expect(await client.read(get)).toMatchObject({ records: [{ Name: "a" }], warnings: [] });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(invoke);
    expect(sent[0]?.init).toMatchObject({ method: "POST", redirect: "manual" });
    expect(sent[0]?.body).toEqual({
      CmdletInput: { CmdletName: "Get-TransportRule", Parameters: { ResultSize: "Unlimited" } },
    });
    const headers = sent[0]?.headers;
    expect(headers?.get("authorization")).toBe(`Bearer ${secret}`);
    expect(headers?.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers?.get("accept")).toBe("application/json");
    expect(headers?.get("x-anchormailbox")).toBe(
      `APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@${tenant}`,
    );
    expect(headers?.get("prefer")).toContain("odata.maxpagesize=1000");
  });

  test("without exchange:tenantId, the token's own tenant is addressed", async () => {
    const payload = Buffer.from(JSON.stringify({ tid: tenant })).toString("base64url");
    const sent: string[] = [];
    const client = exchangeClient(
      { ...settings, tenantId: undefined },
      { EXCHANGE_ACCESS_TOKEN: `h.${payload}.s` },
      {
        fetch: async (input) => {
          sent.push(String(input));
          return list();
        },
      },
    );
    await client.read(get);
    expect(sent).toEqual([invoke]);
  });

  test("a token without a tenant asks for exchange:tenantId", async () => {
    const { client, sent } = connect(() => list(), { tenantId: undefined });
    await expect(client.read(get)).rejects.toThrow("exchange:tenantId");
    expect(sent).toHaveLength(0);
  });

  test.each([
    ["204", () => new Response(null, { status: 204 })],
    ["an empty body", () => new Response("")],
    ["no list", () => json({ "@adminapi.warnings": [] })],
  ])("a write may answer with %s", async (_, reply) => {
    const { client } = connect(reply);
    expect(await client.write(set)).toMatchObject({ records: [], warnings: [] });
  });

  test("warnings of a write are handed on, with the service's request id", async () => {
    const warning = "Inbound connector for this service offering is created in a disabled state.";
    const { client } = connect(() =>
      json({ "@adminapi.warnings": [warning], value: [{ Guid: "1" }] }, { headers: { "request-id": "r-1" } }),
    );
    expect(await client.write(set)).toMatchObject({
      records: [{ Guid: "1" }],
      warnings: [warning],
      requestId: "r-1",
    });
  });

  test("errors inside a success are a failure, and a write may have happened", async () => {
    const reply = () => json({ value: [], "@adminapi.errors": ["part failed"] });
    expect((await failed(connect(reply).client.read(get))).details).toMatchObject({
      code: "refused",
      sentence: "part failed",
      mayHaveHappened: false,
    });
    const { client, sent } = connect(reply);
    expect((await failed(client.write(set))).details.mayHaveHappened).toBe(true);
    expect(sent).toHaveLength(1);
  });

  test("a refusal names cmdlet, object, the service's sentence and its request id, and is not repeated", async () => {
    const { client, sent } = connect(() =>
      failure(400, "Ex1|System.ArgumentException|The value of 'Comments' cannot be null", {
        "request-id": "r-9",
      }),
    );
    const error = await failed(client.write(set));
    expect(error.message).toBe(
      "Set-TransportRule \"Avanan - Junk\": The value of 'Comments' cannot be null. (HTTP 400, ArgumentException, request id r-9)",
    );
    expect(error.details.mayHaveHappened).toBe(false);
    expect(sent).toHaveLength(1);
  });

  test("a run of NUL bytes with 403 says which right is missing", async () => {
    const { client, sent } = connect(() => new Response("\0".repeat(64), { status: 403 }));
    const error = await failed(client.write(set));
    expect(error.code).toBe("forbidden");
    expect(error.message).toContain("Exchange Administrator");
    expect(sent).toHaveLength(1);
  });
});

describe("pages", () => {
  const next = (page: number) => `${invoke}?$skiptoken=${page}`;

  test("are asked for by sending the same body and headers to each link", async () => {
    const { client, sent } = connect([
      () => json({ value: [{ Name: "a" }], "@odata.nextLink": next(2), "@adminapi.warnings": ["w1"] }),
      () => json({ value: [], "@odata.nextLink": next(3) }),
      () => json({ value: [{ Name: "b" }], "@adminapi.warnings": ["w2"] }),
    ]);
    const answer = await client.read(get);
    expect(names(answer)).toEqual(["a", "b"]);
    expect(answer.warnings).toEqual(["w1", "w2"]);
    expect(sent.map(({ url }) => url)).toEqual([invoke, next(2), next(3)]);
    for (const { body, headers, init } of sent) {
      expect(init.method).toBe("POST");
      expect(body).toEqual(sent[0]?.body);
      for (const name of ["connection-id", "x-anchormailbox", "prefer", "authorization"]) {
        expect(headers.get(name)).toBe(sent[0]?.headers.get(name) ?? "missing");
      }
    }
    expect(new Set(sent.map(({ headers }) => headers.get("client-request-id"))).size).toBe(3);
  });

  test("a link that comes again ends in an error, not in a circle", async () => {
    const { client, sent } = connect(() => json({ value: [{ Name: "a" }], "@odata.nextLink": next(2) }));
    expect((await failed(client.read(get))).code).toBe("badAnswer");
    expect(sent.length).toBeLessThanOrEqual(2);
  });

  test("a failing later page fails the read", async () => {
    const { client } = connect([
      () => json({ value: [{ Name: "a" }], "@odata.nextLink": next(2) }),
      () => failure(400, "x|System.ArgumentException|Expired or Invalid pagination request"),
    ]);
    expect((await failed(client.read(get))).code).toBe("refused");
  });

  test.each(["https://outlook.office365.com.evil.example/p2", "http://outlook.office365.com/p2"])(
    "the token is not sent to a link at %s",
    async (link) => {
      const { client, sent } = connect(() => json({ value: [], "@odata.nextLink": link }));
      expect((await failed(client.read(get))).code).toBe("refused");
      expect(sent.map(({ url }) => url)).not.toContain(link);
    },
  );
});

describe("redirects", () => {
  const moved = (location: string, status = 302) => new Response(null, { status, headers: { location } });

  test("inside the cloud's domain are followed with the same request, and remembered", async () => {
    const elsewhere = "https://eur01.outlook.office365.com";
    const { client, sent } = connect([() => moved(`${elsewhere}/adminapi/x`), () => list("a")]);
    expect(names(await client.read(get))).toEqual(["a"]);
    await client.read(get);
    expect(sent.map(({ url }) => url)).toEqual([
      invoke,
      `${elsewhere}/adminapi/x`,
      `${elsewhere}/adminapi/beta/${tenant}/InvokeCommand`,
    ]);
    expect(sent[1]?.init.method).toBe("POST");
    expect(sent[1]?.body).toEqual(sent[0]?.body);
    expect(sent[1]?.headers.get("authorization")).toBe(`Bearer ${secret}`);
  });

  test("to a place on the same host may be relative", async () => {
    const { client, sent } = connect([() => moved("/elsewhere", 307), () => list("a")]);
    expect(names(await client.read(get))).toEqual(["a"]);
    expect(sent[1]?.url).toBe("https://outlook.office365.com/elsewhere");
  });

  test.each([
    "https://evil-office365.com/adminapi",
    "https://outlook.office365.com.evil.example/",
    "http://outlook.office365.com/adminapi",
    "//evil.example/adminapi",
  ])("to %s are not followed", async (location) => {
    const { client, sent } = connect(() => moved(location));
    const error = await failed(client.write(set));
    expect(error.code).toBe("refused");
    expect(error.message).toContain("outside the cloud's own domain");
    expect(error.details.mayHaveHappened).toBe(false);
    // At once: another try would be sent to the same place.
    expect(sent.map(({ url }) => url)).toEqual([invoke]);
  });

  test("without end are given up", async () => {
    const { client, sent } = connect((_, index) => moved(`/hop${index}`), { patience: { attempts: 1 } });
    expect((await failed(client.read(get))).message).toContain("more than 3 redirects");
    expect(sent).toHaveLength(4);
  });

  test("from loopback do not leave it", async () => {
    const { client, sent } = connect(() => moved("https://outlook.office365.com/"), {
      origin: "http://127.0.0.1:8080",
      patience: { attempts: 1 },
    });
    expect((await failed(client.read(get))).code).toBe("refused");
    expect(sent).toHaveLength(1);
  });

  test("to an address that is none are a failed call", async () => {
    const { client } = connect(() => moved("https://["), { patience: { attempts: 1 } });
    expect((await failed(client.read(get))).code).toBe("refused");
  });
});

describe("several reads together", () => {
  const reads = (count: number): Command[] =>
    Array.from({ length: count }, (_, index) => ({ cmdlet: `Get-${index}`, parameters: {} }));
  const item = (id: string, name: string) => ({ id, status: 200, body: { value: [{ Name: name }] } });
  const nameOf = (body: Body) => body.CmdletInput?.CmdletName ?? "";
  const isBatch = ({ url }: Sent) => url.endsWith("/$batch");

  const answerAll: Reply = (sent) =>
    isBatch(sent)
      ? json({ responses: sent.body.requests?.map(({ id, body }) => item(id, nameOf(body))).reverse() })
      : list(`${nameOf(sent.body)} alone`);

  test("travel at most ten at a time and are told apart by id, in whatever order they come back", async () => {
    const { client, sent } = connect(answerAll);
    const outcomes = await client.readTogether(reads(23));
    expect(sent.map(({ body }) => body.requests?.length)).toEqual([10, 10, 3]);
    expect(
      outcomes.map((outcome) => ("answer" in outcome ? names(outcome.answer)[0] : outcome.error)),
    ).toEqual(reads(23).map(({ cmdlet }) => cmdlet));
    expect(sent[0]?.url).toBe(`https://outlook.office365.com/adminapi/beta/${tenant}/$batch`);
    expect(sent[0]?.headers.get("prefer")).toContain("odata.continue-on-error");
    expect(sent[0]?.body.requests?.[0]).toMatchObject({
      method: "POST",
      url: invoke,
      headers: { "connection-id": sent[0]?.headers.get("connection-id") },
    });
    expect(new Set(sent[0]?.body.requests?.map(({ id }) => id)).size).toBe(10);
  });

  test("a single one goes without a batch", async () => {
    const { client, sent } = connect(answerAll);
    await client.readTogether(reads(1));
    expect(sent.map(({ url }) => url)).toEqual([invoke]);
  });

  test("none at all asks nothing", async () => {
    const { client, sent } = connect(answerAll);
    expect(await client.readTogether([])).toEqual([]);
    expect(sent).toHaveLength(0);
  });

  test.each([
    ["is missing from the answer", () => []],
    ["was throttled", (id: string) => [{ id, status: 429, body: "" }]],
    ["failed in passing", (id: string) => [{ id, status: 503, body: { error: {} } }]],
    ["is not Exchange's", (id: string) => [{ id, status: 200, body: { status: "ok" } }]],
    ["has no body", (id: string) => [{ id, status: 200 }]],
  ])("one that %s is asked again by itself", async (_, second) => {
    const { client, sent } = connect((one, index) =>
      isBatch(one) ? json({ responses: [...second("2"), item("1", "Get-0")] }) : answerAll(one, index),
    );
    const outcomes = await client.readTogether(reads(2));
    expect(outcomes.map((outcome) => ("answer" in outcome ? names(outcome.answer) : outcome.error))).toEqual([
      ["Get-0"],
      ["Get-1 alone"],
    ]);
    expect(sent).toHaveLength(2);
  });

  test("one that is refused fails alone", async () => {
    const message = "Ex1|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|gone";
    const refused = { id: "1", status: 404, body: { error: { details: [{ message }] } } };
    const { client, sent } = connect(() => json({ responses: [refused, item("2", "Get-1")] }));
    const [first, second] = await client.readTogether(reads(2));
    expect(first).toMatchObject({ error: { code: "notFound", details: { cmdlet: "Get-0", status: 404 } } });
    expect(second).toMatchObject({ answer: { records: [{ Name: "Get-1" }] } });
    expect(sent).toHaveLength(1);
  });

  test("further pages of an item are fetched", async () => {
    const link = `${invoke}?$skiptoken=2`;
    const { client } = connect((one) =>
      isBatch(one)
        ? json({
            responses: [
              { id: "1", status: 200, body: { value: [{ Name: "a" }], "@odata.nextLink": link } },
              item("2", "x"),
            ],
          })
        : list(one.url === link ? "b" : "wrong"),
    );
    const [first] = await client.readTogether(reads(2));
    expect(first !== undefined && "answer" in first && names(first.answer)).toEqual(["a", "b"]);
  });

  test("a batch that fails as a whole gives no answers", async () => {
    const { client } = connect(() => failure(400, "x|System.ArgumentException|no"));
    await expect(client.readTogether(reads(2))).rejects.toMatchObject({ code: "refused" });
  });
});

describe("patience", () => {
  test("a throttled call is repeated after the pause that Exchange asks for", async () => {
    const { client, sent, said } = connect([
      () => new Response("", { status: 429, headers: { "retry-after": "0.003" } }),
      () => list("a"),
    ]);
    expect(names(await client.read(get))).toEqual(["a"]);
    expect(sent).toHaveLength(2);
    expect(said).toEqual([
      "Get-TransportRule: the service answered HTTP 429 without saying why (HTTP 429); waiting 0.0 s before try 2 of 6",
    ]);
  });

  test("a pause asked for is cut at the longest, and without one the pauses double", async () => {
    const pauses = async (headers: Record<string, string>) => {
      const waits: number[] = [];
      const spy = jest.spyOn(global, "setTimeout").mockImplementation((run: () => void, ms = 0) => {
        waits.push(ms);
        queueMicrotask(run);
        return {} as NodeJS.Timeout;
      });
      try {
        await failed(
          connect(() => new Response("", { status: 429, headers }), {
            patience: { pauseMs: 1000, longestPauseMs: 9000, attempts: 5 },
          }).client.read(get),
        );
      } finally {
        spy.mockRestore();
      }
      return waits;
    };
    expect(await pauses({ "retry-after": "3" })).toEqual([3000, 3000, 3000, 3000]);
    expect(await pauses({ "retry-after": "3600" })).toEqual([9000, 9000, 9000, 9000]);
    const own = await pauses({});
    expect(own).toHaveLength(4);
    for (const [index, middle] of [1000, 2000, 4000, 8000].entries()) {
      expect(own[index]).toBeGreaterThanOrEqual(middle * 0.75);
      expect(own[index]).toBeLessThanOrEqual(Math.min(middle * 1.25, 9000));
    }
  });

  test("a throttled write never began, so it is repeated", async () => {
    const { client, sent } = connect([
      () => new Response("", { status: 429 }),
      () => new Response(null, { status: 204 }),
    ]);
    await client.write(set);
    expect(sent).toHaveLength(2);
  });

  test.each([400, 200])(
    "the concurrency limit is known by its plain text, even with HTTP %i",
    async (status) => {
      const text =
        "You have reached the maximum number of concurrent requests per tenant. Please wait and try again";
      const { client, sent } = connect([() => new Response(text, { status }), () => list("a")]);
      expect(names(await client.read(get))).toEqual(["a"]);
      expect(sent).toHaveLength(2);
    },
  );

  test.each([
    ["503", () => new Response("", { status: 503 })],
    ["504", () => new Response("<html>", { status: 504 })],
    [
      "a passing exception",
      () => failure(400, "x|Microsoft.Exchange.Data.Directory.DCOverloadedException|busy"),
    ],
    ["a dropped connection", networkDown],
    ["half an answer", () => new Response('{"value":[{"Name":"a"')],
    ["a web page", () => new Response("<html>Sign in</html>")],
    ["nothing", () => new Response("")],
    ["an answer without a list", () => json({})],
  ])("a read is repeated after %s", async (_, reply) => {
    const { client, sent } = connect([reply, reply, () => list("a")]);
    expect(names(await client.read(get))).toEqual(["a"]);
    expect(sent).toHaveLength(3);
  });

  test("patience ends after the given tries, and the error counts them", async () => {
    const { client, sent } = connect(() => new Response("", { status: 503 }), { patience: { attempts: 3 } });
    const error = await failed(client.read(get));
    expect(error.code).toBe("unavailable");
    expect(error.message).toContain("3 attempts");
    expect(sent).toHaveLength(3);
  });

  test.each([
    ["dropped connection", networkDown, "network"],
    ["gateway time-out", () => new Response("", { status: 504 }), "unavailable"],
    ["server error", () => new Response("", { status: 500 }), "unavailable"],
    ["half an answer", () => new Response('{"value":['), "badAnswer"],
    ["web page", () => new Response("<html>Sign in</html>"), "badAnswer"],
  ] as const)("a write with a %s may have happened, and is not repeated blindly", async (_, reply, code) => {
    const { client, sent } = connect(reply);
    const error = await failed(client.write(set));
    expect(error.code).toBe(code);
    expect(error.details.mayHaveHappened).toBe(true);
    expect(sent).toHaveLength(1);
  });

  test("no more requests are in flight than allowed", async () => {
    let inFlight = 0;
    let most = 0;
    const { client, sent } = connect(
      async () => {
        inFlight++;
        most = Math.max(most, inFlight);
        await new Promise((resolve) => setImmediate(resolve));
        inFlight--;
        return list("a");
      },
      { patience: { inFlight: 3 } },
    );
    await Promise.all(Array.from({ length: 12 }, () => client.read(get)));
    expect(most).toBe(3);
    expect(sent).toHaveLength(12);
  });
});

test("once Exchange refuses one too many, calls go one at a time for a while", async () => {
  let inFlight = 0;
  let refused = 0;
  const { client, sent } = connect(
    async () => {
      inFlight++;
      const tooMany = inFlight > 1;
      await new Promise((resolve) => setImmediate(resolve));
      inFlight--;
      refused += tooMany ? 1 : 0;
      return tooMany ? failure(429, "Please wait") : list("a");
    },
    { patience: { inFlight: 3, pauseMs: 20, longestPauseMs: 20 } },
  );
  await Promise.all(Array.from({ length: 12 }, () => client.read(get)));
  expect(sent).toHaveLength(12 + refused);
  // Those that were on their way when the first was refused.
  expect(refused).toBeLessThanOrEqual(4);
});

describe("a refused token", () => {
  const challenge = '{"access_token":{"nbf":{"essential":true}}}';
  const header = `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(challenge).toString("base64")}"`;
  const refused = () => new Response("", { status: 401, headers: { "www-authenticate": header } });

  test("with a claims challenge is asked for anew, once", async () => {
    const { client, sent } = connect([refused, () => list("a")]);
    expect(names(await client.read(get))).toEqual(["a"]);
    expect(sent).toHaveLength(2);
  });

  test("and refused again is an error that says what to check", async () => {
    const { client, sent } = connect(refused);
    const error = await failed(client.write(set));
    expect(error.code).toBe("unauthorized");
    expect(error.message).toContain("Exchange.ManageAsApp");
    expect(error.details.mayHaveHappened).toBe(false);
    expect(sent).toHaveLength(2);
  });

  test("without a challenge is an error at once", async () => {
    const { client, sent } = connect(() => new Response("", { status: 401 }));
    expect((await failed(client.read(get))).code).toBe("unauthorized");
    expect(sent).toHaveLength(1);
  });
});
