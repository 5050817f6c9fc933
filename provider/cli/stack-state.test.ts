import { specOf } from "../avanan/spec.test-helper";
import { parseState, previousOf } from "./stack-state";

const resource = (type: string, more: object) => ({ urn: "urn:pulumi:dev", custom: true, type, ...more });
const dynamic = "pulumi-nodejs:dynamic/avanan:";
const state = (...resources: object[]) => JSON.stringify({ version: 3, deployment: { resources } });
const specification = (portal: string) =>
  resource(`${dynamic}Specification`, {
    id: "Specification",
    inputs: { __provider: "x", portal, region: "us", mode: "inline" },
  });

test("objects come with what was declared of them, not with how they are handled", () => {
  const rule = resource(`${dynamic}TransportRule`, {
    id: "a-guid",
    inputs: { __provider: "exports.handler=…", name: "Avanan - Protect", adopt: false },
    outputs: { __provider: "exports.handler=…", name: "Avanan - Protect", guid: "a-guid" },
  });
  const others = [resource("pulumi:pulumi:Stack", {}), resource("avanan:index:AvananTenant", {})];
  expect(parseState(state(...others, specification("contoso"), rule))).toEqual({
    objects: [
      {
        type: "TransportRule",
        id: "a-guid",
        inputs: { name: "Avanan - Protect", adopt: false },
        state: expect.objectContaining({ guid: "a-guid" }),
      },
    ],
    specs: [specOf()],
  });
});

test("a stack that has made nothing has an empty state; what is no state is none", () => {
  expect(parseState('{"version":3,"deployment":{}}')).toEqual({ objects: [], specs: [] });
  for (const text of ["", "[]", "{}"]) {
    expect(parseState(text)).toBeUndefined();
  }
});

test("the specification of the last run: the only one, of several that of the portal", () => {
  const of = (...portals: string[]) =>
    parseState(state(...portals.map(specification))) ?? { objects: [], specs: [] };
  const next = specOf({ portal: "fabrikam" });
  expect(previousOf(of("contoso"), next)?.portal).toBe("contoso");
  expect(previousOf(of("contoso", "fabrikam"), next)?.portal).toBe("fabrikam");
  expect(previousOf(of("contoso", "other"), next)).toBeUndefined();
  expect(previousOf(of(), next)).toBeUndefined();
});
