import { execFile } from "node:child_process";
import { z } from "zod";
import { parseSpec, type TenantSpec } from "../avanan";
import type { Environment } from "../exchange";
import { type KindName, kinds } from "../kinds";
import type { Inputs, State } from "../kinds/kind";

/** An object that the stack made or took over. */
export interface ManagedObject {
  readonly type: KindName;
  readonly id: string;
  /** As declared in the last run. */
  readonly inputs: Inputs;
  readonly state: State;
}

/** What is left of the stack's last run. */
export interface StackState {
  readonly objects: readonly ManagedObject[];
  /** Specifications of tenants, as they were then. */
  readonly specs: readonly TenantSpec[];
}

const values = z.record(z.string(), z.unknown());
const exported = z.object({
  deployment: z.object({
    resources: z
      .array(
        z.object({
          type: z.string(),
          id: z.string().optional(),
          inputs: values.default({}),
          outputs: values.default({}),
        }),
      )
      .default([]),
  }),
});
const prefix = "pulumi-nodejs:dynamic/avanan:";

/** Asks the Pulumi CLI; undefined where it does not tell. Secrets stay encrypted: none of them is asked for. */
export function readStackState(
  cwd: string,
  env: Environment,
  stack: string | undefined,
): Promise<StackState | undefined> {
  const args = ["stack", "export", "--non-interactive", ...(stack === undefined ? [] : ["--stack", stack])];
  return new Promise((done) => {
    // A state of thousands of resources is tens of megabytes.
    execFile("pulumi", args, { cwd, env, timeout: 60_000, maxBuffer: 2 ** 28 }, (error, stdout) => {
      done(error === null ? parseState(stdout) : undefined);
    });
  });
}

/** Reads what `pulumi stack export` prints. */
export function parseState(text: string): StackState | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Judged with the shape below.
  }
  const parsed = exported.safeParse(json);
  if (!parsed.success) {
    return undefined;
  }
  const ours = parsed.data.deployment.resources.flatMap(({ type, id, inputs, outputs }) => {
    const { __provider: _, ...declared } = inputs;
    return type.startsWith(prefix)
      ? [{ type: type.slice(prefix.length), id, inputs: declared, state: outputs }]
      : [];
  });
  return {
    objects: ours.flatMap(({ type, id, inputs, state }) =>
      isKind(type) && id !== undefined ? [{ type, id, inputs, state }] : [],
    ),
    specs: ours.flatMap(({ type, inputs }) => {
      const spec = type === "Specification" ? parseSpec(inputs) : { problems: [] };
      return "spec" in spec ? [spec.spec] : [];
    }),
  };
}

/** What was declared before of the tenant that is declared now: of several portals, the same one. */
export function previousOf({ specs }: StackState, { portal }: TenantSpec): TenantSpec | undefined {
  return specs.length === 1 ? specs[0] : specs.find((spec) => spec.portal === portal);
}

function isKind(type: string): type is KindName {
  return type in kinds;
}
