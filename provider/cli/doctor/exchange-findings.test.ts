import { ExchangeError, type ExchangeErrorCode, type ExchangeSettings } from "../../exchange";
import { findingLine } from "../report";
import { doorFinding, familyFindings } from "./exchange-findings";
import { appClaims, tenantId } from "./forged-token.test-helper";
import type { PrivilegeNoun } from "./management-roles";
import type { Reading } from "./reading";

const settings: ExchangeSettings = {
  tenantId: "contoso.com",
  cloud: "public",
  origin: "https://outlook.office365.com",
  auth: "secret",
};
const good = (noun: PrivilegeNoun, count = 2): Reading => ({
  noun,
  cmdlet: `Get-${noun}`,
  outcome: { records: Array.from({ length: count }, (_, index) => ({ Name: String(index) })) },
});
const bad = (noun: PrivilegeNoun, code: ExchangeErrorCode, status?: number): Reading => ({
  noun,
  cmdlet: `Get-${noun}`,
  outcome: {
    error: new ExchangeError({
      code,
      cmdlet: `Get-${noun}`,
      sentence: "the sentence",
      status,
      requestId: "id-1",
      mayHaveHappened: false,
    }),
  },
});
const door = (readings: readonly Reading[], claims = appClaims()) =>
  findingLine(doorFinding(readings, settings, claims)).replace(/\s+/g, " ");

test("one answer is enough to know that the token is taken", () => {
  expect(door([bad("JournalRule", "forbidden", 403), good("TransportRule")])).toBe(
    "ok Exchange answers outlook.office365.com takes the token.",
  );
});

test("401 with the app role in the token is the wrong tenant", () => {
  expect(door([bad("TransportRule", "unauthorized", 401)])).toBe(
    `failed Exchange answers HTTP 401: Exchange does not accept the token for contoso.com (request id id-1): the app role is there, so it is the wrong tenant (the token's is ${tenantId}) or the token was revoked. Check exchange:tenantId and AZURE_TENANT_ID, then take a new token.`,
  );
});

test("401 without the app role is the missing app role", () => {
  expect(
    door([bad("TransportRule", "unauthorized", 401)], appClaims({ roles: ["Exchange.ManageAsAppV2"] })),
  ).toContain(
    "the app role Exchange.ManageAsApp is missing, as the token itself says. See the app role above.",
  );
});

test.each([
  ["an opaque token", undefined],
  ["a delegated one", appClaims({ roles: undefined, scp: "user_impersonation" })],
])("401 of %s leaves both open", (_, claims) => {
  const finding = doorFinding([bad("TransportRule", "unauthorized", 401)], settings, claims);
  expect(finding.why).toBe(
    "the app role Exchange.ManageAsApp is missing, or the token is of another tenant, cloud or time",
  );
});

test("403 to everything is the missing directory role or role group", () => {
  const line = door([bad("TransportRule", "forbidden", 403), bad("JournalRule", "forbidden", 403)]);
  expect(line).toBe(
    "failed Exchange answers HTTP 403 to every cmdlet (request id id-1): the app role is there, or it would be 401, but neither a directory role nor a role group is. Give the service principal the Entra role Exchange Administrator, or add it to a role group (--least-privilege prints how); a new role needs a new token and up to an hour.",
  );
});

test("anything else is told in the error's own words", () => {
  expect(door([bad("TransportRule", "forbidden", 403), bad("JournalRule", "network")])).toContain(
    "failed Exchange answers Get-JournalRule: the sentence. Check the network between here and Exchange",
  );
});

const family = (reading: Reading, needed: readonly PrivilegeNoun[] = [reading.noun]) =>
  familyFindings([reading], needed).map(findingLine)[0]?.replace(/\s+/g, " ");

test("what may be read is counted", () => {
  expect(family(good("TransportRule", 1))).toBe("ok transport rules Get-TransportRule may be run; 1 object.");
  expect(family(good("JournalRule", 0))).toBe("ok journal rules Get-JournalRule may be run; 0 objects.");
});

test("403 to one cmdlet names the roles that hold it", () => {
  expect(family(bad("TransportConfig", "forbidden", 403))).toBe(
    "failed transport config Get-TransportConfig is refused with HTTP 403 (request id id-1): no role of this identity holds the cmdlet. Give it the role Organization Transport Settings or role Journaling, or View-Only Configuration for reading alone.",
  );
  expect(family(bad("MailContact", "forbidden", 403))).toContain(
    "Give it the role group Recipient Management, or",
  );
});

test("a parameter outside of the role looks unknown to Exchange", () => {
  expect(family(bad("OutboundConnector", "invalidParameter", 400))).toBe(
    "failed outbound connectors Get-OutboundConnector may be run in part only (request id id-1): Exchange knows only parameters that a role holds: the sentence. Give it the role Remote and Accepted Domains, or View-Only Configuration for reading alone.",
  );
});

test("what the stack can do without is only warned of", () => {
  expect(family(bad("OrganizationConfig", "forbidden", 403), ["TransportRule"])).toMatch(
    /^warning organisation config/,
  );
  expect(family(bad("OrganizationConfig", "throttled", 429), ["OrganizationConfig"])).toMatch(
    /^failed organisation config Get-OrganizationConfig: the sentence/,
  );
});
