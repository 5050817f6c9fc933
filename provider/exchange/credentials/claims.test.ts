import { claimOf, claimsOf } from "./claims";

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = (claims: unknown) => `${encoded({ alg: "none" })}.${encoded(claims)}.`;

test("a text claim is read, whatever letters it has", () => {
  const token = jwt({ tid: "11111111-2222-3333-4444-555555555555", name: "Zoë ÿÿ>?" });
  expect(claimOf(token, "tid")).toBe("11111111-2222-3333-4444-555555555555");
  expect(claimOf(token, "name")).toBe("Zoë ÿÿ>?");
});

test.each([
  ["an absent claim", jwt({ upn: "a@contoso.com" })],
  ["a claim that is no text", jwt({ tid: 5 })],
  ["a payload that is no object", jwt("tid")],
  ["a payload of null", jwt(null)],
  ["an opaque token", "opaque"],
  ["a payload that is no JSON", "a.b.c"],
  ["nothing", ""],
])("%s gives nothing", (_, token) => {
  expect(claimOf(token, "tid")).toBeUndefined();
});

test("all claims come as they are, lists and numbers too", () => {
  const claims = { roles: ["Exchange.ManageAsApp"], exp: 1767600000, tid: "t" };
  expect(claimsOf(jwt(claims))).toEqual(claims);
});

test.each([
  ["an opaque token", "opaque"],
  ["a list", jwt(["tid"])],
  ["text", jwt("tid")],
])("%s has no claims", (_, token) => {
  expect(claimsOf(token)).toBeUndefined();
});
