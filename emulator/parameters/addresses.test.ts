import {
  isDomain,
  isDomainOrSubdomains,
  isMicrosoft,
  isReserved,
  isSmtpAddress,
  parseIpv4,
} from "./addresses";

test.each([
  ["192.0.2.1", { first: 3221225985, last: 3221225985, notation: "ip" }],
  ["192.0.2.0/24", { first: 3221225984, last: 3221226239, prefix: 24, notation: "cidr" }],
  ["192.0.2.1-192.0.2.3", { first: 3221225985, last: 3221225987, notation: "ipRange" }],
])("%s is understood", (entry, span) => {
  expect(parseIpv4(entry)).toEqual(span);
});

test.each([
  "",
  "192.0.2",
  "192.0.2.256",
  "192.0.02.1",
  "192.0.2.0/33",
  "192.0.2.9-192.0.2.1",
  "2001:db8::1",
  "a.b.c.d",
])("%s is not", (entry) => {
  expect(parseIpv4(entry)).toBeUndefined();
});

test("private and Microsoft's own addresses are known, documentation ranges are neither", () => {
  const is = (entry: string) => {
    const span = parseIpv4(entry);
    return span === undefined ? undefined : [isReserved(span), isMicrosoft(span)];
  };
  expect(is("10.1.2.3")).toEqual([true, false]);
  expect(is("172.31.255.0/24")).toEqual([true, false]);
  expect(is("40.107.1.1")).toEqual([false, true]);
  expect(is("203.0.113.0/24")).toEqual([false, false]);
});

test("domains and addresses", () => {
  expect([isDomain("contoso.com"), isDomain("contoso"), isDomain("*.contoso.com")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isDomainOrSubdomains("*.contoso.com"), isDomainOrSubdomains("*")]).toEqual([true, false]);
  expect([isSmtpAddress("a@contoso.com"), isSmtpAddress("<>"), isSmtpAddress("a b@contoso.com")]).toEqual([
    true,
    false,
    false,
  ]);
});
