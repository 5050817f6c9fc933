import { z } from "zod";
import { addressProblem } from "./addresses";
import type { InputProblem, Inputs } from "./kind";
import type { Property, PropertyTable } from "./property";
import { isBlank } from "./values";

/** The zod schema of a property's declared value. `null` clears and is allowed wherever there is something to clear. */
export function valueSchema(property: Property): z.ZodType {
  const clearable = baseSchema(property).nullable();
  return property.alwaysSet === true
    ? clearable.refine(
        (value) => !isBlank(value),
        "cannot be cleared: Exchange always has a value for it; leave it out to leave it alone",
      )
    : clearable;
}

function baseSchema(property: Property): z.ZodType {
  switch (property.type) {
    case "boolean":
      return z.boolean({ error: "must be true or false" });
    case "integer":
      return z
        .int({ error: "must be a whole number" })
        .min(property.min ?? Number.MIN_SAFE_INTEGER, `must be at least ${property.min}`)
        .max(property.max ?? Number.MAX_SAFE_INTEGER, `must be at most ${property.max}`);
    case "choice":
      // Checked here because Exchange takes any beginning of a valid word for the word (exchange-online.md a.5).
      return choice(property);
    case "choices":
      return z.array(choice(property), { error: "must be a list" });
    case "addresses":
      return z.array(
        z.string({ error: "must be an address as text" }).superRefine((text, context) => {
          const reason = addressProblem(text, {
            formats: property.formats ?? [],
            narrowAndPublic: property.role === undefined,
          });
          if (reason !== undefined) {
            context.addIssue({ code: "custom", message: reason });
          }
        }),
        { error: "must be a list of addresses" },
      );
    case "texts":
      return z.array(text(property.maxItemLength, "each entry"), { error: "must be a list of texts" });
    case "tables":
      return z.array(z.record(z.string(), z.unknown(), { error: "must be a table" }), {
        error: "must be a list of tables",
      });
    case "size":
      return z
        .union([z.number(), z.string()], { error: aSize })
        .refine((value) => /^\s*\d+(\.\d+)?\s*([KMGT]?B)?\s*$/i.test(String(value)), aSize);
    case "time":
      return z
        .string()
        .refine(
          (value) => !Number.isNaN(Date.parse(value)),
          "must be a date and time such as 2026-01-31T22:00:00Z",
        );
    default:
      return text(property.maxLength, "it");
  }
}

const aSize = "must be a number of bytes or a size such as 10MB";

function choice(property: Property): z.ZodType {
  const choices = property.choices ?? [];
  return z.string({ error: oneOf(choices) }).superRefine((value, context) => {
    if (!choices.some((allowed) => allowed.toLowerCase() === value.toLowerCase())) {
      context.addIssue({ code: "custom", message: `"${value}" is not allowed; ${oneOf(choices)}` });
    }
  });
}

function text(maxLength: number | undefined, what: string): z.ZodType {
  return z
    .string({ error: "must be text" })
    .max(
      maxLength ?? Number.MAX_SAFE_INTEGER,
      `is too long: ${what} may have at most ${maxLength} characters`,
    );
}

function oneOf(choices: readonly string[]): string {
  return `must be one of ${choices.join(", ")}`;
}

/** Checks each known property by its schema, and that no property is missing or unheard of. */
export function checkProperties(
  table: PropertyTable,
  extra: Readonly<Record<string, z.ZodType>>,
  required: readonly string[],
  inputs: Inputs,
  isUnknown: (property: string) => boolean,
): InputProblem[] {
  const missing = required
    .filter((property) => inputs[property] === undefined || inputs[property] === "")
    .map((property) => ({ property, reason: "must be given" }));
  const wrong = Object.entries(inputs).flatMap(([property, value]): InputProblem[] => {
    const known = table[property];
    const schema = extra[property] ?? (known === undefined ? undefined : valueSchema(known));
    if (schema === undefined) {
      const settable = Object.keys(table).filter((name) => table[name]?.refused === undefined);
      const allowed = [...settable, ...Object.keys(extra)].join(", ");
      return [{ property, reason: `is not a property of this resource; allowed: ${allowed}` }];
    }
    if (known?.refused !== undefined) {
      return [{ property, reason: `cannot be set: ${known.refused}` }];
    }
    if (isUnknown(property)) {
      return [];
    }
    const parsed = schema.safeParse(value);
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => ({
          property: [property, ...issue.path].join("."),
          reason: issue.message,
        }));
  });
  return [...missing, ...wrong];
}
