import type { Texts } from "./dns-answers";
import { readSpf } from "./spf-record";

const read = (
  records: Readonly<Record<string, string | readonly string[] | Texts>>,
  domain = "contoso.com",
) => {
  const texts = new Map(
    Object.entries(records).map(([name, given]): [string, Texts] => [
      name,
      typeof given === "object" && "kind" in given ? given : { kind: "found", value: [given].flat() },
    ]),
  );
  return readSpf(domain, { texts });
};

test("terms, qualifiers and values", () => {
  expect(
    read({
      "contoso.com": [
        "google-site=1",
        "V=SPF1 ip4:192.0.2.0/28 -ip4:192.0.2.9 mx/24 a:mail.contoso.com/28 exists:%{i}.x ?all",
      ],
    }),
  ).toEqual({
    lookUps: 3,
    includes: [],
    addresses: ["192.0.2.0/28"],
    all: "?",
    mistakes: [],
    unasked: [],
    unknown: [],
  });
});

test("what is included counts with all that it includes; what excludes does not allow", () => {
  const reading = read({
    "contoso.com": "v=spf1 include:a.example.com -include:b.example.com include:%{d}.example.com ~all",
    "a.example.com": "v=spf1 include:c.example.com ip4:192.0.2.1 -all",
    "b.example.com": "v=spf1 a -all",
    "c.example.com": "v=spf1 ip4:192.0.2.2 -all",
  });
  expect(reading).toMatchObject({ lookUps: 5, all: "~", addresses: ["192.0.2.2", "192.0.2.1"] });
  expect(reading.includes).toEqual(["a.example.com", "c.example.com", "%{d}.example.com"]);
});

test("names that nobody has asked for yet are told, level by level", () => {
  expect(read({}).unasked).toEqual(["contoso.com"]);
  const first = { "contoso.com": "v=spf1 include:A.example.com redirect=b.example.com" };
  expect(read(first).unasked).toEqual(["a.example.com", "b.example.com"]);
});

test("a redirection's end is the record's, unless the record has one", () => {
  const target = { "b.example.com": "v=spf1 -all" };
  expect(read({ "contoso.com": "v=spf1 redirect=b.example.com", ...target })).toMatchObject({
    all: "-",
    lookUps: 1,
    includes: ["b.example.com"],
  });
  expect(read({ "contoso.com": "v=spf1 redirect=b.example.com ~all" })).toMatchObject({
    all: "~",
    lookUps: 0,
    unasked: [],
  });
});

test("records that are missing, or several", () => {
  expect(read({ "contoso.com": ["v=spf10 no"] }).mistakes).toEqual(["has no SPF record"]);
  expect(read({ "contoso.com": { kind: "absent" } }).mistakes).toEqual(["has no SPF record"]);
  expect(read({ "contoso.com": ["v=spf1 -all", "v=spf1 ~all"] }).mistakes).toEqual(["has 2 SPF records"]);
  expect(
    read({ "contoso.com": "v=spf1 include:a.example.com -all", "a.example.com": { kind: "absent" } })
      .mistakes,
  ).toEqual(["a.example.com, which it includes, has no SPF record"]);
});

test("a name that DNS does not answer for", () => {
  const reading = read({
    "contoso.com": "v=spf1 include:a.example.com -all",
    "a.example.com": { kind: "unknown", why: "SERVFAIL" },
  });
  expect(reading.unknown).toEqual(["a.example.com: SERVFAIL"]);
});

test("circles and avalanches end", () => {
  const circle = read({
    "contoso.com": "v=spf1 include:a.example.com -all",
    "a.example.com": "v=spf1 include:contoso.com -all",
  });
  expect(circle.lookUps).toBe(2);
  const levels = Object.fromEntries(
    Array.from({ length: 30 }, (_, level) => [
      `l${level}.example.com`,
      `v=spf1 include:l${level + 1}.example.com include:l${level + 1}.example.com -all`,
    ]),
  );
  expect(read(levels, "l0.example.com").lookUps).toBeGreaterThan(50);
});
