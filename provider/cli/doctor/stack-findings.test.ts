import { findingLine } from "../report";
import type { StackConfiguration } from "../stack-configuration";
import { leastPrivilegeFinding, specificationFindings, stackFinding } from "./stack-findings";

const line = (stack: StackConfiguration, wanted?: string) =>
  findingLine(stackFinding(stack, wanted)).replace(/\s+/g, " ");
const read = (secrets: string[] = []): StackConfiguration => ({
  kind: "read",
  values: new Map([["exchange:tenantId", "contoso.com"]]),
  secrets,
});

test("where the settings come from", () => {
  expect(line(read())).toBe("ok stack 1 value read from the configuration of the selected stack.");
  expect(line(read(), "contoso")).toContain("of stack contoso.");
  expect(line({ kind: "absent" })).toBe(
    "ok stack no Pulumi project in this folder: options and defaults count.",
  );
});

test("a setting that is encrypted is not read, others' secrets do not matter", () => {
  expect(line(read(["exchange:tenantId", "aws:key"]))).toBe(
    "warning stack 1 value read from the configuration of the selected stack: exchange:tenantId is encrypted and not read here. Give it as an option, or store it as plain text if it is no secret.",
  );
  expect(line(read(["aws:key"]))).toMatch(/^ok/);
});

test("a stack that was named has to be read", () => {
  expect(line({ kind: "absent" }, "contoso")).toBe(
    "failed stack no Pulumi project in this folder, so that stack contoso cannot be read. Run it in the folder of Pulumi.yaml, or give options instead of --stack.",
  );
  expect(line({ kind: "unreadable", why: "there is no Pulumi CLI on the PATH" }, "contoso")).toMatch(
    /^failed/,
  );
  expect(line({ kind: "unreadable", why: "there is no Pulumi CLI on the PATH" })).toBe(
    "warning stack its configuration could not be read: there is no Pulumi CLI on the PATH. Select the stack, name it with --stack, or give its settings as options.",
  );
});

test("mistakes in avanan:* fail by their key", () => {
  const needs = { source: "everything", writes: [], reads: [], rules: [] } as const;
  expect(specificationFindings([{ key: "mode", reason: "is wrong" }], needs)).toEqual([
    { check: "declaration", status: "failed", what: "avanan:mode: is wrong" },
  ]);
  expect(specificationFindings([], needs)[0]?.what).toContain("no avanan:* here");
  expect(specificationFindings([], { ...needs, source: "stack", writes: ["TransportRule"] })[0]?.what).toBe(
    "avanan:* is complete; the stack writes TransportRule",
  );
});

test("the least privilege is named in one line", () => {
  const grant = (name: string) => ({ name, why: "" });
  expect(leastPrivilegeFinding({ roles: [grant("A"), grant("B")], roleGroups: [] }).what).toBe(
    "a role group with A, B",
  );
  expect(leastPrivilegeFinding({ roles: [grant("A")], roleGroups: [grant("C")] }).what).toBe(
    "a role group with A; and the role group C",
  );
});
