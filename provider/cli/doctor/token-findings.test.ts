import type { ExchangeSettings } from "../../exchange";
import { findingLine } from "../report";
import { appClaims, appId, tenantId } from "./forged-token.test-helper";
import { type Claims, tokenFindings } from "./token-findings";

const now = Date.UTC(2026, 10, 23, 6, 0);
const end = now / 1000 + 3600;
const settings: ExchangeSettings = {
  tenantId: "contoso.com",
  cloud: "public",
  origin: "https://outlook.office365.com",
  auth: "certificate",
};
const judge = (claims: Claims | undefined, more: Partial<ExchangeSettings> = {}) =>
  tokenFindings(claims, { ...settings, ...more }, now);
const lines = (claims: Claims, more: Partial<ExchangeSettings> = {}) =>
  judge(appClaims({ exp: end, ...claims }), more).map(findingLine);
const statusOf = (check: string, claims: Claims, more: Partial<ExchangeSettings> = {}) =>
  judge(appClaims({ exp: end, ...claims }), more).find((finding) => finding.check === check)?.status;

test("an app's token tells tenant, app and end, and has the app role", () => {
  expect(lines({})).toEqual([
    `ok      token               for tenant ${tenantId}, app ${appId} (Mail flow), good until 2026-11-23 07:00 UTC.`,
    "ok      app role            Exchange.ManageAsApp is in the token.",
  ]);
});

test("a token of the second version names its app otherwise", () => {
  expect(lines({ appid: undefined, azp: "another", app_displayname: undefined })[0]).toContain(
    "app another, good",
  );
});

test.each([
  [1, "failed", "it ended at 2026-11-23 05:59 UTC. Take a new one"],
  [-299, "warning", "it ends within five minutes, at 2026-11-23 06:04 UTC. Take a new one"],
  [-301, "ok", "good until 2026-11-23 06:05 UTC."],
])("a token that ended %s s ago is %s", (ago, status, text) => {
  const [first] = judge(appClaims({ exp: now / 1000 - ago }));
  expect(first?.status).toBe(status);
  expect(findingLine(first ?? { check: "", status: "ok", what: "" })).toContain(text);
});

test("a token without an end is worth a warning", () => {
  expect(judge(appClaims({ exp: undefined }))[0]).toMatchObject({
    status: "warning",
    why: "it does not say when it ends",
  });
});

test("an opaque token is no failure: Exchange decides", () => {
  expect(judge(undefined).map(findingLine)).toEqual([
    "warning token               there is one, but it is no JSON web token: its tenant, app, roles and end cannot be shown; Exchange's own answer decides.",
  ]);
});

test("without any app role it is said what to grant", () => {
  expect(lines({ roles: undefined })[1]).toBe(
    "failed  app role            Exchange.ManageAsApp is not in the token: without it Exchange answers 401. Give the app the application permission Office 365 Exchange Online / Exchange.ManageAsApp with admin consent, then take a new token.",
  );
});

test.each(["Exchange.ManageAsAppV2", "Exchange.AdminAPI.ManageAsApp"])(
  "the look-alike %s is named as wrong",
  (role) => {
    const [, line] = lines({ roles: [role, "Mail.Read"] });
    expect(line).toContain(
      `failed  app role            Exchange.ManageAsApp is not in the token, but ${role}: ${role} sounds alike and opens another API.`,
    );
  },
);

test("both look-alikes are named; beside the right role they do no harm", () => {
  const both = ["Exchange.ManageAsAppV2", "Exchange.AdminAPI.ManageAsApp"];
  expect(lines({ roles: both })[1]).toContain(`${both.join(" and ")} sound alike and open another API`);
  expect(statusOf("app role", { roles: [...both, "Exchange.ManageAsApp"] })).toBe("ok");
});

test("a delegated token needs no app role: who acts is named", () => {
  expect(lines({ roles: undefined, scp: "AdminApi.AccessAsUser.All", upn: "admin@contoso.com" })[1]).toBe(
    "ok      app role            none needed: the token is delegated, it acts as admin@contoso.com (AdminApi.AccessAsUser.All).",
  );
});

test.each([
  ["https://outlook.office365.com", "public", undefined],
  ["https://outlook.office365.com/", "public", undefined],
  ["00000002-0000-0ff1-ce00-000000000000", "china", undefined],
  [undefined, "public", undefined],
  ["https://outlook.office365.us", "gccHigh", undefined],
  ["https://outlook-dod.office365.us", "dod", undefined],
  ["https://partner.outlook.cn", "china", undefined],
  ["https://graph.microsoft.com", "public", "failed"],
  ["https://outlook.office365.com", "gccHigh", "failed"],
] as const)("a token for %s in cloud %s", (aud, cloud, status) => {
  expect(statusOf("audience", { aud }, { cloud })).toBe(status);
});

test("a token for something else says which scope to ask for", () => {
  expect(lines({ aud: "https://graph.microsoft.com" })[1]).toBe(
    "failed  audience            the token is for https://graph.microsoft.com, not for Exchange Online. Ask for one with the scope https://outlook.office365.com/.default, or check exchange:cloud (public).",
  );
});

test.each([
  [tenantId, undefined],
  [tenantId.toUpperCase(), undefined],
  ["contoso.com", undefined],
  [undefined, undefined],
  ["99999999-2222-3333-4444-555555555555", "failed"],
])("exchange:tenantId %s against the token's tenant", (configured, status) => {
  expect(statusOf("tenant", {}, { tenantId: configured })).toBe(status);
});

test("what a token says cannot paint the terminal or fake a line", () => {
  const [line] = lines({ app_displayname: "\u001b[31mok\nfailed  x" });
  expect(line).toContain("([31mokfailed x)");
  expect(line).not.toMatch(/\p{C}/u);
});
