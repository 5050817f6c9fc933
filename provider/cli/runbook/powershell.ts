import { type Command, isListChange, type ParameterValue } from "../../exchange";

/** Longer lines are broken, so that a review shows what stands in them. */
const longest = 110;
const indent = "    ";

/** PowerShell takes each of these for the quote that begins and ends a text without variables. */
const quotes = /['\u2018\u2019\u201a\u201b]/g;
const lineEnds = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** A text as PowerShell takes it literally, whatever stands in it. */
export function quoted(text: string): string {
  return `'${text.replace(quotes, "$&$&")}'`;
}

/** A value as PowerShell writes it, in one line. */
export function literal(value: ParameterValue): string {
  if (typeof value === "string") {
    return quoted(value);
  }
  if (typeof value === "boolean" || value === null) {
    return `$${String(value)}`;
  }
  if (isTable(value)) {
    return table(entriesOf(value));
  }
  return typeof value === "number" ? String(value) : list(value);
}

function list(items: readonly ParameterValue[]): string {
  return `@(${items.map(literal).join(", ")})`;
}

/** Every line of it is a comment, whatever stands in it: a name could otherwise become a command. */
export function comment(text: string): string[] {
  return text.split(lineEnds).map((line) => (line === "" ? "#" : `# ${line}`));
}

/**
 * A command with its parameters: in one line where there are few, else one parameter a line in a table of its own
 * (splatting), which a review reads and changes line by line.
 */
export function invocation(command: Command): string[] {
  const parameters = parametersOf(command);
  const line = inline(command);
  if (parameters.length <= 3 && line.length <= longest && !parameters.some(([, value]) => isTable(value))) {
    return [line];
  }
  const width = Math.max(...parameters.map(([name]) => name.length));
  return [
    "$parameters = @{",
    ...parameters.flatMap(([name, value]) => entry(`${indent}${name.padEnd(width)} = `, value, 1)),
    "}",
    `${command.cmdlet} @parameters`,
  ];
}

/** A command in one line. */
export function inline(command: Command): string {
  return [
    command.cmdlet,
    ...parametersOf(command).map(([name, value]) =>
      // A switch takes its value only with a colon.
      typeof value === "boolean" ? `-${name}:${literal(value)}` : `-${name} ${literal(value)}`,
    ),
  ].join(" ");
}

/** A value for a variable, broken where it is long. */
export function assignment(variable: string, value: ParameterValue): string[] {
  return entry(`${variable} = `, value, 0);
}

/** What the command is about comes first. */
function parametersOf({ parameters }: Command): [string, ParameterValue][] {
  const leads = ([name]: [string, ParameterValue]) => name === "Identity" || name === "Name";
  const all = Object.entries(parameters);
  return [...all.filter(leads), ...all.filter((one) => !leads(one))];
}

function entry(begin: string, value: ParameterValue, depth: number): string[] {
  const line = `${begin}${literal(value)}`;
  if (line.length <= longest) {
    return [line];
  }
  const inner = indent.repeat(depth + 1);
  const close = indent.repeat(depth);
  if (Array.isArray(value)) {
    return [`${begin}@(`, ...value.flatMap((item) => entry(inner, item, depth + 1)), `${close})`];
  }
  if (isTable(value)) {
    const lines = entriesOf(value).flatMap(([name, item]) => entry(`${inner}${name} = `, item, depth + 1));
    return [`${begin}@{`, ...lines, `${close}}`];
  }
  return [line];
}

type Table = Exclude<ParameterValue, string | number | boolean | null | readonly ParameterValue[]>;

function isTable(value: ParameterValue): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function table(entries: readonly (readonly [string, ParameterValue])[]): string {
  return `@{ ${entries.map(([name, value]) => `${name} = ${literal(value)}`).join("; ")} }`;
}

/** What is added to and removed from a list has its own words; what is empty is left out, as it is on the wire. */
function entriesOf(value: Table): [string, ParameterValue][] {
  if (!isListChange(value)) {
    return Object.entries(value).map(([name, item]) => [quoted(name), item]);
  }
  const { add = [], remove = [] } = value;
  return [
    ...(add.length > 0 ? ([["Add", add]] as [string, ParameterValue][]) : []),
    ...(remove.length > 0 ? ([["Remove", remove]] as [string, ParameterValue][]) : []),
  ];
}
