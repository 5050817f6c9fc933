import fc from "fast-check";
import { formatViolation, prove, type TenantState } from "../mailflow";
import { blueprint } from "./blueprint";
import { type ChangeStep, changePlan } from "./change-plan";
import { type DesiredObject, type DesiredRule, keysOf } from "./desired";
import { after, type Held, held, knownRules, modelled } from "./modelled-tenant.test-helper";
import { planOf, setsOf } from "./plan";
import { portalsOnTheWay } from "./portal-of";
import { routes } from "./routes";
import { leavesByDlp, protects, type TenantSpec } from "./spec";
import { objectsOf, specOf } from "./spec.test-helper";
import { changeProblems } from "./transition";

const directions = [
  ["incoming"],
  ["outgoing"],
  ["internal"],
  ["incoming", "outgoing"],
  ["incoming", "internal"],
  ["outgoing", "internal"],
  ["incoming", "outgoing", "internal"],
];
const ways = [
  { mode: "monitor" },
  { mode: "detect" },
  ...directions.map((protect) => ({ mode: "inline", protect })),
];
const scopes = [
  {},
  { scope: { groups: ["pilot@contoso.com"] } },
  { scope: { recipients: ["ann@contoso.com"] } },
  { scope: { groups: ["pilot@contoso.com"], recipients: ["bob@contoso.com"] } },
];
const places = [{ region: "us" }, { region: "eu" }, { region: "eu", previousRegion: "us" }];
const glasses = [{}, { bypass: true }];

/** A specification with what follows from it, made once. */
function specified(spec: TenantSpec, said: string) {
  const objects = blueprint(spec);
  return {
    spec,
    objects,
    plan: planOf(spec),
    rules: knownRules(held(objects)),
    [fc.toStringMethod]: () => said,
  };
}
type Specified = ReturnType<typeof specified>;

const all = ways.flatMap((way) =>
  scopes.flatMap((scope) =>
    places.flatMap((place) =>
      glasses.map((glass) => {
        const spec = specOf({ ...way, ...scope, ...place, ...glass });
        const said = JSON.stringify({ ...way, ...scope, ...place, ...glass });
        return specified(spec, said);
      }),
    ),
  ),
);

test("what is new comes in the blueprint's order, what changes with it, what goes comes last and backwards", () => {
  const steps = changePlan(objectsOf({ protect: ["outgoing"] }), objectsOf({ bypass: true }));
  expect(steps.map(({ does, object }) => `${does} ${object.key}`)).toEqual([
    "create avanan-outbound",
    "create protect",
    "delete protect-outgoing",
    "delete avanan-dlp-outbound",
    "delete dlp-inbound",
  ]);
  expect(changePlan(objectsOf(), objectsOf())).toEqual([]);
});

test("another brand has ways out of its own before rules turn to them, and the old ones go last", () => {
  const checkpoint = { brand: "checkpoint", journalingReportNdrTo: "ndr@fabrikam.com" };
  const steps = changePlan(objectsOf(), objectsOf(checkpoint)).map(
    ({ does, object }) => `${does} ${object.key}`,
  );
  expect(steps.indexOf("create check-point-outbound")).toBeLessThan(steps.indexOf("update protect"));
  expect(steps.indexOf("create check-point-journaling-outbound")).toBeLessThan(
    steps.indexOf("update monitor"),
  );
  expect(steps.slice(-2)).toEqual(["delete avanan-outbound", "delete avanan-journaling-outbound"]);
});

/** Addresses that the vendor uses while it changes: those that both specifications know, where there are such. */
function inUse(before: readonly string[], now: readonly string[], wasUsed: boolean): readonly string[] {
  const common = before.filter((address) => now.includes(address));
  return common.length > 0 ? common : wasUsed ? before : now;
}

/** The kinds of objects that a message meets. */
const onTheWay = new Set(["InboundConnector", "OutboundConnector", "TransportRule"]);

