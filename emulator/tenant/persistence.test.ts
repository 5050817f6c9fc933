import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Emulator } from "../emulator";
import { parseState } from "./persistence";
import { seed } from "./seeds";

test("a state of an older emulator gets what its tenant never touched", () => {
  const { hostedContentFilterPolicies, dkimSigningConfigs, microsoft365Groups, ...older } = seed("contoso");
  expect(parseState(older)).toEqual(seed("contoso"));
  const stateFile = join(mkdtempSync(join(tmpdir(), "emulator-")), "tenant.json");
  writeFileSync(stateFile, JSON.stringify(older));
  expect(new Emulator({ stateFile }).snapshot()).toEqual(new Emulator({ seed: "contoso" }).snapshot());
});

test.each([
  ["no object", []],
  ['"tenantId" is not a string', { ...seed("empty"), tenantId: 1 }],
  ['"acceptedDomains" is not a list', { ...seed("empty"), acceptedDomains: "contoso.com" }],
  ['"microsoft365Groups" is not a list', { ...seed("empty"), microsoft365Groups: [{ Name: "Sales" }] }],
])("what is none is refused: %s", (what, state) => {
  expect(() => parseState(state)).toThrow(`not a tenant's state: ${what}`);
});
