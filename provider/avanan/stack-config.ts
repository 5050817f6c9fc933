import { parseSpec, type SpecProblem, type TenantSpec } from "./spec";

/** Keys of `avanan:*` in a stack's configuration, and how their text is read. */
const keys = {
  portal: "text",
  brand: "text",
  region: "text",
  mode: "text",
  protect: "list",
  scope: "structure",
  scopeOutgoing: "text or structure",
  scopeJournal: "text or structure",
  exclude: "structure",
  excludeOutgoing: "text or structure",
  createGroups: "list",
  otherInboundIps: "list",
  lookUpInboundIps: "flag",
  journalingReportNdrTo: "text",
  adopt: "flag",
  bypass: "flag",
  previousRegion: "text",
  addresses: "structure",
  dlpCertificate: "text",
  inspectAutomaticReplies: "flag",
  outgoingFromInside: "flag",
  internalStopsRules: "flag",
  whitelistHeader: "text",
  stripForgedHeaders: "flag",
  suffix: "text",
  sharedObjects: "flag",
  objects: "structure",
  acceptUnsafe: "flag",
} as const;

/**
 * Reads `avanan:*` as Pulumi hands it over: everything is text, structures are JSON. Values are only read here; what
 * they may be is the specification's business.
 */
export function readStackConfig(get: (key: string) => string | undefined): {
  input: Record<string, unknown>;
  problems: SpecProblem[];
} {
  const input: Record<string, unknown> = {};
  const problems: SpecProblem[] = [];
  for (const [key, how] of Object.entries(keys)) {
    const text = get(key);
    if (text === undefined || text.trim() === "") {
      continue;
    }
    const value = read(text.trim(), how);
    if (value === undefined) {
      problems.push({
        key,
        reason:
          how === "flag"
            ? `"${text}" is not allowed; it must be true or false`
            : `"${text}" cannot be read; it must be ${example[how]}`,
      });
    } else {
      input[key] = value;
    }
  }
  return { input, problems };
}

/** What `avanan:*` comes to. `absent`: no key of it is set. */
export type ConfiguredSpec =
  | { readonly kind: "absent" }
  | { readonly kind: "read"; readonly input: Readonly<Record<string, unknown>>; readonly spec: TenantSpec }
  | { readonly kind: "mistaken"; readonly problems: readonly SpecProblem[] };

/** Reads the specification from a stack's configuration; every mistake is named once. */
export function configuredSpec(get: (key: string) => string | undefined): ConfiguredSpec {
  const { input, problems } = readStackConfig(get);
  if (Object.keys(input).length === 0 && problems.length === 0) {
    return { kind: "absent" };
  }
  const parsed = parseSpec(input);
  // A value that could not be read is missing for the specification: said once is enough.
  const unreadable = new Set(problems.map(({ key }) => key));
  const wrong = "problems" in parsed ? parsed.problems.filter(({ key }) => !unreadable.has(key)) : [];
  return "spec" in parsed && problems.length === 0
    ? { kind: "read", input, spec: parsed.spec }
    : { kind: "mistaken", problems: [...problems, ...wrong] };
}

const example = {
  text: "text",
  list: 'a list such as ["incoming"], e.g. pulumi config set --path "avanan:protect[0]" incoming',
  "text or structure": 'everyone or a structure such as {"groups":["pilot@contoso.com"]}',
  structure:
    'a structure such as {"groups":["pilot@contoso.com"]}, e.g. pulumi config set --path "avanan:scope.groups[0]" pilot@contoso.com',
};

function read(text: string, how: (typeof keys)[keyof typeof keys]): unknown {
  if (how === "text" || (how === "text or structure" && !/^[[{]/.test(text))) {
    return text;
  }
  if (how === "flag") {
    return text === "true" ? true : text === "false" ? false : undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    // A single word or a comma-separated line is what people type for a list; a structure has no such short form.
    return how === "list" && !/^[[{]/.test(text) ? text.split(",").map((item) => item.trim()) : undefined;
  }
}
