import { farmOf, regionOfFarm } from "./farms";

test.each([
  ["mt-prod-3-mta-elb-1234567890.us-east-1.elb.amazonaws.com", "mt-prod-3", "us"],
  ["mta-incoming.mt-prod-cp-eu-2.avanan.net", "mt-prod-cp-eu-2", "eu"],
  ["MT-PROD-AV-CA-2-mta-elb.example.com", "mt-prod-av-ca-2", "ca"],
  ["mt-prod-cp-aps1-1-mta-incoming.example.com", "mt-prod-cp-aps1-1", "in"],
  ["mt-prod-cp-apse1-1-mta-elb.example.com", "mt-prod-cp-apse1-1", "sg"],
  ["mt-prod-cp-mec1-1-mta-elb.example.com", "mt-prod-cp-mec1-1", "uae"],
  ["mt-prod-cp-euw2-1-mta-elb.example.com", "mt-prod-cp-euw2-1", "uk"],
  ["mt-prod-30-mta-elb.example.com", "mt-prod-30", undefined],
] as const)("%s is of %s, region %s", (host, farm, region) => {
  expect(farmOf(host)).toBe(farm);
  expect(regionOfFarm(farm)).toBe(region);
});

test.each(["contoso-host.avanan.net", "mt-prod-3.avanan.net", "mta-elb.example.com"])(
  "%s names no farm",
  (host) => {
    expect(farmOf(host)).toBeUndefined();
  },
);
