import { canonicalAddress, overlaps, parseAddress } from "../kinds/addresses";
import { addresses, regions } from "./catalogue";

const all = regions.flatMap((region) =>
  (["inbound", "dlp"] as const).flatMap((set) =>
    (addresses[region][set] ?? []).map((entry) => ({ region, set, ...entry })),
  ),
);

test("the vendor's return addresses are those of its tables", () => {
  const listed = (region: (typeof regions)[number], set: "inbound" | "dlp") =>
    addresses[region][set]?.map(({ address }) => address);
  expect(Object.fromEntries(regions.map((region) => [region, listed(region, "inbound")]))).toEqual({
    us: ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"],
    eu: ["52.212.19.177", "3.252.108.160/28", "13.39.103.0/28"],
    ca: ["15.222.110.90", "3.99.253.64/28", "3.101.216.128/28"],
    au: ["13.211.69.231", "3.27.51.160/28", "18.143.136.64/28"],
    uk: ["13.42.61.32"],
    in: ["3.109.187.96"],
    uae: ["3.29.194.128/28"],
    sg: ["18.99.40.64"],
  });
  expect(Object.fromEntries(regions.map((region) => [region, listed(region, "dlp")]))).toEqual({
    us: ["3.214.204.181", "44.211.178.112/28", "3.101.216.144/28"],
    eu: ["52.17.62.50", "3.252.108.176/28", "13.39.103.16/28"],
    ca: ["52.60.189.48", "3.99.253.80/28", "3.101.216.144/28"],
    au: ["3.105.224.60", "3.27.51.176/28", "18.143.136.80/28"],
    uk: undefined,
    in: undefined,
    uae: ["3.29.194.144/28"],
    sg: undefined,
  });
});

test.each(all)("$region $set $address is canonical, narrow enough, and says where it is from", (entry) => {
  expect(canonicalAddress(entry.address)).toBe(entry.address);
  expect(parseAddress(entry.address)?.prefix).toBeGreaterThanOrEqual(24);
  expect(entry.source).not.toBe("");
  expect(["seed", "vendor", "observed", "inferred", "community"]).toContain(entry.provenance);
  expect(entry.checked).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test.each(regions)("no address of %s is covered twice, by either set", (region) => {
  const blocks = all.filter((entry) => entry.region === region).map(({ address }) => parseAddress(address));
  const clashes = blocks.flatMap((a, index) =>
    blocks.slice(index + 1).filter((b) => a && b && overlaps(a, b)),
  );
  expect(clashes).toEqual([]);
});
