import { canonicalAddress } from "./addresses";
import type { Property, PropertyValue } from "./property";

/**
 * Exchange returns the same thing in many spellings: null, "" or [] for nothing, `smtp:*;1` for `*`, `[192.0.2.1]`
 * for a host, "8 KB (8,192 bytes)" for 8192, numbers as text, lists in any order. Comparing spellings is the most
 * repeated false drift of its peers (exchange-online.md b, d.3), so everything is compared in one canonical form.
 */
export function canonical(property: Property, value: unknown): string {
  if (isBlank(value)) {
    return property.type === "boolean" ? "false" : "";
  }
  switch (property.type) {
    case "texts":
    case "choices":
    case "addresses":
    case "tables":
      return [...new Set(asList(value).map((item) => canonicalItem(property, item)))].sort().join("\n");
    case "size":
      return String(bytes(String(value)));
    case "time":
      return String(Date.parse(withZone(String(value))));
    case "integer":
      return String(Number(value));
    default:
      return canonicalItem(property, value);
  }
}

export function sameValue(property: Property, a: unknown, b: unknown): boolean {
  return canonical(property, a) === canonical(property, b);
}

/** Exchange's value as a program would declare it, so that a preview shows it beside the declaration. */
export function fromExchange(property: Property, value: unknown): PropertyValue {
  if (isBlank(value)) {
    return property.type === "boolean" ? false : null;
  }
  switch (property.type) {
    case "texts":
    case "choices":
      return asList(value).map((item) => plain(String(item)));
    case "addresses":
      return asList(value).map((item) => canonicalAddress(String(item)));
    case "tables":
      return asList(value) as object[];
    case "integer":
      return Number(value);
    case "boolean":
      return value === true || String(value).toLowerCase() === "true";
    case "size":
      return bytes(String(value));
    case "time":
      return utc(String(value));
    default:
      return plain(String(named(value)));
  }
}

/** A declared value in the one spelling that is stored and sent. */
export function normalise(property: Property, value: PropertyValue): PropertyValue {
  if (property.type === "addresses" && Array.isArray(value)) {
    return [...new Set(value.map((item) => canonicalAddress(String(item))))];
  }
  if (property.type === "texts" && Array.isArray(value)) {
    const seen = new Set<string>();
    return value.filter((item) => {
      const key = canonicalItem(property, item);
      return seen.has(key) ? false : seen.add(key);
    });
  }
  if (property.type === "time" && typeof value === "string") {
    return utc(value);
  }
  if (property.type === "choice" && typeof value === "string") {
    return property.choices?.find((choice) => choice.toLowerCase() === value.toLowerCase()) ?? value;
  }
  return value;
}

/** Nothing is set: Exchange says so with null, "", [], [""] or, for addresses, `<>`. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.every(isBlank);
  }
  return value === null || value === undefined || value === "" || value === "<>";
}

function canonicalItem(property: Property, shown: unknown): string {
  const item = property.type === "tables" ? shown : named(shown);
  if (typeof item === "object") {
    return JSON.stringify(item);
  }
  const text = property.type === "addresses" ? canonicalAddress(String(item)) : plain(String(item));
  if (property.primaryInCapitals && text.startsWith("SMTP:")) {
    return `SMTP:${text.slice("SMTP:".length).toLowerCase()}`;
  }
  return property.caseless ? text.toLowerCase() : text;
}

/** A language comes back as an object, but is set by its name. */
function named(value: unknown): unknown {
  return typeof value === "object" && value !== null && "Name" in value ? value.Name : value;
}

/** Strips the address type and cost of a domain (`smtp:contoso.com;1`) and the brackets of an address literal. */
function plain(text: string): string {
  return text.replace(/^smtp:([^;\s]+);1$/i, "$1").replace(/^\[([0-9.]+)\]$/, "$1");
}

function asList(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => !isBlank(item));
}

function bytes(text: string): number {
  const exact = text.match(/\(([\d,.]+) bytes\)/i)?.[1];
  if (exact !== undefined) {
    return Number(exact.replace(/\D/g, ""));
  }
  const [, number = "", unit = ""] = text.match(/^\s*([\d.]+)\s*([KMGT]?)B?\s*$/i) ?? [];
  return number === ""
    ? Number.NaN
    : Math.round(Number(number) * 1024 ** " KMGT".indexOf(unit.toUpperCase() || " "));
}

/** One spelling of a point in time; text that is none comes back as it is. */
function utc(text: string): string {
  const time = new Date(withZone(text));
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
}

/** `LastValidationTimestamp` comes without a zone and is UTC. */
function withZone(text: string): string {
  return /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
}