/** What is wrong with a state on the way; empty when mail is safe in it. */
function wrongIn(
  tenant: Held,
  { spec: from, plan: before }: Specified,
  { spec: to, plan: now }: Specified,
): string[] {
  const objects = [...tenant.values()];
  const outbound = objects.flatMap((object) =>
    object.type === "OutboundConnector" ? [object.properties] : [],
  );
  const rules = objects.filter((object): object is DesiredRule => object.type === "TransportRule");
  return rules.flatMap(({ key, properties: rule }) => {
    const route = routes.find(({ role }) => key === role || key === `${role}-recipients`);
    if (route === undefined) {
      return [];
    }
    const wrong: string[] = [];
    const connector = outbound.find(({ name }) => name === rule.routeMessageOutboundConnector);
    if (!connector?.enabled || !connector.isTransportRuleScoped) {
      wrong.push(`${key} routes to no connector`);
    }
    if (!["inbound", "whitelist", "junk-filter-low", "junk-filter"].every((needed) => tenant.has(needed))) {
      wrong.push(`${key} routes before mail can return`);
    }
    if (!rule.enabled) {
      return wrong;
    }
    const isNew = !protects(from, route.direction);
    const wasUsed = !isNew && !from.bypass;
    const sets = setsOf(isNew ? to : from, route.direction).filter(
      (set) => isNew || !protects(to, route.direction) || setsOf(to, route.direction).includes(set),
    );
    const inbound = sets.flatMap((set) => inUse(before[set], now[set], wasUsed));
    const missing = inbound.filter((address) => !rule.exceptIfSenderIpRanges?.includes(address));
    if (missing.length > 0) {
      wrong.push(`${key} sends mail from ${missing.join()} out again`);
    }
    if (route.connector === "dlp-outbound") {
      const back = tenant.get("dlp-inbound");
      const letIn = back?.type === "InboundConnector" ? (back.properties.senderIPAddresses ?? []) : [];
      const refused = inUse(before.dlp, now.dlp, wasUsed).filter((address) => !letIn.includes(address));
      if (refused.length > 0) {
        wrong.push(`what ${key} sends out is not let back in from ${refused.join()}`);
      }
    }
    return wrong;
  });
}

/** Walks from one to the other; every state on the way is handed over. */
function walk(from: Specified, to: Specified, look: (tenant: Held, step: ChangeStep) => void): Held {
  let tenant = held(from.objects);
  for (const step of changePlan(from.objects, to.objects)) {
    tenant = after(tenant, step);
    look(tenant, step);
  }
  return tenant;
}

const refused = (from: Specified, to: Specified) => changeProblems(from.spec, to.spec, from.rules).length > 0;

test("from every specification to every other: safe at each step, or refused because one step would not be", () => {
  let walked = 0;
  for (const from of all) {
    for (const to of all) {
      const goesOn = routes.some(
        ({ direction }) =>
          protects(from.spec, direction) &&
          (protects(to.spec, direction) || (direction !== "incoming" && leavesByDlp(to.spec))),
      );
      const regions = ({ spec }: Specified) => [spec.region, spec.previousRegion ?? spec.region];
      const jumps =
        goesOn && !from.spec.bypass && regions(to).every((region) => !regions(from).includes(region));
      const isRefused = refused(from, to);
      if (isRefused !== jumps) {
        throw new Error(`${JSON.stringify([from.spec, to.spec])}: refused is ${isRefused}`);
      }
      if (isRefused) {
        continue;
      }
      walked++;
      const end = walk(from, to, (tenant, { does, object }) => {
        if (!onTheWay.has(object.type)) {
          return;
        }
        const wrong = wrongIn(tenant, from, to);
        if (wrong.length > 0) {
          throw new Error(
            `${JSON.stringify([from.spec, to.spec])}: after ${does} ${object.key}: ${wrong.join("; ")}`,
          );
        }
      });
      if (end.size !== to.objects.length) {
        throw new Error(`${JSON.stringify([from.spec, to.spec])}: ends in ${[...end.keys()].join()}`);
      }
    }
  }
  expect(all).toHaveLength(216);
  expect(walked).toBeGreaterThan(30_000);
});

const bare = {
  acceptedDomains: ["contoso.com"],
  recipients: [
    ...["ann", "bob", "carol"].map((name) => ({ address: `${name}@contoso.com`, kind: "mailbox" as const })),
    { address: "pilot@contoso.com", kind: "group" as const, members: ["ann@contoso.com"] },
  ],
};

test("followed message by message, a sample of them loses none on the way", () => {
  const one = fc.constantFrom(...all);
  fc.assert(
    fc.property(one, one, (from, to) => {
      fc.pre(!refused(from, to));
      const states: TenantState[] = [];
      walk(from, to, (tenant, { does, object }) => {
        states.push({ name: `after ${does} ${object.key}`, tenant: modelled(bare, tenant) });
      });
      const { violations } = prove({ before: bare, states, portals: portalsOnTheWay(from.spec, to.spec) });
      expect(violations.map((one) => `${one.state}: ${formatViolation(one)}`)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test("a widened scope has nobody out of it for a while, a narrowed one neither", () => {
  const keys = (tenant: Held) =>
    keysOf([...tenant.values()] as DesiredObject[]).filter((key) => /^protect/.test(key));
  const narrow = specified(specOf({ scope: { recipients: ["ann@contoso.com"] } }), "narrow");
  const wide = specified(
    specOf({ scope: { groups: ["pilot@contoso.com"], recipients: ["ann@contoso.com"] } }),
    "wide",
  );
  const seen: string[][] = [];
  walk(narrow, wide, (tenant, { object }) => {
    if (/^protect/.test(object.key)) {
      seen.push(keys(tenant));
    }
  });
  expect(seen).toEqual([
    ["protect", "protect-recipients"],
    ["protect", "protect-recipients"],
  ]);
});
