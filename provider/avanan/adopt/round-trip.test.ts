import fc from "fast-check";
import { addresses, brands, regions } from "../catalogue";
import { parseSpec } from "../spec";
import type { TenantArgs } from "../tenant-args";
import { adopted, listsOf } from "./tenant.test-helper";

const address = fc.stringMatching(/^[a-z]{1,8}$/).map((local) => `${local}@example.com`);
const people = fc.record({
  groups: fc.uniqueArray(address, { maxLength: 3 }),
  recipients: fc.uniqueArray(address, { maxLength: 3 }),
});
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const name = fc.stringMatching(/^[A-Z][a-z]{0,20} [0-9]{1,3}$/);

const anyArgs = fc
  .record({
    portal: fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/),
    brand: fc.constantFrom(...brands),
    region: fc.constantFrom(...regions),
    mode: fc.constantFrom("monitor" as const, "inline" as const),
    protect: maybe(fc.subarray(["incoming", "outgoing", "internal"] as const, { minLength: 1 })),
    scope: maybe(people),
    scopeOutgoing: maybe(fc.oneof(people, fc.constant("everyone" as const))),
    scopeJournal: maybe(fc.oneof(people, fc.constant("everyone" as const))),
    exclude: maybe(people),
    excludeOutgoing: maybe(fc.oneof(people, fc.constant("nobody" as const))),
    otherInboundIps: fc.uniqueArray(
      fc.integer({ min: 1, max: 255 }).map((last) => `198.51.100.${last}`),
      { maxLength: 3 },
    ),
    journalingReportNdrTo: maybe(fc.constant("ndr@fabrikam.com")),
    bypass: fc.boolean(),
    previousRegion: maybe(fc.constantFrom(...regions)),
    dlpCertificate: maybe(fc.constantFrom("mail.contoso.com", "*.contoso.com")),
    inspectAutomaticReplies: maybe(fc.boolean()),
    outgoingFromInside: fc.boolean(),
    internalStopsRules: fc.boolean(),
    whitelistHeader: maybe(fc.constantFrom("X-CLOUD-SEC-AV-Info" as const, "X-CLOUD-SEC-AV-UUID" as const)),
    stripForgedHeaders: fc.boolean(),
    suffix: maybe(fc.constantFrom("emea", "no. 2")),
    names: maybe(fc.uniqueArray(name, { minLength: 5, maxLength: 5 })),
  })
  .map(({ names, ...args }): TenantArgs => {
    const [outbound, protect, junk, monitor, inbound] = names ?? [];
    const byDlp = args.mode === "inline" && args.protect?.some((direction) => direction !== "incoming");
    return {
      ...args,
      ...(args.mode === "inline" ? {} : { protect: undefined }),
      ...(args.mode === "inline" && args.protect?.includes("outgoing")
        ? {}
        : { scopeOutgoing: undefined, excludeOutgoing: undefined }),
      // Addresses that no object but the allow list shows cannot be told from others there.
      ...(byDlp && addresses[args.region].dlp === undefined
        ? { addresses: { dlp: ["203.0.113.7"] }, previousRegion: undefined }
        : {}),
      ...(names === undefined
        ? {}
        : {
            objects: {
              // Where nothing but its name tells the vendor's way back in, it has to have one.
              inbound: { name: `Avanan Inbound ${inbound}`, comment: null },
              outbound: { name: outbound, comment: "by hand" },
              protect: { name: protect },
              "junk-filter": { name: junk },
              monitor: { name: monitor },
            },
          }),
    };
  })
  .filter((args) => "spec" in parseSpec(args));

test("whatever is in force: a stack with the derived specification writes nothing", () => {
  fc.assert(
    fc.property(anyArgs, (args) => {
      const adoption = adopted(listsOf(args));
      expect(adoption.objects.filter(({ state }) => state !== "right")).toEqual([]);
      expect(adoption.args.adopt).toBeUndefined();
      expect(adoption.leftOver).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
