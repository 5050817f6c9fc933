import { requestId, Stand, token } from "./stand";
import { create, samples } from "./walks";

let stand: Stand;
/** Hosts that were sent the token. */
let trusted: string[];
beforeAll(async () => {
  stand = await Stand.start();
});
afterAll(() => stand.emulator.close());
afterEach(() => expect(stand.heard.join("\n")).not.toContain(token));

const front = "https://outlook.office365.com";

/** The cloud's hosts, all of them the emulator: addresses in requests and answers are rewritten on the way. */
const cloud: typeof fetch = async (input, init) => {
  const { origin, host } = new URL(String(input));
  expect(new Headers(init?.headers).get("authorization")).toBe(`Bearer ${token}`);
  trusted.push(host);
  const { url } = stand.emulator;
  const body = String(init?.body).replaceAll(origin, url);
  return fetch(String(input).replace(origin, url), { ...init, body });
};

beforeEach(() => {
  trusted = [];
  stand.reset({ config: { "exchange:endpoint": "" }, client: { fetch: cloud } });
});

const make = () => create(stand, "InboundConnector", samples.InboundConnector.declared);
const at = (origin: string) => `${origin}/adminapi/beta/${stand.emulator.tenantId}/InvokeCommand`;

test("inside the cloud's domain is followed with the same write, once, and remembered", async () => {
  const inside = "https://eurprd01.outlook.office365.com";
  stand.order({ fault: "redirect", location: at(inside), cmdlet: "New-InboundConnector" });
  await make();
  await create(stand, "JournalRule", samples.JournalRule.declared);
  expect(trusted.slice(0, 3)).toEqual([new URL(front).host, new URL(front).host, new URL(inside).host]);
  expect(new Set(trusted.slice(2))).toEqual(new Set([new URL(inside).host]));
  expect(stand.emulator.log.writes.map(({ cmdlet }) => cmdlet)).toEqual([
    "New-InboundConnector",
    "New-JournalRule",
  ]);
});

test.each([
  ["another domain", "https://outlook.office365.com.example.com"],
  ["another cloud", "https://outlook.office365.us"],
  ["plain http", "http://outlook.office365.com"],
  ["this machine", "http://127.0.0.1:9"],
])("to %s is not followed: the token stays, and one message says so", async (_, origin) => {
  stand.order({ fault: "redirect", location: at(origin), cmdlet: "New-InboundConnector", count: 0 });
  const message = await stand.outcome(make());
  expect(message).toMatch(/^New-InboundConnector "Vendor in": was sent on to .*did not follow/);
  expect(message).toMatch(/exchange:cloud/);
  expect(message).toMatch(requestId);
  expect(new Set(trusted)).toEqual(new Set([new URL(front).host]));
  expect(stand.attempts("New-InboundConnector")).toBe(1);
  expect(stand.emulator.log.writes).toEqual([]);
});

test("in a circle ends, in count and in time", async () => {
  stand.order({ fault: "redirect", location: at(front), cmdlet: "New-InboundConnector", count: 0 });
  const message = await stand.outcome(make());
  expect(message).toMatch(/^New-InboundConnector "Vendor in": more than 3 redirects.*6 attempts/);
  expect(message).toMatch(requestId);
  expect(stand.attempts("New-InboundConnector")).toBe(24);
});

test("of the emulator's own loopback address does not leave it", async () => {
  stand.reset();
  stand.order({ fault: "redirect", location: at(front), cmdlet: "New-InboundConnector", count: 0 });
  expect(await stand.outcome(make())).toMatch(/outside the cloud's own domain/);
});
