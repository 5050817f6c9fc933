/** A parameter's value as Exchange takes it. `null` clears; a list replaces; ListChange adds and removes. */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | readonly ParameterValue[]
  | ListChange
  | { readonly [key: string]: ParameterValue };

/** Adds to and removes from a list without touching its other entries: `@{Add=…;Remove=…}`. */
export interface ListChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

export type Parameters = Readonly<Record<string, ParameterValue>>;

/** One cmdlet to run. */
export interface Command {
  readonly cmdlet: string;
  readonly parameters: Parameters;
  /** What it acts on, for messages. */
  readonly target?: string;
}

/** An object as Exchange returns it, without the OData side notes. */
export type ExchangeRecord = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly records: readonly ExchangeRecord[];
  /** Exchange's warnings matter: a connector may be created disabled with nothing but a warning. */
  readonly warnings: readonly string[];
  readonly requestId: string;
}

export function isListChange(value: unknown): value is ListChange {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => key === "add" || key === "remove")
  );
}
