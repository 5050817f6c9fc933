import { portalOf } from "../../avanan/portal-of";
import { specOf } from "../../avanan/spec.test-helper";
import { namedPortal, type TypedPortal } from "./named-portal";

test("a portal that is named is the one that a stack would declare", () => {
  expect(namedPortal({ portal: " Contoso", region: "us" })).toEqual({ portal: portalOf(specOf()) });
  const other = { portal: "fabrikam", brand: "checkpoint", region: "eu" } as const;
  expect(namedPortal(other)).toEqual({ portal: portalOf(specOf(other)) });
});

test("none is named, and none is made up", () => {
  expect(namedPortal({})).toEqual({ portal: undefined });
  expect(namedPortal({ declared: true })).toEqual({ portal: undefined });
  // Of some regions no document states the addresses for outgoing mail.
  expect(namedPortal({ portal: "contoso", region: "uk" })).toMatchObject({ portal: { dlpSet: [] } });
});

test.each<[TypedPortal, string]>([
  [
    { portal: "contoso.avanan.net", region: "us" },
    '--portal: "contoso.avanan.net" is not a portal\'s name; allowed are letters, digits and hyphens, e.g. contoso for contoso.avanan.net.',
  ],
  [
    { portal: "contoso" },
    "--portal: mail comes back from the addresses of the portal's region; add --region, one of us, eu, ca, au, uk, in, uae, sg.",
  ],
  [
    { portal: "contoso", region: "us", declared: true },
    "--portal: the tenant as it would be has the portal that the stack declares; leave --portal or --declared out.",
  ],
  [{ region: "us" }, "--region: goes with --portal; add that, or leave --region out."],
  [{ brand: "avanan" }, "--brand: goes with --portal; add that, or leave --brand out."],
])("%j is refused in one sentence", (typed, sentence) => {
  expect(namedPortal(typed)).toEqual({ problems: [sentence] });
});
