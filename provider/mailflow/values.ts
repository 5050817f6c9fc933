/**
 * Reading properties the way Exchange leaves them: an unset list is `null` on a rule and `[]` on a connector,
 * PowerShell turns an empty list into `[""]`, a single value may arrive as a scalar. All of these mean the same.
 */
export type Values = readonly string[] | string | null;
export type Flag = boolean | null;

/** The values of a list property; empty when unset in any of Exchange's ways. */
export function list(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const items = Array.isArray(value) ? value : [value];
  return items.filter((item) => item !== null && item !== undefined && item !== "").map(String);
}

/** A Boolean property; `otherwise` is the cmdlet's default when the property is unset. */
export function flag(value: unknown, otherwise = false): boolean {
  if (value === undefined || value === null || value === "") return otherwise;
  return typeof value === "string" ? /^\$?true$/i.test(value) : value === true;
}

/** A text property; undefined when unset (null, "" and [] included). */
export const text = (value: unknown): string | undefined => list(value)[0];

/** A number property, also when Exchange hands it out as text ("-1"); undefined when unset or not a number. */
export function number(value: unknown): number | undefined {
  const raw = text(value);
  return raw === undefined || Number.isNaN(Number(raw)) ? undefined : Number(raw);
}

/** True when the property says nothing: unset in any way, or a Boolean at its default. */
export const isUnset = (value: unknown): boolean => list(value).length === 0 || value === false;

/** Size in bytes from "10 MB", "10MB", 1024 or Exchange's prose "10 MB (10,485,760 bytes)"; undefined if unreadable. */
export function bytes(value: unknown): number | undefined {
  const raw = text(value);
  if (raw === undefined) return undefined;
  const exact = /\(([\d,]+) bytes\)/i.exec(raw);
  if (exact?.[1]) return Number(exact[1].replaceAll(",", ""));
  const match = /^\s*([\d.]+)\s*(B|KB|MB|GB|TB)?\s*$/i.exec(raw);
  if (!match?.[1]) return undefined;
  const power = ["B", "KB", "MB", "GB", "TB"].indexOf((match[2] ?? "B").toUpperCase());
  return Number(match[1]) * 1024 ** power;
}
