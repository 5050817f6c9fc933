import { externalMail } from "../example-tenants";
import { allSteps } from "../steps";
import type { TenantObjects } from "../tenant";
import { trace } from "../trace";

const follow = (lists: Pick<TenantObjects, "ipAllowList" | "ipBlockList">, ip: string) =>
  trace({ acceptedDomains: ["contoso.com"], ...lists }, externalMail({ entry: { via: "smtp", ip }, scl: 9 }))
    .paths[0];
const ends = (lists: Parameters<typeof follow>[0], ip = "192.0.2.10") => {
  const end = follow(lists, ip)?.end;
  return [end?.place, end?.possible];
};
const own = ["192.0.2.0/24"];
const range = ["2001:db8::1-2001:db8::9"];

test("the allow list wins over the block list", () => {
  expect(ends({ ipBlockList: own })).toEqual(["bounce", ["bounce"]]);
  expect(ends({ ipAllowList: own, ipBlockList: own })).toEqual(["inbox", ["inbox"]]);
  expect(ends({})).toEqual(["junk", ["junk"]]);
});

test("an entry that cannot be read may hold any address", () => {
  expect(ends({ ipBlockList: ["nonsense"] })).toEqual(["cannotTell", ["bounce", "junk"]]);
  expect(ends({ ipAllowList: ["nonsense"] })).toEqual(["cannotTell", ["inbox", "junk"]]);
  expect(ends({ ipAllowList: ["nonsense"], ipBlockList: own })).toEqual(["cannotTell", ["inbox", "bounce"]]);
  expect(ends({ ipAllowList: own, ipBlockList: ["nonsense"] })).toEqual(["inbox", ["inbox"]]);
  const fork = [...allSteps(follow({ ipBlockList: ["nonsense"] }, "192.0.2.10")?.steps ?? [])].find(
    ({ kind }) => kind === "fork",
  );
  expect(fork).toMatchObject({
    ...{ object: "IPBlockList", reason: 'the entry "nonsense" of the IP block list cannot be read' },
  });
});

test("a range of IPv6 addresses holds no IPv4 address", () => {
  for (const list of ["ipAllowList", "ipBlockList"] as const) {
    expect(ends({ [list]: range })).toEqual(["junk", ["junk"]]);
    expect(ends({ [list]: range }, "2001:db8::5")[0]).toBe("cannotTell");
  }
});
