import fc from "fast-check";
import type { Fault } from "../../emulator";
import type { Resource } from "./small-engine";
import { samples } from "./walks";

const kindNames = Object.keys(samples) as (keyof typeof samples)[];
const { OutboundConnector: connector, TransportRule: rule } = samples;

/** Rules that name others: by where they stand, and by where they send mail. */
const further: Readonly<Record<string, (changed: boolean) => Resource>> = {
  "second rule": (changed) => ({
    kind: "TransportRule",
    inputs: {
      ...rule.declared,
      name: "Vendor rule 2",
      setSCL: changed ? 1 : 2,
      order: { first: true, after: [rule.declared.name] },
    },
  }),
  "third rule": (changed) => ({
    kind: "TransportRule",
    inputs: {
      ...rule.declared,
      name: "Vendor rule 3",
      setSCL: changed ? 3 : 4,
      order: { first: true, after: [rule.declared.name, "Vendor rule 2"] },
      routeMessageOutboundConnector: connector.declared.name,
    },
  }),
};

/** Both variants declare the same properties: what is no longer declared stays, and would tell of the runs before. */
function declaration(kind: keyof typeof samples, changed: boolean): Resource {
  const sample = samples[kind];
  const shared = /Entry$|Member$/.test(kind) ? { keepOnDelete: false } : {};
  const inputs = changed
    ? { ...sample.declared, ...sample.changed, ...shared }
    : { ...sample.changed, ...sample.declared, ...shared };
  return { kind, inputs };
}

/** A set of resources of several kinds, each in one of two variants. */
export const program = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...kindNames, ...Object.keys(further)), fc.boolean()), {
    selector: ([urn]) => urn,
    maxLength: 6,
  })
  .map((chosen) => {
    const resources = new Map<string, Resource>();
    for (const [urn, changed] of chosen) {
      const made = further[urn];
      resources.set(urn, made ? made(changed) : declaration(urn as keyof typeof samples, changed));
    }
    if (resources.has("third rule") && !resources.has("OutboundConnector")) {
      resources.set("OutboundConnector", declaration("OutboundConnector", false));
    }
    return resources;
  });

/** Some pass soon, some outlast all patience. */
const count = fc.oneof({ arbitrary: fc.integer({ min: 1, max: 3 }), weight: 3 }, fc.constantFrom(7, 0));
const cmdlet = fc.constantFrom(
  "*",
  "$batch",
  "New-*",
  "Set-*",
  "Remove-*",
  "Get-*",
  "*-TransportRule",
  "*Connector",
  "*-DistributionGroup*",
);
const where = { cmdlet, nth: fc.integer({ min: 1, max: 4 }), count };
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ fault: fc.constant("throttled" as const), ...where }),
  fc.record({ fault: fc.constantFrom("concurrency" as const, "html" as const), ...where }),
  fc.record({
    fault: fc.constant("unavailable" as const),
    status: fc.constantFrom(500 as const, 502 as const, 503 as const, 504 as const),
    ...where,
  }),
  fc.record({
    fault: fc.constant("dropped" as const),
    when: fc.constantFrom("before" as const, "after" as const),
    ...where,
  }),
  fc.record({ fault: fc.constantFrom("halfBody" as const, "nulBytes" as const), ...where }),
  fc.record({ fault: fc.constantFrom("expiredToken" as const, "claimsChallenge" as const), ...where }),
  fc.record({
    fault: fc.constant("staleReads" as const),
    reads: fc.integer({ min: 1, max: 4 }),
    ...where,
  }),
  fc.record({
    fault: fc.constant("notYetVisible" as const),
    reads: fc.integer({ min: 1, max: 4 }),
    ...where,
    cmdlet: fc.constant("New-*"),
  }),
);
export const weather = fc.record({
  faults: fc.array(fault, { maxLength: 4 }),
  pageSize: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
  maxConcurrentRequests: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  serialRuleWrites: fc.boolean(),
});
