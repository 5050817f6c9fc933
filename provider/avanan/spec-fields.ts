import { z } from "zod";
import { addressProblem, canonicalAddress } from "../kinds/addresses";
import { roles } from "./names";

export const oneOf = (values: readonly string[]) => ({
  error: (issue: { input?: unknown }) =>
    `${issue.input === undefined ? "is not set; it" : `"${String(issue.input)}" is not allowed; it`} must be one of ${values.join(", ")}`,
});

export const list = <T extends z.ZodType>(item: T) => z.array(item, { error: "must be a list" });

export const smtpAddress = z.string({ error: "must be an SMTP address" }).superRefine((text, context) => {
  if (!/^[^\s@"<>,;]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text)) {
    context.addIssue({
      code: "custom",
      message: `"${text}" is not an SMTP address; allowed is the primary address of a group or mailbox, e.g. pilot@contoso.com`,
    });
  }
});

const ipAddressIn = (formats: readonly string[]) =>
  z
    .string({ error: "must be an address as text" })
    .superRefine((text, context) => {
      const reason = addressProblem(text, { formats, narrowAndPublic: true });
      if (reason !== undefined) {
        context.addIssue({ code: "custom", message: reason });
      }
    })
    .transform(canonicalAddress);

export const ipAddress = ipAddressIn(["ip", "cidr"]);

/** As a rule takes it, but a connector does not: a range may be given, too. */
export const ipAddressOfRule = ipAddressIn(["ip", "cidr", "ipRange"]);

/** Nobody is listed twice: a second rule for the same address would copy or route its mail twice. */
const addressList = list(smtpAddress).transform((all) => {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(one.toLowerCase()) && seen.add(one.toLowerCase()));
});

/** An object of these keys and no others. */
const structure = <Shape extends z.ZodRawShape>(shape: Shape, form: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `has no ${issue.keys.join(", ")}; allowed: ${Object.keys(shape).join(", ")}`
        : `must be ${form}`,
  });

export const people = structure(
  { groups: addressList.default([]), recipients: addressList.default([]) },
  "{ groups: [addresses], recipients: [addresses] }",
);

/** People that differ from those meant for all mail. */
export const peopleOr = <Word extends string>(word: Word) =>
  z.union([z.literal(word), people], {
    error: `must be "${word}" or { groups: [addresses], recipients: [addresses] }`,
  });

export const group = structure(
  { address: smtpAddress, members: addressList.default([]) },
  "{ address: address, members: [addresses] }",
);

/** The portal's name is a label of a host name: `{portal}-host.avanan.net`. */
export const portal = z
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

/** A name in a certificate, with or without the star of a wildcard. */
export const certificateName = z
  .string({ error: "must be a name in a certificate" })
  .regex(/^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/i, {
    error: ({ input }) =>
      `"${String(input)}" is not a name in a certificate; allowed is a host or domain name, e.g. mail.contoso.com or *.contoso.com`,
  });

export const suffix = z.string({ error: "must be text" }).regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,19}$/, {
  error: ({ input }) =>
    `"${String(input)}" is not allowed; it must be 1 to 20 letters, digits, spaces, dots, hyphens or underscores, e.g. emea`,
});

const name = z
  .string({ error: "must be text" })
  .min(1, "must not be empty")
  .max(64, "has at most 64 characters");
const comment = z.string({ error: "must be text or null" }).nullable();

const objectName = z.strictObject(
  { name: name.optional(), comment: comment.optional() },
  { error: "must be { name: text, comment: text or null }" },
);

const journalName = z.strictObject(
  {
    name: name.optional(),
    comment: comment.optional(),
    entries: z.record(z.string(), name, { error: "must be { address: name }" }).optional(),
  },
  { error: "must be { name: text, entries: { address: name } }" },
);

export const objectNames = structure(
  {
    ...(Object.fromEntries(roles.map((role) => [role, objectName.optional()])) as {
      [role in Exclude<(typeof roles)[number], "monitor">]: z.ZodOptional<typeof objectName>;
    }),
    monitor: journalName.optional(),
  },
  "{ protect: { name: text }, inbound: { name: text, comment: text or null }, … }",
);
