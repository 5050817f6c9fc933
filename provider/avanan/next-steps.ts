import { excludedOf, scopeOf } from "./people";
import { planOf } from "./plan";
import { leavesByDlp, protects, type TenantSpec } from "./spec";

/** Something that only a person can do: in the vendor's portal, or in DNS. Codes never change their meaning. */
export interface NextStep {
  readonly code:
    | "validate"
    | "bind"
    | "policy"
    | "keepRules"
    | "spf"
    | "dkim"
    | "certificate"
    | "regionMove"
    | "bypass";
  readonly what: string;
  /** Exact values to enter or to compare with. */
  readonly values: Readonly<Record<string, string>>;
}

/** What is left to do by hand once the stack is up, in order (avanan.md 4). */
export function nextSteps(spec: TenantSpec): readonly NextStep[] {
  const { names, both } = planOf(spec);
  const steps: NextStep[] = [
    {
      code: "validate",
      what: "Have Exchange validate the outbound connectors: npx pulumi-avanan validate",
      values: { recipient: names.journalAddress },
    },
    {
      code: "bind",
      what: "In the portal, bind the Office 365 application in manual mode",
      values: { portal: `https://${names.portalHost}` },
    },
  ];
  if (spec.mode !== "inline") {
    const policy = { monitor: "Monitor only", detect: "Detect and Remediate" }[spec.mode];
    steps.push({ code: "policy", what: "In the portal, set the policy's mode", values: { mode: policy } });
    return steps;
  }
  for (const direction of ["incoming", "outgoing", "internal"] as const) {
    if (protects(spec, direction)) {
      steps.push({
        code: "policy",
        what: `In the portal, set the policy for ${direction} mail to inline, for the same people as here: each change of them is made in both places`,
        values: {
          mode: "Prevent (Inline)",
          scope: listed(scopeOf(spec, direction), "everyone"),
          excluded: listed(excludedOf(spec, direction), "nobody"),
        },
      });
    }
  }
  steps.push({
    code: "keepRules",
    what: "In the portal, have excluded addresses kept by hand, so that nothing else rewrites the rules",
    values: { setting: "Configure excluded IPs manually in mail flow rule" },
  });
  if (leavesByDlp(spec) && spec.dlpCertificate === undefined) {
    steps.push({
      code: "certificate",
      what: "Ask the vendor's support for the certificate with which mail is brought back, and set avanan:dlpCertificate: addresses are shared by all of its customers",
      values: { addresses: planOf(spec).dlp.join(", ") },
    });
  }
  if (protects(spec, "outgoing")) {
    steps.push(
      {
        code: "spf",
        what: "In DNS, allow the vendor in the SPF record of each sending domain",
        values: { include: "include:spfa.cpmails.com", addresses: both.join(", ") },
      },
      {
        code: "dkim",
        what: "In Microsoft Defender, enable DKIM for each sending domain before its mail goes out through the vendor",
        values: {},
      },
    );
  }
  if (spec.previousRegion !== undefined) {
    steps.push({
      code: "regionMove",
      what: `When the portal has moved and nothing comes back from ${spec.previousRegion} any more: pulumi config rm avanan:previousRegion, and pulumi up`,
      values: { from: spec.previousRegion, to: spec.region },
    });
  }
  if (spec.bypass) {
    steps.push({
      code: "bypass",
      what: "Mail is delivered without the vendor. To end that: pulumi config rm avanan:bypass, and pulumi up",
      values: {},
    });
  }
  return steps;
}

function listed(people: TenantSpec["scope"], nobody: string): string {
  return [...(people?.groups ?? []), ...(people?.recipients ?? [])].join(", ") || nobody;
}
