import { specOf } from "../spec.test-helper";
import { entriesInUse } from "./catalogue-in-use";
import { usBoth, usInbound } from "./known-tenant.test-helper";

const texts = (spec: object) => entriesInUse(specOf(spec)).map(({ text }) => text);

test("both sets and the farm for undeliverable reports", () => {
  expect(texts({})).toEqual([...usBoth, "mt-prod-3"]);
});

test.each<[string, object, readonly string[]]>([
  [
    "the allow list is another stack's, and nothing leaves by the DLP hosts",
    { sharedObjects: false },
    usInbound,
  ],
  ["it is, and mail leaves by them", { sharedObjects: false, protect: ["outgoing"] }, usBoth],
  [
    "the declaration names the addresses",
    { addresses: { inbound: ["192.0.2.1"], dlp: ["192.0.2.2"] } },
    ["mt-prod-3"],
  ],
  ["the declaration names the report address", { journalingReportNdrTo: "ndr@fabrikam.com" }, usBoth],
])("where %s", (_what, spec, expected) => {
  expect(texts(spec)).toEqual(expected);
});

test("a region that is being left is in use", () => {
  expect(texts({ previousRegion: "eu" })).toEqual(expect.arrayContaining([...usBoth, "52.212.19.177"]));
});
