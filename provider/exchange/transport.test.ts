import { ExchangeError } from "./errors";
import type { ExchangeSettings } from "./settings";
import { type Attempt, Transport } from "./transport";

const settings: ExchangeSettings = {
  tenantId: "contoso.com",
  cloud: "public",
  origin: "https://outlook.office365.com",
  auth: "azureCli",
};
const attempt: Attempt = { path: "InvokeCommand", body: {}, cmdlet: "Set-TransportRule", writes: true };

test("the claims of a challenge reach the token source as they came", async () => {
  const asked: (string | undefined)[] = [];
  const challenge = '{"access_token":{"nbf":{"essential":true, "value":"1"}}}';
  const authenticate = `Bearer claims="${Buffer.from(challenge).toString("base64")}"`;
  const transport = new Transport(
    settings,
    {
      async token(claims) {
        asked.push(claims);
        return "t";
      },
      renew: () => true,
    },
    async () => new Response("", { status: 401, headers: { "www-authenticate": authenticate } }),
  );
  const error = await transport.send(attempt).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "unauthorized", details: { claims: challenge } });
  await transport.send({ ...attempt, claims: challenge }).catch(() => undefined);
  expect(asked).toEqual([undefined, challenge]);
});

test.each(["contoso.com", undefined])(
  "a token that cannot be had is told with the method and the first line of the reason (tenant %s)",
  async (tenantId) => {
    const fetched = jest.fn();
    const failing = {
      token: () => Promise.reject(new Error("run az login\nlong trace")),
      renew: () => true,
    };
    const transport = new Transport({ ...settings, tenantId }, failing, fetched);
    const error = await transport.send(attempt).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExchangeError);
    expect(error).toMatchObject({
      code: "unauthorized",
      details: {
        sentence: 'no access token could be had with exchange:auth "azureCli": run az login',
        mayHaveHappened: false,
      },
    });
    expect(fetched).not.toHaveBeenCalled();
  },
);

test("the request carries no more of the tenant than its address may hold", async () => {
  const transport = new Transport(
    { ...settings, tenantId: "a/b?c" },
    { token: async () => "t", renew: () => true },
  );
  expect(await transport.address("InvokeCommand")).toBe(
    "https://outlook.office365.com/adminapi/beta/a%2Fb%3Fc/InvokeCommand",
  );
});

test("Retry-After may be a date", async () => {
  const later = new Date(Date.now() + 60_000).toUTCString();
  const transport = new Transport(
    settings,
    { token: async () => "t", renew: () => true },
    async () => new Response("", { status: 429, headers: { "retry-after": later } }),
  );
  const error = await transport.send(attempt).catch((reason: unknown) => reason);
  const wait = error instanceof ExchangeError ? error.details.retryAfterMs : undefined;
  expect(wait).toBeGreaterThan(55_000);
  expect(wait).toBeLessThanOrEqual(60_000);
});
