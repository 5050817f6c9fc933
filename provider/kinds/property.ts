/**
 * How a property's value looks here.
 * `size` is a number of bytes or Exchange's prose (`"8 KB (8,192 bytes)"`), `time` an ISO date and time.
 */
export type PropertyType =
  | "boolean"
  | "text"
  | "integer"
  | "choice"
  | "texts"
  | "choices"
  | "addresses"
  | "size"
  | "time"
  | "tables";

/** One property of a kind, as the cmdlet catalogue describes its parameter. Pure data, generated. */
export interface Property {
  /** The cmdlet's parameter, e.g. `SenderIPAddresses`. */
  readonly parameter: string;
  readonly type: PropertyType;
  /** Which cmdlets take it: at creation only, on change only, or both. */
  readonly on: "new" | "set" | "both";
  /** Two values that differ in letter case only are the same. */
  readonly caseless?: boolean;
  /** Addresses with their type, of which `SMTP:` in capitals marks the primary one. */
  readonly primaryInCapitals?: boolean;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Characters of the text. */
  readonly maxLength?: number;
  /** Characters of each entry. */
  readonly maxItemLength?: number;
  /** Address notations that Exchange takes. */
  readonly formats?: readonly ("ip" | "ipRange" | "cidr" | "fqdn")[];
  /** Names recipients, whom Exchange takes by one name and shows by another. */
  readonly recipients?: boolean;
  /** A transport rule's part that the property belongs to. */
  readonly role?: "condition" | "exception" | "action";
  /** Exchange knows no empty value of it: null is refused. */
  readonly alwaysSet?: boolean;
  /** Why setting it is refused here although the cmdlet lists it. */
  readonly refused?: string;
  /** The connector type that the parameter is for. */
  readonly onlyFor?: "Partner" | "OnPremises";
}

export type PropertyTable = Readonly<Record<string, Property>>;

/** A value as programs declare it: `null` clears, absence leaves alone. */
export type PropertyValue = string | number | boolean | null | readonly (string | object)[];

/** The property's name here: the parameter with its leading run of capitals lowered (`EFSkipIPs` -> `efSkipIPs`). */
export function propertyName(parameter: string): string {
  return parameter.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (run) => run.toLowerCase());
}
