import type { z } from "zod";
import type { ExchangeRecord, Parameters } from "../exchange/command";
import type { Difference, InputProblem, Inputs, Kind } from "./kind";
import type { PropertyTable, PropertyValue } from "./property";
import type { Noun, TenantView } from "./tenant-view";

/** What makes one noun of Exchange's New-/Set-/Remove- cmdlets a kind. Only `noun`, `properties` and `required` are a must. */
export interface ObjectDefinition {
  readonly noun: Exclude<Noun, `${string} of ${string}`>;
  readonly properties: PropertyTable;
  readonly required: readonly string[];
  /** Where a property is read from when the record names it otherwise (`State` for `enabled`). */
  readonly readAs?: Readonly<Record<string, (record: ExchangeRecord) => unknown>>;
  /** Properties that no Get- of this noun returns: they are sent at creation, and that is all that can be known. */
  readonly notShown?: readonly string[];
  /** How Set- changes what New- takes under another parameter. */
  readonly setAs?: Readonly<Record<string, (value: PropertyValue) => Parameters>>;
  /** `enabled` is switched by Enable-/Disable- cmdlets and only settable at creation otherwise. */
  readonly toggled?: boolean;
  /** Properties that Exchange takes only together: when one changes, all declared ones of the group are sent. */
  readonly together?: readonly (readonly string[])[];
  /** Texts that cannot be null and are cleared by "". */
  readonly clearedByEmptyText?: readonly string[];
  /** Combinations that Exchange refuses. Asked once every value is known. */
  readonly rules?: (inputs: Inputs) => readonly InputProblem[];
  /** Inputs of this kind that are no parameters, with their schemas. */
  readonly extra?: Readonly<Record<string, z.ZodType>>;
  /** Further differences and the cmdlets that end them, e.g. where a transport rule stands. */
  readonly more?: MoreState;
  /** Last look at a New (no record yet) or Set before it is sent; throws UnsafeChange. */
  readonly guard?: (record: ExchangeRecord | undefined, parameters: Parameters) => void;
  readonly isSettling?: Kind["isSettling"];
  readonly oneAtATime?: boolean;
  /** Sent with every Set and Remove. */
  readonly always?: Parameters;
  /** Lists that are read beside the noun's own. */
  readonly needs?: readonly Noun[];
}

/** State of an object that is not a plain property. */
export interface MoreState {
  differences(tenant: TenantView, record: ExchangeRecord, inputs: Inputs): readonly Difference[];
  /** What a New (no record yet) or Set takes for it; empty when there is nothing to do. */
  parameters(tenant: TenantView, record: ExchangeRecord | undefined, inputs: Inputs): Parameters;
}
