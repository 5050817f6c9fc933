import { blueprint } from "../avanan";
import type { DesiredRule } from "../avanan/desired";
import { specOf } from "../avanan/spec.test-helper";
import type { TenantView } from "../kinds/tenant-view";
import { proveRule, rehearse } from ".";
import { inputsOf, isRouting } from "./course";
import { emptyTenant, viewOf } from "./paper-tenant";

const spec = specOf();
const bare = { ...emptyTenant, AcceptedDomain: [{ DomainName: "contoso.com", DomainType: "Authoritative" }] };

test("the same question about the same lists is answered once", () => {
  const view = viewOf(bare);
  const first = rehearse(undefined, spec, view);
  expect(first.followed).toMatch(/none is lost/);
  expect(rehearse(undefined, spec, viewOf(bare))).toBe(first);
  expect(rehearse(undefined, spec, viewOf({ ...bare, TransportRule: [] }))).not.toBe(first);
  expect(rehearse(spec, spec, view)).not.toBe(first);
});

test("a tenant that cannot be followed is said, and keeps nobody from a change", () => {
  const odd = { ...bare, TransportRule: [null] } as unknown as typeof bare;
  expect(rehearse(undefined, spec, viewOf(odd))).toEqual({
    refused: [],
    notes: [expect.stringMatching(/^warning unproved: mail could not be followed through the change: /)],
    proof: { safe: false, found: [expect.stringMatching(/^warning unproved: /)] },
  });
});

test("a list that could not be read is an error, no empty list", () => {
  const view: TenantView = {
    records(noun) {
      if (noun === "AcceptedDomain") {
        throw new Error("HTTP 403");
      }
      return viewOf(bare).records(noun);
    },
  };
  expect(() => rehearse(undefined, spec, view)).toThrow("HTTP 403");
});

test("a rule that was proved as part of a specification is not proved again, a changed one is", () => {
  const view = viewOf(bare);
  const [rule] = blueprint(spec).filter(isRouting);
  const { exceptIfSenderIpRanges: _, ...blind } = rule?.properties ?? {};
  rehearse(undefined, spec, view);
  const untouchable: TenantView = {
    records: (noun) => {
      throw new Error(`${noun} is looked at`);
    },
  };
  expect(proveRule({}, { ...inputsOf(rule as DesiredRule), adopt: true }, untouchable)).toEqual({
    ...{ refused: [], notes: [] },
  });
  expect(proveRule({}, blind, view).refused[0]).toMatch(/^noLoop: /);
});
