import { specOf } from "../spec.test-helper";
import { entriesInUse } from "./catalogue-in-use";
import { catalogueUnverified } from "./catalogue-unverified";

const advice = (spec: object) => catalogueUnverified(entriesInUse(specOf(spec)));

test("what no document of the vendor confirms, all in one", () => {
  expect(advice({ region: "eu" })).toEqual([
    {
      code: "catalogueUnverified",
      severity: "note",
      what: "the vendor's documents do not confirm 3.252.108.160/28 (by the pattern of another region), 13.39.103.0/28 (by the pattern of another region), 52.17.62.50 (seen in real mail), 3.252.108.176/28 (by the pattern of another region), 13.39.103.16/28 (by the pattern of another region)",
      why: "mail that it returns from elsewhere would be taken for mail from the internet, and sent there again",
      todo: "Have its support name the addresses, and set avanan:addresses if they differ",
    },
  ]);
  expect(
    advice({ region: "in", addresses: { dlp: ["192.0.2.1"] }, journalingReportNdrTo: "ndr@fabrikam.com" })[0]
      ?.what,
  ).toBe("the vendor's documents do not confirm 3.109.187.96 (from a third party)");
});

test("nothing is said of what the vendor documents, or the declaration names", () => {
  expect(advice({})).toEqual([]);
  expect(advice({ region: "eu", addresses: { inbound: ["192.0.2.1"], dlp: ["192.0.2.2"] } })).toEqual([]);
});
