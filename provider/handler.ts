import type * as dynamic from "@pulumi/pulumi/dynamic";
import { Lifecycle } from "./converge/lifecycle";
import { PartlyDone } from "./converge/partly-done";
import { type ResourceKindName, resourceKinds } from "./resource-kinds";
import { Session } from "./session";

/** How Pulumi writes a value that is only known during the update (`pulumi.runtime.unknownValue`). */
const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const handlerText = "__provider";

const session = new Session(process.env);

/**
 * The handlers of one resource class, as Pulumi's dynamic provider process asks for them. The text in the stack's
 * state loads this function by name, so that old state runs new code.
 */
export function handler(name: ResourceKindName): dynamic.ResourceProvider {
  const lifecycle = new Lifecycle(resourceKinds[name], () => session.converger(), holdsUnknown);
  return {
    configure: async ({ config }) => session.configure((key) => config.get(key)),
    check: (olds, news) => asFailure(() => lifecycle.check(plain(olds), plain(news)), plain(news)),
    diff: async (_id, olds, news) => lifecycle.diff(plain(olds), plain(news)),
    create: async (inputs) => {
      const { id, outs } = await loadable(inputs, () => lifecycle.create(plain(inputs)));
      return { id, outs: { ...outs } };
    },
    read: async (id, props) => {
      const { id: found, props: seen, inputs } = await quietly(() => lifecycle.read(id, plain(props)));
      return { id: found, props: { ...seen }, inputs: { ...inputs } };
    },
    update: async (id, olds, news) => {
      const { outs } = await loadable(news, () => lifecycle.update(id, plain(olds), plain(news)));
      return { outs: { ...outs } };
    },
    delete: (id, props) => quietly(() => lifecycle.delete(id, plain(props))),
  };
}

type Properties = Record<string, unknown>;

function plain(properties: Properties): Properties {
  const { [handlerText]: _, ...rest } = properties;
  return rest;
}

/** What the engine keeps of an object that is only partly done names its handlers, too: else no later run could load them. */
async function loadable<T>(given: Properties, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof PartlyDone) {
      throw new PartlyDone(error.id, { ...error.properties, [handlerText]: given[handlerText] }, error);
    }
    throw error;
  }
}

function holdsUnknown(value: unknown): boolean {
  if (typeof value === "object" && value !== null) {
    return Object.values(value).some(holdsUnknown);
  }
  return value === unknownValue;
}

/** A problem with the configuration or the tenant is a failure of the check, which the engine prints without a stack. */
async function asFailure(
  check: () => Promise<{ inputs: Properties; failures: dynamic.CheckFailure[] }>,
  inputs: Properties,
): Promise<dynamic.CheckResult> {
  try {
    const result = await check();
    return { inputs: { ...result.inputs }, failures: result.failures };
  } catch (error) {
    return {
      inputs,
      failures: [{ property: "", reason: error instanceof Error ? error.message : String(error) }],
    };
  }
}

/** The dynamic provider prints an error's stack beside the engine's own message; people need the message once. */
async function quietly<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof Error) {
      error.stack = "";
    }
    throw error;
  }
}
