import { readSettings } from "../../provider/exchange";
import { tokenSource } from "../../provider/exchange/credentials/token-source";
import { requestId, Stand, token } from "./stand";
import { create, samples } from "./walks";

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start();
});
afterAll(() => stand.emulator.close());
afterEach(() => expect(stand.heard.join("\n")).not.toMatch(/minted|emulator/));

const minute = 60_000;

/** An identity service that mints `minted 1`, `minted 2` …, of which Exchange takes those listed. */
function identity(taken: readonly string[]) {
  const asked: (string | undefined)[] = [];
  const auth = { "exchange:auth": "azureCli" };
  const settings = readSettings((key) => ({ ...auth })[key as "exchange:auth"], {});
  const tokens = tokenSource(settings, {}, async () => {
    return {
      async getToken(_scopes, options) {
        asked.push(options?.claims);
        return { token: `minted${asked.length}`, expiresOnTimestamp: Date.now() + 60 * minute };
      },
    };
  });
  stand.reset({ config: auth, client: { tokens } });
  stand.emulator.settings.tokens = taken;
  return asked;
}

const make = () => create(stand, "InboundConnector", samples.InboundConnector.declared);

test("a 401 with a claims challenge is answered with a new token that carries the claims", async () => {
  const asked = identity(["minted1", "minted2"]);
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1767600001"}}}';
  stand.order({ fault: "claimsChallenge", claims, cmdlet: "New-InboundConnector" });
  await make();
  expect(asked).toEqual([undefined, claims]);
  expect(stand.attempts("New-InboundConnector")).toBe(2);
  expect(stand.said).toEqual([expect.stringMatching(/HTTP 401.*asking for a new access token$/)]);
});

test("an expired token is renewed, once for all calls that were refused with it", async () => {
  const asked = identity(["minted2"]);
  stand.emulator.settings.latencyMs = 5;
  const made = await Promise.all([
    make(),
    create(stand, "OutboundConnector", samples.OutboundConnector.declared),
    create(stand, "JournalRule", samples.JournalRule.declared),
  ]);
  expect(made).toHaveLength(3);
  expect(asked).toHaveLength(2);
});

test("a token that expires between two writes is renewed, and nothing is written twice", async () => {
  const asked = identity(["minted1"]);
  stand.emulator.onWrite(({ cmdlet }) => {
    if (cmdlet === "New-InboundConnector") {
      stand.emulator.settings.tokens = ["minted2"];
    }
  });
  await make();
  await create(stand, "TransportRule", samples.TransportRule.declared);
  expect(asked).toHaveLength(2);
  expect(stand.writes()).toEqual(["New-InboundConnector", "New-TransportRule"]);
});

test.each([
  ["a claims challenge", { fault: "claimsChallenge", count: 0 }],
  ["an expired token", { fault: "expiredToken", count: 0 }],
] as const)("%s that no new token answers is one message after two tries", async (_, fault) => {
  const asked = identity(["minted1", "minted2"]);
  stand.order({ ...fault, cmdlet: "New-InboundConnector" });
  const message = await stand.outcome(make());
  expect(message).toMatch(/^New-InboundConnector "Vendor in": .*HTTP 401, 2 attempts/);
  expect(message).toMatch(/exchange:auth.*Exchange\.ManageAsApp/);
  expect(message).toMatch(requestId);
  expect(asked).toHaveLength(2);
  expect(stand.emulator.log.writes).toEqual([]);
});

test("a ready-made token that has expired cannot be renewed: one try, one message", async () => {
  stand.reset();
  stand.emulator.settings.tokens = ["another"];
  const message = await stand.outcome(make());
  expect(message).toMatch(/^Reading the tenant .*HTTP 401/);
  expect(message).toMatch(requestId);
  expect(message).not.toContain(token);
  expect(stand.emulator.log.requests).toHaveLength(1);
});

test("NUL bytes with 403 in place of a write: the missing right, and nothing tried twice", async () => {
  stand.reset();
  stand.order({ fault: "nulBytes", cmdlet: "New-InboundConnector", count: 0 });
  const message = await stand.outcome(make());
  expect(message).toMatch(/^New-InboundConnector "Vendor in": .*Exchange Administrator.*HTTP 403/);
  expect(message).toMatch(requestId);
  expect(stand.attempts("New-InboundConnector")).toBe(1);
});
