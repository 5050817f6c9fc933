import { readFile, writeFile } from "node:fs/promises";
import { shown } from "../../converge/messages";
import type { Configuration } from "./configuration";
import { mergeIntoFile } from "./stack-file";

interface Problem {
  readonly key: string;
  readonly reason: string;
}

/** Merges the configuration into the file; nothing is written where anything is in the way, which is the answer. */
export async function writeStackFile(
  path: string,
  configuration: Configuration,
  force: boolean,
): Promise<readonly Problem[]> {
  try {
    const merged = mergeIntoFile(await textOf(path), configuration, force);
    if ("unreadable" in merged) {
      return [{ key: path, reason: `could not be merged into: ${merged.unreadable}. Nothing was written` }];
    }
    if ("conflicts" in merged) {
      return merged.conflicts.map(({ key, has, wants }) => ({
        key,
        reason: `${path} has ${shown(has)}, where the tenant shows ${shown(wants)}. Nothing was written; --force overwrites it`,
      }));
    }
    await writeFile(path, merged.text);
    return [];
  } catch (error) {
    if (isFromSystem(error)) {
      return [{ key: path, reason: `could not be written: ${error.message}` }];
    }
    throw error;
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isFromSystem(error) && error.code === "ENOENT") {
      return "";
    }
    throw error;
  }
}

function isFromSystem(error: unknown): error is Error & { readonly code: unknown } {
  return error instanceof Error && "code" in error;
}
