import { specOf } from "../spec.test-helper";
import { addressesLeftOut } from "./addresses-left-out";

const advice = (spec: object) => addressesLeftOut(specOf(spec));

test("a documented return address that the declaration leaves out", () => {
  expect(advice({ addresses: { inbound: ["35.174.145.124", "3.101.216.128/27"] } })).toEqual([
    {
      code: "addressesLeftOut",
      severity: "warning",
      what: "avanan:addresses lacks 44.211.178.96/28, from where the vendor returns mail of region us by what is documented",
      why: "mail that comes back from there would be sent to the vendor again, in circles until it is refused",
      todo: "Add them, unless the portal or the vendor's support names others in their place",
    },
  ]);
});

test("nothing is said of what the catalogue only infers, of more addresses, or without an override", () => {
  expect(advice({})).toEqual([]);
  const us = ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"];
  expect(advice({ addresses: { inbound: [...us, "192.0.2.1"] } })).toEqual([]);
  const report = { journalingReportNdrTo: "reports@example.com" };
  expect(advice({ region: "uae", addresses: { inbound: ["192.0.2.1"] }, ...report })).toEqual([]);
});
