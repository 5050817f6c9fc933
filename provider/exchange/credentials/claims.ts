/** The claims of a JSON web token, not verified: only Exchange decides whether the token is good. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const payload = token.split(".")[1];
  if (payload === undefined) {
    return undefined;
  }
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null && !Array.isArray(claims)
      ? { ...claims }
      : undefined;
  } catch {
    // Not a JSON web token; tokens are opaque by contract, so this is no error.
    return undefined;
  }
}

/** One claim that is text. */
export function claimOf(token: string, claim: string): string | undefined {
  const value = claimsOf(token)?.[claim];
  return typeof value === "string" ? value : undefined;
}
