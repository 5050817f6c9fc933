import type { Claims } from "./token-findings";

export const tenantId = "11111111-2222-3333-4444-555555555555";
export const appId = "66666666-7777-8888-9999-000000000000";
export const objectId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
export const exchangeAdministrator = "29232cdf-9323-42fd-ade2-1d097af3e4de";

/** An app's claims as Entra ID writes them, good for an hour. */
export function appClaims(more: Claims = {}): Claims {
  return {
    aud: "https://outlook.office365.com",
    tid: tenantId,
    appid: appId,
    app_displayname: "Mail flow",
    oid: objectId,
    exp: Math.floor(Date.now() / 1000) + 3600,
    roles: ["Exchange.ManageAsApp"],
    wids: [exchangeAdministrator],
    ...more,
  };
}

/** A token that nobody signed: what reads it here does not ask, and the emulator compares text. */
export function forgedToken(claims: Claims): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.unsigned-by-anybody`;
}
