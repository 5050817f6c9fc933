import type { Parameter } from "../catalogue";
import { isRecord, type Json, sameName } from "../json";
import { Refusal } from "../refusal";
import { convertText } from "./convert-text";

const flags = new Set(["Boolean", "System.Boolean", "SwitchParameter"]);
const integers = new Set(["Int32", "UInt32"]);
/** Only these take `{Add, Remove}`; predicates of rules (`Word[]`, `RecipientIdParameter[]`) are replaced whole. */
const changeableLists = new Set(["MultiValuedProperty", "ProxyAddressCollection"]);

export function isList(parameter: Parameter): boolean {
  return changeableLists.has(parameter.type) || parameter.type.endsWith("[]");
}

/** `SetAuditSeverity` is a String with known members: matched whole, never by prefix. */
function isEnumeration(parameter: Parameter): boolean {
  return parameter.accepted !== undefined && !["String", "RejectEnhancedStatus"].includes(parameter.type);
}

function cannotTransform(parameter: Parameter, reason: string): Refusal {
  return new Refusal(
    "parameterTransformation",
    `Cannot process argument transformation on parameter '${parameter.name}'. ${reason}`,
  );
}

function wrongType(parameter: Parameter, value: unknown): Refusal {
  const shown = typeof value === "object" ? "the given object" : `value "${String(value)}"`;
  return cannotTransform(parameter, `Cannot convert ${shown} to type "${parameter.type}".`);
}

function acceptsNull(parameter: Parameter): boolean {
  if (parameter.name === "Name" || Object.values(parameter.required).some(Boolean)) {
    return false;
  }
  if (parameter.nullable || parameter.documentsNull || parameter.type === "System.Boolean") {
    return true;
  }
  if (flags.has(parameter.type) || integers.has(parameter.type)) {
    return false;
  }
  return !isEnumeration(parameter) || parameter.role !== undefined;
}

/** Turns a JSON value into what the cmdlet works with, or refuses it the way the parameter binder does. */
export function convert(parameter: Parameter, value: Json): Json {
  if (value === null) {
    if (!acceptsNull(parameter)) {
      throw cannotTransform(parameter, `Cannot convert null to type "${parameter.type}".`);
    }
    return null;
  }
  if (!isList(parameter)) {
    return convertOne(parameter, value);
  }
  return isRecord(value) ? convertChange(parameter, value) : convertList(parameter, value);
}

function convertList(parameter: Parameter, value: Json): Json[] {
  const items = Array.isArray(value) ? value : [value];
  const { maxItems } = parameter.limits ?? {};
  if (maxItems !== undefined && items.length > maxItems) {
    throw new Refusal("dataValidation", `'${parameter.name}' takes at most ${maxItems} values.`);
  }
  const converted = items.map((item) => {
    if (item === null || isRecord(item) || Array.isArray(item)) {
      throw wrongType(parameter, item);
    }
    return convertOne(parameter, item);
  });
  const repeated = converted.find(
    (item, index) => converted.findIndex((other) => sameName(other, item)) < index,
  );
  if (repeated !== undefined && changeableLists.has(parameter.type)) {
    throw new Refusal("invalidOperation", `The value "${repeated}" is already present in the collection.`);
  }
  return converted;
}

function convertChange(parameter: Parameter, change: Readonly<Record<string, unknown>>): Json {
  // Without its OData type a nested object reaches the cmdlet as a JObject, which binds to nothing.
  if (change["@odata.type"] !== "#Exchange.GenericHashTable") {
    throw cannotTransform(
      parameter,
      `Cannot convert the "Newtonsoft.Json.Linq.JObject" value to type "${parameter.type}".`,
    );
  }
  if (!changeableLists.has(parameter.type)) {
    throw wrongType(parameter, change);
  }
  const result: { Add: Json[]; Remove: Json[] } = { Add: [], Remove: [] };
  for (const [key, items] of Object.entries(change)) {
    const name = (["Add", "Remove"] as const).find((known) => sameName(known, key));
    if (name !== undefined) {
      result[name] = convertList(parameter, items as Json);
    } else if (!key.startsWith("@")) {
      throw cannotTransform(parameter, `The key "${key}" is not valid; use Add and Remove.`);
    }
  }
  if (result.Add.length + result.Remove.length === 0) {
    throw cannotTransform(parameter, "The hashtable holds neither Add nor Remove.");
  }
  return result;
}

function convertOne(parameter: Parameter, value: Json): Json {
  const type = parameter.type.replace("[]", "");
  if (flags.has(type)) {
    if (typeof value !== "boolean") {
      throw wrongType(parameter, value);
    }
    return value;
  }
  if (integers.has(type) || type === "SclValue" || type === "RejectStatusCode") {
    return convertInteger(parameter, value, integers.has(type));
  }
  if (type === "Unlimited" && typeof value === "number") {
    return convertUnlimited(parameter, String(value));
  }
  if (typeof value !== "string") {
    throw wrongType(parameter, value);
  }
  checkLength(parameter, value);
  if (isEnumeration(parameter)) {
    return member(parameter, value);
  }
  if (type === "Unlimited") {
    return convertUnlimited(parameter, value);
  }
  return convertText(parameter, type, value, wrongType(parameter, value));
}

function convertInteger(parameter: Parameter, value: Json, numbersOnly: boolean): Json {
  const number = typeof value === "string" && !numbersOnly && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) {
    throw wrongType(parameter, value);
  }
  checkRange(parameter, number, String(number));
  return numbersOnly ? number : String(number);
}

function checkRange(parameter: Parameter, number: number, shown: string): void {
  const { min, max } = parameter.limits ?? {};
  if ((typeof min === "number" && number < min) || (typeof max === "number" && number > max)) {
    throw new Refusal(
      "dataValidation",
      `The value "${shown}" of '${parameter.name}' is not within the valid range ${min ?? 0} to ${max ?? "unlimited"}.`,
    );
  }
}

function checkLength(parameter: Parameter, value: string): void {
  const { maxLength, maxItemLength } = parameter.limits ?? {};
  // Names of directory objects are at most 64 characters even where the reference does not say so.
  const words = parameter.type === "Word[]" || parameter.type === "Pattern[]" ? 128 : undefined;
  const limit = maxLength ?? maxItemLength ?? words ?? (parameter.name === "Name" ? 64 : undefined);
  if (limit !== undefined && value.length > limit) {
    throw new Refusal(
      "dataValidation",
      `The length of the property '${parameter.name}' is too long. The maximum length is ${limit} and the length of the value provided is ${value.length}.`,
    );
  }
}

/** A wrong value that begins a valid one is taken for it, as measured on the service; ambiguous ones are refused. */
function member(parameter: Parameter, value: string): string {
  const members = parameter.accepted ?? [];
  const exact = members.find((name) => sameName(name, value));
  const begun = members.filter((name) => value !== "" && name.toLowerCase().startsWith(value.toLowerCase()));
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (found === undefined) {
    throw cannotTransform(
      parameter,
      `Cannot convert value "${value}" to type "${parameter.type}". Error: "Unable to match the identifier name ${value} to a valid enumerator name. Specify one of the following enumerator names and try again: ${members.join(", ")}"`,
    );
  }
  return found;
}

function convertUnlimited(parameter: Parameter, value: string): string {
  if (sameName(value, "Unlimited")) {
    return "Unlimited";
  }
  if (!/^\d+$/.test(value) || Number(value) < 1) {
    throw wrongType(parameter, value);
  }
  checkRange(parameter, Number(value), value);
  return String(Number(value));
}
