import { z } from "zod";
import { addressProblem, canonicalAddress } from "../kinds/addresses";
import { addresses, brands, journalingReportNdrTo, regions } from "./catalogue";

const oneOf = (values: readonly string[]) => ({
  error: (issue: { input?: unknown }) =>
    `${issue.input === undefined ? "is not set; it" : `"${String(issue.input)}" is not allowed; it`} must be one of ${values.join(", ")}`,
});

const smtpAddress = z.string({ error: "must be an SMTP address" }).superRefine((text, context) => {
  if (!/^[^\s@"<>,;]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text)) {
    context.addIssue({
      code: "custom",
      message: `"${text}" is not an SMTP address; allowed is the primary address of a group or mailbox, e.g. pilot@contoso.com`,
    });
  }
});

const ipAddress = z
  .string({ error: "must be an address as text" })
  .superRefine((text, context) => {
    const reason = addressProblem(text, { formats: ["ip", "cidr"], narrowAndPublic: true });
    if (reason !== undefined) {
      context.addIssue({ code: "custom", message: reason });
    }
  })
  .transform(canonicalAddress);

const list = <T extends z.ZodType>(item: T) => z.array(item, { error: "must be a list" });

/** Nobody is listed twice: a second rule for the same address would copy or route its mail twice. */
const addressList = list(smtpAddress).transform((all) => {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(one.toLowerCase()) && seen.add(one.toLowerCase()));
});

const people = z.strictObject(
  { groups: addressList.default([]), recipients: addressList.default([]) },
  {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `has no ${issue.keys.join(", ")}; allowed: groups, recipients`
        : "must be { groups: [addresses], recipients: [addresses] }",
  },
);

const modes = ["monitor", "detect", "inline"] as const;
const directions = ["incoming", "outgoing", "internal"] as const;
const supported = ["incoming"] as const;

/** The portal's name is a label of a host name: `{portal}-host.avanan.net`. */
const portal = z
  .string({ error: "is not set; it must be the portal's name, e.g. contoso for contoso.avanan.net" })
  .transform((text) => text.trim().toLowerCase())
  .superRefine((text, context) => {
    if (!/^[a-z0-9]([a-z0-9-]{0,55}[a-z0-9])?$/.test(text)) {
      context.addIssue({
        code: "custom",
        message: `"${text}" is not a portal's name; allowed are letters, digits and hyphens, e.g. contoso for contoso.avanan.net`,
      });
    }
  });

const base = z.strictObject({
  portal,
  brand: z.enum(brands, oneOf(brands)).default("avanan"),
  region: z.enum(regions, oneOf(regions)),
  mode: z.enum(modes, oneOf(modes)),
  protect: list(z.enum(directions, oneOf(directions))).optional(),
  scope: people.optional(),
  exclude: people.optional(),
  otherInboundIps: list(ipAddress).default([]),
  journalingReportNdrTo: smtpAddress.optional(),
  adopt: z.boolean({ error: "must be true or false" }).default(false),
  bypass: z.boolean({ error: "must be true or false" }).default(false),
  previousRegion: z.enum(regions, oneOf(regions)).optional(),
  addresses: z
    .strictObject(
      { inbound: list(ipAddress).optional(), dlp: list(ipAddress).optional() },
      { error: "must be { inbound: [addresses], dlp: [addresses] }" },
    )
    .default({}),
});

/** What one tenant is to have. Keys are those of the stack's configuration (`avanan:…`). */
export const tenantSpec = base.superRefine((spec, context) => {
  const problem = (key: keyof typeof spec, message: string) =>
    context.addIssue({ code: "custom", path: [key], message });
  if (spec.protect !== undefined && spec.mode !== "inline") {
    problem("protect", `is only for mode inline; the mode is ${spec.mode}`);
  }
  if (spec.protect?.length === 0) {
    problem("protect", `is empty; it must list some of ${directions.join(", ")}`);
  }
  const later = spec.protect?.filter((direction) => !supported.some((known) => known === direction)) ?? [];
  if (later.length > 0) {
    problem("protect", `${later.join(", ")} cannot be set up yet; allowed: ${supported.join(", ")}`);
  }
  if (spec.scope !== undefined && spec.scope.groups.length + spec.scope.recipients.length === 0) {
    problem("scope", "is empty; list at least one group or recipient, or leave scope out for everyone");
  }
  const report = spec.journalingReportNdrTo;
  if (report === undefined && journalingReportNdrTo(spec.brand, spec.region, spec.portal) === undefined) {
    problem(
      "journalingReportNdrTo",
      `is not set, and the catalogue does not know the address for region ${spec.region} of ${spec.brand}; it must be the address the portal names for undeliverable journal reports`,
    );
  }
  if (
    report !== undefined &&
    spec.scope?.recipients.some((address) => address.toLowerCase() === report.toLowerCase())
  ) {
    problem(
      "journalingReportNdrTo",
      `"${report}" is also in scope.recipients; Exchange does not journal the mail of the address that takes undeliverable reports`,
    );
  }
  if (spec.previousRegion === spec.region) {
    problem(
      "previousRegion",
      `is the same as region (${spec.region}); it must be the region that is being left, or be taken out`,
    );
  }
  for (const region of [spec.region, spec.previousRegion ?? spec.region]) {
    if (addresses[region].inbound.length === 0 && spec.addresses.inbound === undefined) {
      problem(
        "addresses",
        `the catalogue has no return addresses for region ${region}; set avanan:addresses { inbound: [...] }`,
      );
    }
  }
});

export type TenantSpec = z.output<typeof tenantSpec>;

/** One thing wrong with the specification; `key` is the property's path. */
export interface SpecProblem {
  readonly key: string;
  readonly reason: string;
}

export function parseSpec(input: unknown): { spec: TenantSpec } | { problems: readonly SpecProblem[] } {
  const parsed = tenantSpec.safeParse(input);
  if (parsed.success) {
    return { spec: parsed.data };
  }
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0
      ? issue.keys.map((key) => ({
          key,
          reason: `is not a setting; allowed: ${Object.keys(base.shape).join(", ")}`,
        }))
      : [{ key: issue.path.join("."), reason: issue.message }],
  );
  // What else is said of a key mostly follows from the first mistake in it.
  return { problems: problems.filter(({ key }, at) => problems.findIndex((one) => one.key === key) === at) };
}
