import data from "./cmdlets.json";
import supplement from "./cmdlets-supplement.json";

/** One parameter as Microsoft's reference documents it; `cmdlets.json` explains each field under `legend`. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly online: boolean;
  /** Parameter set -> required there; "(All)" = every set. */
  readonly required: Readonly<Record<string, boolean>>;
  readonly accepted?: readonly string[];
  readonly acceptedKeys?: readonly string[];
  readonly default?: string | boolean;
  readonly formats?: readonly string[];
  readonly limits?: {
    readonly maxLength?: number;
    readonly maxItemLength?: number;
    readonly maxItems?: number;
    readonly min?: number | string;
    readonly max?: number | string;
    readonly cidrMin?: number;
    readonly maxRangeAddresses?: number;
  };
  readonly role?: "condition" | "exception" | "action";
  readonly control?: boolean;
  readonly nullable?: boolean;
  readonly documentsNull?: boolean;
  readonly functionalOnPremisesOnly?: boolean;
}

interface CatalogueEntry {
  readonly parameterSets: readonly { readonly name: string }[];
  readonly parameters: readonly Parameter[];
}

export interface Cmdlet {
  readonly name: string;
  readonly verb: string;
  readonly noun: string;
  readonly writes: boolean;
  /** "(All)" alone where the cmdlet has one parameter set. */
  readonly parameterSets: readonly string[];
  /** Online parameters by lower-case name. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** Verbs that change nothing. Validate- sends test mail, which is no change of the tenant either. */
const readingVerbs = new Set(["Get", "Validate"]);

const entries = { ...data.cmdlets, ...supplement.cmdlets } as unknown as Readonly<
  Record<string, CatalogueEntry>
>;

const cmdlets = new Map(
  Object.entries(entries).map(([name, entry]): [string, Cmdlet] => {
    const [verb = "", noun = ""] = name.split("-");
    const online = entry.parameters.filter((parameter) => parameter.online);
    return [
      name.toLowerCase(),
      {
        name,
        verb,
        noun,
        writes: !readingVerbs.has(verb),
        parameterSets: entry.parameterSets.map((set) => set.name),
        parameters: new Map(online.map((parameter) => [parameter.name.toLowerCase(), parameter])),
      },
    ];
  }),
);

export function findCmdlet(name: string): Cmdlet | undefined {
  return cmdlets.get(name.toLowerCase());
}

export function cmdletNames(): string[] {
  return [...cmdlets.values()].map((cmdlet) => cmdlet.name);
}

/** A cmdlet that the emulator itself relies on. */
export function knownCmdlet(name: string): Cmdlet {
  const found = findCmdlet(name);
  if (found === undefined) {
    throw new Error(`cmdlets.json does not list ${name}`);
  }
  return found;
}
