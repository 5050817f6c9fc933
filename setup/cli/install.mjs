import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { atExit } from "../lib/cleanup.mjs";
import { publish } from "../lib/publish.mjs";
import { run } from "../lib/run.mjs";
import { inspectCli } from "./inspect.mjs";
import { officialRoot } from "./official.mjs";
import { PINNED_CLI } from "./versions.mjs";

const ANSWER_MS = 5_000;
const INSTALL_MS = 5 * 60_000;
const PROGRAM = fileURLToPath(new URL("install-program.mjs", import.meta.url));

function installerAddress(env) {
  return env.AVANAN_PULUMI_INSTALLER || "https://get.pulumi.com/install.sh";
}

/** Why the installer cannot be had, or undefined. Asked first, so that a machine without internet does not wait. */
async function whyUnreachable(address) {
  try {
    const answer = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok ? undefined : `${address} answered ${answer.status}`;
  } catch (error) {
    const cause =
      error.name === "TimeoutError"
        ? "no answer"
        : (error.cause?.code ?? error.cause?.message ?? error.message);
    return `${address} cannot be reached (${cause})`;
  }
}

/** Pulumi's own installer, into its own per-version place. */
export const install = {
  name: "official install",
  async get({ progress, env = process.env }) {
    const unreachable = await whyUnreachable(installerAddress(env));
    if (unreachable) return { reasons: [unreachable] };

    const root = officialRoot(PINNED_CLI, env);
    const temporary = `${root}.${randomUUID()}`;
    const remove = () => fs.rmSync(temporary, { recursive: true, force: true });
    const forget = atExit(remove);
    try {
      const result = await progress.during(
        `Pulumi CLI ${PINNED_CLI}: installing from ${installerAddress(env)}`,
        () => run(process.execPath, [PROGRAM, PINNED_CLI, temporary], { env, timeoutMs: INSTALL_MS }),
      );
      if (result.timedOut)
        return { reasons: [`the install took longer than ${INSTALL_MS / 60_000} minutes`] };
      const { cli, reason } = await inspectCli(path.join(temporary, "bin"), { env });
      if (!cli) return { reasons: [`the install failed: ${lastLine(result.output) || reason}`] };
      publish(temporary, root);
      return { cli: (await inspectCli(path.join(root, "bin"), { env })).cli, reasons: [] };
    } finally {
      forget();
      remove();
    }
  },
};

function lastLine(text) {
  return text.trim().split("\n").at(-1);
}
