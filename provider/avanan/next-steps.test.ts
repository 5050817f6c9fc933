import { nextSteps } from "./next-steps";
import { specOf } from "./spec.test-helper";

const steps = (input: object) => nextSteps(specOf(input));
const codes = (input: object) => steps(input).map(({ code }) => code);

test("a monitor tenant is validated, bound, and its policy's mode set", () => {
  expect(steps({ mode: "monitor" })).toEqual([
    {
      code: "validate",
      what: "Have Exchange validate the outbound connectors: npx pulumi-avanan validate",
      values: { recipient: "contoso@contoso-mail.avanan.net" },
    },
    {
      code: "bind",
      what: "In the portal, bind the Office 365 application in manual mode",
      values: { portal: "https://contoso.avanan.net" },
    },
    { code: "policy", what: "In the portal, set the policy's mode", values: { mode: "Monitor only" } },
  ]);
  expect(steps({ mode: "detect" }).at(-1)?.values).toEqual({ mode: "Detect and Remediate" });
});

test("an inline policy has the people of the declaration, direction by direction", () => {
  const input = {
    protect: ["incoming", "outgoing"],
    scope: { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] },
    scopeOutgoing: "everyone",
    exclude: { recipients: ["scanner@contoso.com"] },
  };
  const policies = steps(input).filter(({ code }) => code === "policy");
  expect(policies.map(({ values }) => values)).toEqual([
    {
      mode: "Prevent (Inline)",
      scope: "pilot@contoso.com, ceo@contoso.com",
      excluded: "scanner@contoso.com",
    },
    { mode: "Prevent (Inline)", scope: "everyone", excluded: "scanner@contoso.com" },
  ]);
});

test.each<[string, object, string[]]>([
  ["incoming", {}, ["validate", "bind", "policy", "keepRules"]],
  [
    "outgoing",
    { protect: ["outgoing"] },
    ["validate", "bind", "policy", "keepRules", "certificate", "spf", "dkim"],
  ],
  [
    "outgoing by certificate",
    { protect: ["outgoing"], dlpCertificate: "mail.contoso.com" },
    ["validate", "bind", "policy", "keepRules", "spf", "dkim"],
  ],
  ["internal", { protect: ["internal"] }, ["validate", "bind", "policy", "keepRules", "certificate"]],
  [
    "moving and bypassed",
    { previousRegion: "ca", bypass: true },
    ["validate", "bind", "policy", "keepRules", "regionMove", "bypass"],
  ],
])("%s: what is left to do by hand", (_what, input, expected) => {
  expect(codes(input)).toEqual(expected);
});
