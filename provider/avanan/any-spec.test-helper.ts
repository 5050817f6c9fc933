import fc from "fast-check";
import { brands, regions } from "./catalogue";
import { parseSpec } from "./spec";
import { specOf } from "./spec.test-helper";

const address = fc
  .tuple(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.constantFrom("", "a-very-long-name-of-a-department.and-of-its-group."),
  )
  .map(([local, department]) => `${local}@${department}example.com`);
const people = fc.record({
  groups: fc.array(address, { maxLength: 3 }),
  recipients: fc.array(address, { maxLength: 3 }),
});
/** Any specification that is valid. */
export const anySpec = fc
  .record({
    portal: fc.stringMatching(/^[a-z0-9]{1,57}$/),
    protect: fc.subarray(["incoming", "outgoing", "internal"], { minLength: 1 }),
    scopeOutgoing: fc.option(fc.oneof(fc.constant("everyone"), people), { nil: undefined }),
    createGroups: fc.array(fc.record({ address, members: fc.array(address, { maxLength: 2 }) }), {
      maxLength: 2,
    }),
    dlpCertificate: fc.option(fc.constant("mail.contoso.com"), { nil: undefined }),
    whitelistHeader: fc.option(fc.constant("X-CLOUD-SEC-AV-Info"), { nil: undefined }),
    stripForgedHeaders: fc.boolean(),
    suffix: fc.option(fc.constant("emea"), { nil: undefined }),
    sharedObjects: fc.boolean(),
    brand: fc.constantFrom(...brands),
    region: fc.constantFrom(...regions),
    previousRegion: fc.option(fc.constantFrom(...regions), { nil: undefined }),
    mode: fc.constantFrom("monitor", "detect", "inline"),
    scope: fc.option(people, { nil: undefined }),
    exclude: fc.option(people, { nil: undefined }),
    otherInboundIps: fc.array(
      fc.integer({ min: 0, max: 255 }).map((last) => `198.51.100.${last}`),
      { maxLength: 4 },
    ),
    bypass: fc.boolean(),
  })
  .map((input) => {
    const inline = input.mode === "inline";
    const outgoing = inline && input.protect.includes("outgoing");
    return parseSpec({
      ...input,
      protect: inline ? input.protect : undefined,
      scopeOutgoing: outgoing ? input.scopeOutgoing : undefined,
      journalingReportNdrTo: "ndr@fabrikam.com",
    });
  })
  .filter((parsed) => "spec" in parsed)
  .map((parsed) => ("spec" in parsed ? parsed.spec : specOf({})));
