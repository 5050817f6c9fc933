import fc from "fast-check";
import type { Vendor } from "../../emulator";
import { addresses, brands, regions } from "../../provider/avanan/catalogue";
import { topLevelDomains } from "../../provider/avanan/report-addresses";
import { parseSpec, type TenantSpec } from "../../provider/avanan/spec";
import { groups, mailboxes, servers, team, wave } from "./world";

/** Where the catalogue has none. */
const dlp = ["203.0.113.64/28"];

const people = fc.record({
  groups: fc.subarray(groups, { maxLength: 2 }),
  recipients: fc.subarray([...mailboxes, team], { maxLength: 2 }),
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Any specification that the people of these tests fit. */
export const anySpec: fc.Arbitrary<TenantSpec> = fc
  .record({
    portal: fc.constantFrom("contoso", "fabrikam"),
    brand: fc.constantFrom(...brands),
    region: fc.constantFrom(...regions),
    previousRegion: maybe(fc.constantFrom(...regions)),
    mode: fc.constantFrom("monitor", "inline", "inline", "inline", "inline"),
    protect: fc.subarray(["incoming", "outgoing", "internal"], { minLength: 1 }),
    scope: fc.option(people, { nil: undefined, freq: 1 }),
    scopeOutgoing: maybe(fc.oneof(fc.constant("everyone"), people)),
    exclude: maybe(people),
    createGroups: fc.oneof(
      fc.constant([]),
      fc.subarray(mailboxes).map((members) => [{ address: wave, members }]),
    ),
    dlpCertificate: maybe(fc.constantFrom("contoso.com", "mail.contoso.com")),
    inspectAutomaticReplies: maybe(fc.boolean()),
    internalStopsRules: fc.boolean(),
    whitelistHeader: maybe(fc.constantFrom("X-CLOUD-SEC-AV-Info", "X-CLOUD-SEC-AV-UUID")),
    stripForgedHeaders: fc.boolean(),
    otherInboundIps: fc.subarray(servers),
    bypass: fc.constantFrom(false, false, false, true),
  })
  .map(({ protect, scopeOutgoing, previousRegion, ...input }) => {
    const inline = input.mode === "inline";
    const regionsUsed = [input.region, ...(previousRegion === undefined ? [] : [previousRegion])];
    const known = regionsUsed.every((region) => addresses[region].dlp?.length);
    return parseSpec({
      ...input,
      previousRegion: previousRegion === input.region ? undefined : previousRegion,
      protect: inline ? protect : undefined,
      scopeOutgoing: inline && protect.includes("outgoing") ? scopeOutgoing : undefined,
      journalingReportNdrTo: "ndr@example.com",
      addresses: known ? {} : { dlp },
    });
  })
  .filter((parsed) => "spec" in parsed)
  .map((parsed) => (parsed as { spec: TenantSpec }).spec);

/** The vendor's side of such a specification. */
export function vendorOf(spec: TenantSpec, certificate: string | undefined): Vendor {
  const of = (set: "inbound" | "dlp") =>
    spec.addresses[set] ?? (addresses[spec.region][set] ?? []).map(({ address }) => address);
  return {
    name: spec.portal,
    tld: topLevelDomains[spec.brand],
    inboundSet: of("inbound"),
    dlpSet: of("dlp").length === 0 ? dlp : of("dlp"),
    ...(certificate === undefined ? {} : { certificate }),
  };
}
