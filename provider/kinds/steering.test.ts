import { returnAddresses, spelled } from "./steering";

test("the same is spelled the same, in whatever order and however it is driven", () => {
  const one = { name: "Protect", order: { first: true, before: ["Junk"] }, adopt: true };
  const other = { acceptUnsafe: false, order: { before: ["Junk"], first: true }, name: "Protect" };
  expect(spelled(one)).toBe(spelled(other));
  expect(spelled(one)).not.toBe(spelled({ ...one, order: { first: true, before: ["Other"] } }));
  expect(spelled({ list: ["a", "b"] })).not.toBe(spelled({ list: ["b", "a"] }));
});

test("return addresses are addresses or blocks", () => {
  expect(returnAddresses.safeParse(["192.0.2.7", "198.51.100.0/28"]).success).toBe(true);
  expect(returnAddresses.safeParse(["mail.example.com"]).error?.issues[0]?.message).toMatch(
    /^"mail.example.com" is no address that Exchange takes here; /,
  );
});
