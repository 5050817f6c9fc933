import fc from "fast-check";
import { findCmdlet } from "../../emulator/catalogue";
import { compileFlow, traceThrough } from "../../provider/mailflow";
import { type AnyMessage, anyMessage, written } from "./any-message";
import { anyRule } from "./any-rule";
import { anyTenant, made, type TenantPlan } from "./any-tenant";
import { breakNames } from "./breaks";
import { differences, openPoints } from "./compare";
import { leftOut } from "./left-out";
import { readings } from "./readings";

/** Each with so many messages. TENANTS=5000 and SEED=8 go further than a test run has time for; SHRINK=1 looks for a small case. */
const tenants = Number(process.env.TENANTS ?? 150);
const messages = 20;
const options = {
  numRuns: tenants,
  endOnFailure: process.env.SHRINK === undefined,
  seed: Number(process.env.SEED ?? 7),
};

/** What became of copies and what was broken: a comparison that meets nothing says nothing. */
const met = new Set<string>();
let compared = 0;

function compare(plan: TenantPlan, sent: readonly AnyMessage[]): void {
  const { emulator, vendor } = made(plan);
  for (const { name } of plan.broken) met.add(name);
  const views = readings(emulator, vendor).map((reading) => ({
    ...reading,
    flow: compileFlow(reading.tenant, reading),
  }));
  for (const message of sent.map((any) => written(any, vendor))) {
    const delivery = emulator.deliver(message, vendor);
    compared++;
    for (const { place, inspections } of delivery.recipients)
      met.add(`${place}${inspections > 0 ? ", inspected" : ""}`);
    for (const { name, flow, opens } of views) {
      const trace = traceThrough(flow, message);
      const found = [
        ...differences(trace, delivery),
        ...openPoints(trace)
          .filter((point) => !opens(point, trace))
          .map((point) => `model: leaves open ${point}`),
      ];
      if (found.length > 0) throw new Error([name, ...found, JSON.stringify(message)].join("\n"));
    }
  }
}

test("the model and the emulator say the same of any message through any tenant", () => {
  const anySent = fc.array(anyMessage, { minLength: messages, maxLength: messages });
  fc.assert(fc.property(anyTenant, anySent, compare), options);
  expect(compared).toBe(tenants * messages);
  const places = ["inbox", "quarantine", "nextHop", "bounce"];
  expect([...met]).toEqual(
    expect.arrayContaining([
      ...places,
      ...places.map((place) => `${place}, inspected`),
      "junk",
      "deleted",
      "lost",
    ]),
  );
  expect(breakNames.filter((name) => met.has(name)).length).toBeGreaterThan(breakNames.length / 2);
});

test("every condition and action of rules is met, or it is said why not", () => {
  const sample = fc.sample(anyRule(["a connector"]), { numRuns: 5000, seed: 1 });
  const generated = new Set(sample.flatMap((parameters) => Object.keys(parameters)));
  const parameters = [...(findCmdlet("New-TransportRule")?.parameters.values() ?? [])];
  const missing = parameters
    .filter(({ role, name }) => role !== undefined && !generated.has(name))
    .map(({ name }) => name.replace(/^ExceptIf/, ""));
  expect([...new Set(missing)].sort()).toEqual(Object.keys(leftOut).sort());
});
