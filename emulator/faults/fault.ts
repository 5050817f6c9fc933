/** Which calls a fault hits. */
export interface Matcher {
  /** Name of a cmdlet with `*` as wildcard; `$batch` is a batch as a whole. Default: every call. */
  readonly cmdlet?: string;
  /** Only calls for this object (`Identity` or `Name`), with `*` as wildcard. */
  readonly identity?: string;
  /** The first matching call that is hit. Default 1. */
  readonly nth?: number;
  /** How many matching calls are hit from there on; 0 = all. Default 1. */
  readonly count?: number;
}

/** Faults that answer in the service's place. Nothing reaches the tenant. */
export type AnswerFault =
  /** 429; `retryAfter` in seconds or as an HTTP date, left out = no such header. */
  | { readonly fault: "throttled"; readonly retryAfter?: number | string }
  /** "You have reached the maximum number of concurrent requests per tenant", in plain text. */
  | { readonly fault: "concurrency"; readonly status?: number }
  | { readonly fault: "unavailable"; readonly status?: 500 | 502 | 503 | 504 }
  /** 401 that asks for a token with more claims. */
  | { readonly fault: "claimsChallenge"; readonly claims?: string }
  | { readonly fault: "expiredToken" }
  | { readonly fault: "redirect"; readonly location: string }
  /** A proxy's web page with status 200. */
  | { readonly fault: "html" }
  /** 403 and a run of NUL bytes: no such cmdlet, or no role for it. */
  | { readonly fault: "nulBytes" }
  /** Any refusal of the service. */
  | { readonly fault: "refusal"; readonly type: string; readonly message: string; readonly status?: number };

/** Faults of the way there or back. */
export type ConnectionFault =
  /** `before` = nothing happened; `after` = it happened, and nobody hears of it. */
  | { readonly fault: "dropped"; readonly when: "before" | "after" }
  /** The cmdlet ran; half of its answer arrives. */
  | { readonly fault: "halfBody" }
  | { readonly fault: "latency"; readonly ms: number };

/** Faults of a directory with many copies. They begin with the write that they match. */
export type EffectFault =
  /** The next `reads` reads of that kind show the tenant as it was before the write. */
  | { readonly fault: "staleReads"; readonly reads: number }
  /** The next `reads` reads do not show the object that the write created. */
  | { readonly fault: "notYetVisible"; readonly reads: number }
  /** The next `tries` rule cmdlets that name the connector do not find it. */
  | { readonly fault: "notYetVisibleToRules"; readonly tries: number }
  /** New-InboundConnector creates it disabled, with a warning, and it stays so. */
  | { readonly fault: "createdDisabled" };

/** What Validate-OutboundConnector finds out. Only its own calls are counted, whatever `cmdlet` says. */
export interface ValidationFault {
  readonly fault: "validationFails";
  /** Tasks that fail, by TaskName with `*` as wildcard: `ValidateConnectivity`, `SendTestEmail`. Default: all. */
  readonly task?: string;
  /** Only tasks for this smart host or recipient, with `*` as wildcard. */
  readonly target?: string;
  /** What the tasks say; default: a plausible sentence. */
  readonly detail?: string;
}

export type Fault = Matcher & (AnswerFault | ConnectionFault | EffectFault | ValidationFault);
export type FaultName = Fault["fault"];
export type Stage = "answer" | "connection" | "effect" | "validation";

const stages: Readonly<Record<FaultName, Stage>> = {
  throttled: "answer",
  concurrency: "answer",
  unavailable: "answer",
  claimsChallenge: "answer",
  expiredToken: "answer",
  redirect: "answer",
  html: "answer",
  nulBytes: "answer",
  refusal: "answer",
  dropped: "connection",
  halfBody: "connection",
  latency: "connection",
  staleReads: "effect",
  notYetVisible: "effect",
  notYetVisibleToRules: "effect",
  createdDisabled: "effect",
  validationFails: "validation",
};

const needed: Partial<Record<FaultName, readonly (readonly [string, "string" | "number"])[]>> = {
  redirect: [["location", "string"]],
  refusal: [
    ["type", "string"],
    ["message", "string"],
  ],
  dropped: [["when", "string"]],
  latency: [["ms", "number"]],
  staleReads: [["reads", "number"]],
  notYetVisible: [["reads", "number"]],
  notYetVisibleToRules: [["tries", "number"]],
};

export function stageOf(fault: Fault): Stage {
  return stages[fault.fault];
}

/** Reads a fault that came as JSON; the error says what is allowed. */
export function parseFault(value: unknown): Fault {
  const fault = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const name = fault.fault;
  if (typeof name !== "string" || !(name in stages)) {
    throw new Error(`"fault" must be one of ${Object.keys(stages).join(", ")}`);
  }
  const allowed: readonly (readonly [string, "string" | "number"])[] = [
    ["cmdlet", "string"],
    ["identity", "string"],
    ["nth", "number"],
    ["count", "number"],
    ["status", "number"],
    ["claims", "string"],
    ["task", "string"],
    ["target", "string"],
    ["detail", "string"],
  ];
  for (const [key, type] of needed[name as FaultName] ?? []) {
    if (typeof fault[key] !== type) {
      throw new Error(`the fault "${name}" needs "${key}", a ${type}`);
    }
  }
  for (const [key, type] of allowed) {
    if (fault[key] !== undefined && typeof fault[key] !== type) {
      throw new Error(`"${key}" must be a ${type}`);
    }
  }
  if (name === "dropped" && fault.when !== "before" && fault.when !== "after") {
    throw new Error('"when" must be "before" or "after"');
  }
  return fault as unknown as Fault;
}
