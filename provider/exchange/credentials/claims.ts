/** Reads one claim of a JSON web token without verifying it: only Exchange decides whether the token is good. */
export function claimOf(token: string, claim: string): string | undefined {
  const payload = token.split(".")[1];
  if (payload === undefined) {
    return undefined;
  }
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    const value = typeof claims === "object" && claims !== null ? Reflect.get(claims, claim) : undefined;
    return typeof value === "string" ? value : undefined;
  } catch {
    // Not a JSON web token; tokens are opaque by contract, so this is no error.
    return undefined;
  }
}
