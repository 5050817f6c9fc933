import type { TokenCredential } from "@azure/identity";
import type { ExchangeSettings } from "../settings";
import { tokenSource } from "./token-source";

const settings: ExchangeSettings = {
  cloud: "gccHigh",
  origin: "https://outlook.office365.us",
  auth: "secret",
};
const minute = 60_000;

function credential(lifetimeMs = 65 * minute) {
  const asked: { scopes: string | string[]; options: unknown }[] = [];
  const source: TokenCredential = {
    async getToken(scopes, options) {
      asked.push({ scopes, options });
      return { token: `token ${asked.length}`, expiresOnTimestamp: Date.now() + lifetimeMs };
    },
  };
  return { asked, source };
}

const tokensOf = (source: TokenCredential) => tokenSource(settings, {}, async () => source);

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000, doNotFake: ["nextTick", "setImmediate"] });
});
afterEach(() => {
  jest.useRealTimers();
});

test("twenty racing first calls are one request, for the cloud's own scope", async () => {
  const { asked, source } = credential();
  const tokens = tokensOf(source);
  const got = await Promise.all(Array.from({ length: 20 }, () => tokens.token()));
  expect(new Set(got)).toEqual(new Set(["token 1"]));
  expect(asked).toEqual([{ scopes: "https://outlook.office365.us/.default", options: {} }]);
});

test("a token is used until five minutes before its end, then renewed", async () => {
  const { asked, source } = credential(65 * minute);
  const tokens = tokensOf(source);
  await tokens.token();
  jest.setSystemTime(1_000_000 + 59 * minute);
  expect(await tokens.token()).toBe("token 1");
  jest.setSystemTime(1_000_000 + 60 * minute);
  expect(await tokens.token()).toBe("token 2");
  expect(asked).toHaveLength(2);
});

test("a claims challenge asks for a new token with those claims, once, and that token stays in use", async () => {
  const { asked, source } = credential();
  const tokens = tokensOf(source);
  expect(await tokens.token()).toBe("token 1");
  expect(await Promise.all([tokens.token("{nbf}"), tokens.token("{nbf}")])).toEqual(["token 2", "token 2"]);
  expect(await tokens.token()).toBe("token 2");
  expect(await tokens.token("{nbf}")).toBe("token 2");
  expect(asked.map(({ options }) => options)).toEqual([{}, { claims: "{nbf}", enableCae: true }]);
});

test("a failed request is told to all who waited and not kept", async () => {
  let calls = 0;
  const tokens = tokensOf({
    async getToken() {
      calls++;
      if (calls === 1) {
        throw new Error("no network");
      }
      return { token: "later", expiresOnTimestamp: Date.now() + 60 * minute };
    },
  });
  const both = await Promise.allSettled([tokens.token(), tokens.token()]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(calls).toBe(1);
  expect(await tokens.token()).toBe("later");
});

test("a credential that gives nothing is an error that names the method", async () => {
  const tokens = tokensOf({ getToken: async () => null });
  await expect(tokens.token()).rejects.toThrow("the secret credential gave no token");
});

test("auth token takes the ready token as it stands, without a credential", async () => {
  const create = jest.fn();
  const tokens = tokenSource({ ...settings, auth: "token" }, { EXCHANGE_ACCESS_TOKEN: " ready\n" }, create);
  expect(await tokens.token()).toBe("ready");
  expect(await tokens.token("{claims}")).toBe("ready");
  expect(create).not.toHaveBeenCalled();
});

test("a token that was refused before its time is renewed when asked, except one that was given ready-made", async () => {
  const { source } = credential();
  const tokens = tokensOf(source);
  expect(await tokens.token()).toBe("token 1");
  expect(tokens.renew("token 1")).toBe(true);
  expect(await tokens.token()).toBe("token 2");
  const given = tokenSource({ ...settings, auth: "token" }, { EXCHANGE_ACCESS_TOKEN: "ready" });
  expect(given.renew("ready")).toBe(false);
  expect(await given.token()).toBe("ready");
});

test("of several calls refused with one token, the first has it renewed for all, by a fresh credential", async () => {
  const { asked, source } = credential();
  const create = jest.fn(async () => source);
  const tokens = tokenSource(settings, {}, create);
  await tokens.token();
  tokens.renew("token 1");
  expect(await tokens.token()).toBe("token 2");
  tokens.renew("token 1");
  expect(await tokens.token()).toBe("token 2");
  expect(asked).toHaveLength(2);
  expect(create).toHaveBeenCalledTimes(2);
});

test("what a challenge asked for is asked for ever after", async () => {
  const { asked, source } = credential();
  const tokens = tokensOf(source);
  await tokens.token();
  await tokens.token("{claims}");
  tokens.renew("token 2");
  expect(await tokens.token()).toBe("token 3");
  expect(asked.map(({ options }) => options)).toEqual([
    {},
    { claims: "{claims}", enableCae: true },
    { claims: "{claims}", enableCae: true },
  ]);
});
