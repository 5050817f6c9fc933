import type { DesiredObject } from "../avanan/desired";
import type { Command } from "../exchange";
import type { Step } from "./course";
import { after, emptyTenant, type PaperTenant } from "./paper-tenant";
import { ruleRow } from "./rule-row";

const tenant: PaperTenant = {
  ...emptyTenant,
  // Exchange may list them in any order.
  TransportRule: ["C", "A", "D", "B"].map((Name) => ({ Guid: Name, Name, Priority: "ABCD".indexOf(Name) })),
};

const set = (Identity: string, values: object): Command => ({
  cmdlet: "Set-TransportRule",
  parameters: { Identity, ...values },
});

/** Steps for the rules named first, each planned on what those before it leave. */
function stepsOf(...planned: readonly (readonly [string, Command])[]): Step[] {
  let now = tenant;
  return planned.map(([id, command]) => {
    now = after(now, command);
    const object = { key: id, type: "TransportRule", after: [], properties: { name: id } };
    return {
      ...{ object: object as unknown as DesiredObject, id, commands: [command], tenants: [now] },
      ...(command.cmdlet.startsWith("Remove-") ? ({ removes: true } as const) : {}),
      differences: [],
    };
  });
}

const row = (steps: readonly Step[], done: string) =>
  ruleRow(tenant, steps, ({ object, tenants }) =>
    done.includes(object.key) ? tenants.at(-1) : undefined,
  ).join("");

test("a rule that moves stands where it was until it is moved", () => {
  const steps = stepsOf(["D", set("D", { Priority: 0 })], ["A", set("A", { Priority: 3 })]);
  expect(row(steps, "")).toBe("ABCD");
  expect(row(steps, "D")).toBe("DABC");
  expect(row(steps, "DA")).toBe("DBCA");
  expect(row(steps, "A")).toBe("BCAD");
});

test("a new rule comes last, or where it is put; beside what is yet to be moved it finds its place by the others", () => {
  const created = (Name: string, more: object = {}): readonly [string, Command] => [
    `new TransportRule ${Name}`,
    { cmdlet: "New-TransportRule", parameters: { Name, ...more } },
  ];
  const [last, second] = ["new TransportRule last", "new TransportRule second"];
  const steps = stepsOf(
    created("last"),
    ["D", set("D", { Priority: 0 })],
    created("second", { Priority: 1 }),
  );
  expect(row(steps, last)).toBe(`ABCD${last}`);
  expect(row(steps, `D${second}`)).toBe(`D${second}ABC`);
  expect(row(steps, second)).toBe(`${second}ABCD`);
});

test("what only changes, or goes, moves nothing", () => {
  const steps = stepsOf(
    ["A", set("A", { Priority: 3 })],
    ["B", set("B", { SetSCL: 6 })],
    ["C", { cmdlet: "Remove-TransportRule", parameters: { Identity: "C" } }],
  );
  expect(row(steps, "BC")).toBe("ABCD");
  expect(row(steps, "ABC")).toBe("BCDA");
});
