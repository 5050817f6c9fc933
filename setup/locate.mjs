import path from "node:path";
import { findCli } from "./steps/cli.mjs";

/** `base` with the CLI's folder first on PATH, this Node within reach, and no question about updates. */
export function pulumiEnvironment({ binDir }, base = process.env) {
  const key = Object.keys(base).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const folders = [binDir, base[key], path.dirname(process.execPath)].filter(Boolean);
  return { ...base, [key]: folders.join(path.delimiter), PULUMI_SKIP_UPDATE_CHECK: "true" };
}

/**
 * The CLI that set-up found or built: `{ command, version, binDir, source, env }`, `env` being complete for a child process.
 * Never installs or builds; throws an error that names the choices if there is none.
 */
export async function locatePulumi(base = process.env) {
  const cli = await findCli(base);
  return { ...cli, env: pulumiEnvironment(cli, base) };
}
