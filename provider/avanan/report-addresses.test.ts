import { journalingReportNdrTo } from "./report-addresses";

test.each([
  ["avanan", "us", "contoso@mt-prod-3-journal-error.avanan.net"],
  ["avanan", "eu", "contoso@mt-prod-av-1-journal-error.avanan.net"],
  ["avanan", "ca", "contoso@mt-prod-av-ca-2-journal-error.avanan.net"],
  ["avanan", "au", undefined],
  ["checkpoint", "us", undefined],
  ["checkpoint", "eu", "contoso@mt-prod-cp-eu-1-journal-error.checkpointcloudsec.com"],
  ["checkpoint", "au", "contoso@mt-prod-cp-au-4-journal-error.checkpointcloudsec.com"],
  ["checkpoint", "ca", "contoso@mt-prod-cp-ca-1-journal-error.checkpointcloudsec.com"],
  ["checkpoint", "uk", undefined],
] as const)("undeliverable reports of %s in %s go to %s", (brand, region, address) => {
  expect(journalingReportNdrTo(brand, region, "contoso")).toBe(address);
});
