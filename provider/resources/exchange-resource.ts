import * as pulumi from "@pulumi/pulumi";
import { ConfigurationError, type ConfigurationIssue, readSettings } from "../exchange";
import { type ResourceKindName, resourceKinds } from "../resource-kinds";

/** Properties as a program gives them: each value, and each entry of a list, may come from another resource. */
export type Args<Properties> = {
  readonly [Name in keyof Properties]: pulumi.Input<InputList<Properties[Name]>>;
};
type InputList<Value> = Value extends readonly (infer Item)[] ? readonly pulumi.Input<Item>[] : Value;

/** What every resource takes besides the properties of its object. */
export interface CommonArgs {
  /**
   * Takes over an object of the same name that already exists and differs. Default: false, then such an object is
   * refused with the list of differences.
   */
  readonly adopt?: pulumi.Input<boolean>;
}

/** What resources take whose changes are proved beside the tenant before they are made. */
export interface ProvenArgs extends CommonArgs {
  /**
   * Makes a change although the proof says that it would lose mail or send it in circles; what is overridden is said.
   * Default: false.
   */
  readonly acceptUnsafe?: pulumi.Input<boolean>;
}

/** The declared properties as outputs. What the arguments require is always there; the rest may be undeclared. */
export type Outputs<Properties, ResourceArgs = object> = {
  readonly [Name in keyof Properties]-?: pulumi.Output<
    Name extends RequiredIn<ResourceArgs> ? Exclude<Properties[Name], undefined> : Properties[Name]
  >;
};
type RequiredIn<ResourceArgs> = {
  [Name in keyof ResourceArgs]-?: undefined extends ResourceArgs[Name] ? never : Name;
}[keyof ResourceArgs];

/**
 * The text that the engine keeps for each resource and runs to get its handlers. It only says where to load the code
 * from and must never change: old state runs today's code, and an upgrade shows no difference.
 */
export function handlerText(kind: ResourceKindName): string {
  return `exports.handler=()=>require("pulumi-avanan/handler").handler("${kind}")`;
}

/** Base of all resources: an Exchange object whose handlers are loaded by name, not serialised. */
export abstract class ExchangeResource extends pulumi.CustomResource {
  constructor(
    kind: ResourceKindName,
    name: string,
    args: object,
    opts: pulumi.CustomResourceOptions | undefined,
  ) {
    checkSettingsOnce();
    const outputs = Object.fromEntries(resourceKinds[kind].outputs.map((output) => [output, undefined]));
    super(
      `pulumi-nodejs:dynamic/avanan:${kind}`,
      name,
      { ...outputs, ...args, __provider: handlerText(kind) },
      opts,
    );
  }
}

/** A resource class whose declared properties are its outputs, too. */
export function resourceClass<Properties, ResourceArgs extends object>(kind: ResourceKindName) {
  class Resource extends ExchangeResource {
    constructor(name: string, args: ResourceArgs, opts?: pulumi.CustomResourceOptions) {
      super(kind, name, args, opts);
    }
  }
  return Resource as unknown as new (
    name: string,
    args: ResourceArgs,
    opts?: pulumi.CustomResourceOptions,
  ) => ExchangeResource & Outputs<Properties, ResourceArgs>;
}

let settingsChecked = false;

/** One mistake in `exchange:*` is one message for the program, not one for each of its resources. */
function checkSettingsOnce(): void {
  const problems = settingsChecked ? [] : settingsProblems();
  if (problems.length > 0) {
    throw new pulumi.RunError(problems.map(({ key, reason }) => `${key}: ${reason}`).join("\n"));
  }
  settingsChecked = true;
}

/** A key of the stack's `exchange:*` configuration. */
export function stackSetting(key: string): string | undefined {
  return new pulumi.Config("exchange").get(key.replace(/^exchange:/, ""));
}

/** What is wrong with the stack's `exchange:*` configuration and the environment it asks for. */
export function settingsProblems(): readonly ConfigurationIssue[] {
  try {
    readSettings(stackSetting, process.env);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) {
      return error.issues;
    }
    throw error;
  }
}
