import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PREDICATES } from "./predicates";
import { ACTIONS, CONDITIONS, exceptionOf, NEUTRAL, propertyOf } from "./rule-properties";

interface Parameter {
  name: string;
  role?: string;
}
const catalogue = JSON.parse(readFileSync(join(__dirname, "../../../emulator/cmdlets.json"), "utf8")) as {
  cmdlets: Record<string, { parameters: Parameter[] }>;
};
const parameters = catalogue.cmdlets["New-TransportRule"]?.parameters ?? [];
const withRole = (role: string) => parameters.filter((p) => p.role === role).map((p) => propertyOf(p.name));

test.each([
  ["SenderIPAddresses", "senderIPAddresses"],
  ["SetSCL", "setSCL"],
  ["SCLOver", "sclOver"],
  ["EFSkipIPs", "efSkipIPs"],
  ["UseMXRecord", "useMXRecord"],
  ["ADComparisonAttribute", "adComparisonAttribute"],
  ["From", "from"],
])("%s is the property %s", (parameter, property) => expect(propertyOf(parameter)).toBe(property));

test("every condition, exception and action of the catalogue is known", () => {
  const reserved = ["senderInRecipientList", "recipientInSenderList", "contentMatchesPrompt"];
  expect(CONDITIONS.filter((c) => !reserved.includes(c)).sort()).toEqual(withRole("condition").sort());
  expect(CONDITIONS.map(exceptionOf)).toEqual(expect.arrayContaining(withRole("exception")));
  expect([...ACTIONS].sort()).toEqual(withRole("action").sort());
});

test("every other parameter is neutral or reserved", () => {
  const known = new Set<string>([...CONDITIONS, ...CONDITIONS.map(exceptionOf), ...ACTIONS, ...NEUTRAL]);
  const rest = parameters.map((p) => propertyOf(p.name)).filter((name) => !known.has(name));
  expect(rest).toEqual(["domainController"]);
});

test("every condition can be evaluated, but those Microsoft keeps for itself", () => {
  expect(CONDITIONS.filter((c) => !PREDICATES.has(c))).toEqual([
    "senderInRecipientList",
    "recipientInSenderList",
    "contentMatchesPrompt",
  ]);
});
