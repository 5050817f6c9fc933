import type { Cmdlet } from "../catalogue";
import { isRecord, type Json, type ObjectRecord } from "../json";
import { Refusal } from "../refusal";
import { convert, isList } from "./convert";

export interface Bound {
  /** By the parameter's own spelling, converted; `WhatIf` and `Confirm` are taken out. */
  readonly parameters: ObjectRecord;
  /** Validate, answer with a confirmation message, change nothing. */
  readonly whatIf: boolean;
}

function cannotResolve(detail: string): Refusal {
  return new Refusal(
    "ambiguousParameterSet",
    `Parameter set cannot be resolved using the specified named parameters. ${detail}`,
  );
}

/**
 * Binds a request's parameters to a cmdlet. A parameter that is unknown, on-premises only or outside the caller's
 * role is refused in one and the same way.
 */
export function bind(cmdlet: Cmdlet, raw: Readonly<Record<string, unknown>>): Bound {
  const given = Object.entries(raw).filter(([key]) => !key.includes("@"));
  const unknown = given.filter(([key]) => !cmdlet.parameters.has(key.toLowerCase())).map(([key]) => key);
  if (unknown.length > 0) {
    throw cannotResolve(`Invalid cmdlet parameters specified. ${unknown.join(", ")}`);
  }
  checkSideNotes(cmdlet, raw);
  const parameters: ObjectRecord = {};
  for (const [key, value] of given) {
    const parameter = cmdlet.parameters.get(key.toLowerCase());
    if (parameter === undefined || parameter.name in parameters) {
      throw new Refusal(
        "parameterBinding",
        `Cannot bind parameter because parameter '${key}' is specified more than once.`,
      );
    }
    if (parameter.type === "Hashtable[]" && value !== null) {
      requireTableType(parameter.name, raw[`${key}@odata.type`]);
      parameters[parameter.name] = value as Json;
    } else {
      parameters[parameter.name] = convert(parameter, value as Json);
    }
  }
  checkParameterSets(cmdlet, parameters);
  const { WhatIf, Confirm, ...rest } = parameters;
  // The official module asks with Confirm:true first, shows the message, and repeats with Confirm:false.
  return { parameters: rest, whatIf: WhatIf === true || Confirm === true };
}

function requireTableType(name: string, type: unknown): void {
  if (type !== "#Collection(Exchange.GenericHashTable)") {
    throw new Refusal(
      "parameterTransformation",
      `Cannot process argument transformation on parameter '${name}'. Cannot convert the "Newtonsoft.Json.Linq.JArray" value to type "System.Collections.Hashtable[]".`,
    );
  }
}

/** `X@odata.type` may only accompany a parameter `X` of this very request. */
function checkSideNotes(cmdlet: Cmdlet, raw: Readonly<Record<string, unknown>>): void {
  for (const key of Object.keys(raw).filter((name) => name.includes("@"))) {
    const [name = "", note] = key.split("@");
    const parameter = cmdlet.parameters.get(name.toLowerCase());
    if (parameter === undefined || note !== "odata.type" || !isList(parameter) || !(name in raw)) {
      throw cannotResolve(`Invalid cmdlet parameters specified. ${key}`);
    }
  }
}

function checkParameterSets(cmdlet: Cmdlet, parameters: ObjectRecord): void {
  const online = [...cmdlet.parameters.values()];
  const fits = cmdlet.parameterSets.filter((set) =>
    Object.keys(parameters).every((name) => {
      const required = cmdlet.parameters.get(name.toLowerCase())?.required ?? {};
      return set === "(All)" || "(All)" in required || set in required;
    }),
  );
  if (fits.length === 0) {
    throw cannotResolve(`${Object.keys(parameters).join(", ")} do not go together.`);
  }
  const missing = online.filter((parameter) => {
    const needed =
      parameter.required["(All)"] === true || fits.every((set) => parameter.required[set] === true);
    return needed && !hasValue(parameters[parameter.name]);
  });
  if (missing.length > 0) {
    throw new Refusal(
      "parameterBinding",
      `Cannot process command because of one or more missing mandatory parameters: ${missing.map((parameter) => parameter.name).join(", ")}.`,
    );
  }
}

function hasValue(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") {
    return false;
  }
  return Array.isArray(value) ? value.length > 0 : !isRecord(value) || Object.keys(value).length > 0;
}
