import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";

/** Where a stack's configuration is kept: beside the file of its project, or where that says. */
export function stackFilePath(project: string, stack: string): string {
  const settings: unknown = parse(readFileSync(project, "utf8"));
  const folder =
    typeof settings === "object" && settings !== null && "stackConfigDir" in settings
      ? String(settings.stackConfigDir)
      : ".";
  // A stack may be called with its organisation and project; its file is not.
  return join(resolve(dirname(project), folder), `Pulumi.${stack.split("/").at(-1)}.yaml`);
}
