import { type Command, isListChange, type Parameters, type ParameterValue } from "./command";

/** The body of InvokeCommand (exchange-online.md a.5). Nested tables need their OData type, or they do not bind. */
export function encodeCommand(command: Command): { CmdletInput: { CmdletName: string; Parameters: object } } {
  return { CmdletInput: { CmdletName: command.cmdlet, Parameters: encodeParameters(command.parameters) } };
}

function encodeParameters(parameters: Parameters): object {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]): [string, unknown][] => {
      if (Array.isArray(value) && value.some((item) => typeof item === "object" && item !== null)) {
        return [
          [`${name}@odata.type`, "#Collection(Exchange.GenericHashTable)"],
          [name, value.map(encodeValue)],
        ];
      }
      return [[name, encodeValue(value)]];
    }),
  );
}

function encodeValue(value: ParameterValue): unknown {
  if (isListChange(value)) {
    return {
      "@odata.type": "#Exchange.GenericHashTable",
      ...(value.add?.length ? { Add: value.add } : {}),
      ...(value.remove?.length ? { Remove: value.remove } : {}),
    };
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { "@odata.type": "#Exchange.GenericHashTable", ...value };
  }
  return value;
}

/** Drops the OData side notes (`Guid@odata.type`, `@data.type` …) that Exchange mixes into objects. */
export function withoutSideNotes(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutSideNotes);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !key.includes("@"))
        .map(([key, inner]) => [key, withoutSideNotes(inner)]),
    );
  }
  return value;
}
