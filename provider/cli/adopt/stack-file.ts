import { Document, isMap, parseDocument, stringify } from "yaml";
import type { Configuration } from "./configuration";

/** A key of the file that has another value than the one that is to be written. */
export interface Conflict {
  readonly key: string;
  readonly has: unknown;
  /** undefined: the key is to go. */
  readonly wants: unknown;
}

export type Merged =
  | { readonly text: string }
  | { readonly conflicts: readonly Conflict[] }
  | { readonly unreadable: string };

/** Keys that no look at a tenant can tell: what a stack says of them is right. */
const untold = ["avanan:createGroups", "avanan:lookUpInboundIps", "avanan:sharedObjects"];

/** The configuration by itself, as a stack's file has it. */
export const configurationText = (configuration: Configuration): string =>
  stringify({ config: configuration }, { lineWidth: 0 }).trimEnd();

/**
 * Brings the configuration into the text of a stack's file; comments, secrets and everything that is not ours stay. A key
 * of ours that has another value, or that would say something else than the tenant does, is a conflict unless `force`.
 */
export function mergeIntoFile(text: string, configuration: Configuration, force: boolean): Merged {
  const document = text.trim() === "" ? new Document({}) : parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) {
    return { unreadable: error.message.split("\n")[0] ?? "" };
  }
  const config: unknown = document.toJS()?.config ?? {};
  if (!isMap(document.contents) || typeof config !== "object" || config === null || Array.isArray(config)) {
    return { unreadable: "it is no stack's configuration, which has a table named config" };
  }
  const there = new Map(Object.entries(config));
  const conflicts = [
    ...Object.entries(configuration).flatMap(([key, wants]): Conflict[] =>
      !there.has(key) || isSame(there.get(key), wants) ? [] : [{ key, has: there.get(key), wants }],
    ),
    ...[...there].flatMap(([key, has]): Conflict[] =>
      key.startsWith("avanan:") && !(key in configuration) && !untold.includes(key)
        ? [{ key, has, wants: undefined }]
        : [],
    ),
  ];
  if (conflicts.length > 0 && !force) {
    return { conflicts };
  }
  for (const { key } of conflicts.filter(({ wants }) => wants === undefined)) {
    document.deleteIn(["config", key]);
  }
  const written = new Set(conflicts.map(({ key }) => key));
  for (const [key, value] of Object.entries(configuration)) {
    if (!there.has(key) || written.has(key)) {
      document.setIn(["config", key], document.createNode(value));
    }
  }
  return { text: document.toString({ lineWidth: 0 }) };
}

/** `pulumi config set` writes text, also for flags and structures. */
function isSame(has: unknown, wants: unknown): boolean {
  const plain = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  return plain(has) === plain(wants);
}
