import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { watchProviderMemory } from "./provider-memory.mjs";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** Resources that the engine works on at the same time; given, so that the limits do not depend on the machine. */
export const parallelism = 8;

/** One stack in a folder of its own, driven by the real CLI; every command is timed, its provider process watched. */
export class Stack {
  constructor(cli, folder, env) {
    this.cli = cli;
    this.folder = folder;
    this.env = env;
  }

  /** `config` is the stack's configuration, `env` what its commands get besides the CLI's own environment. */
  static async create(cli, program, config = {}, env = {}) {
    const folder = await mkdtemp(join(tmpdir(), "avanan-bench-"));
    const stack = new Stack(cli, folder, env);
    await mkdir(join(folder, "state"));
    await symlink(modules, join(folder, "node_modules"));
    await writeFile(
      join(folder, "Pulumi.yaml"),
      "name: bench\nruntime: nodejs\noptions: { refresh: always }\n",
    );
    await writeFile(join(folder, "package.json"), '{ "name": "bench", "main": "index.js" }\n');
    await writeFile(join(folder, "index.js"), program);
    await stack.run("stack", "init", "dev");
    const lines = Object.entries(config).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`);
    await writeFile(join(folder, "Pulumi.dev.yaml"), `config:\n${lines.join("")}`);
    return stack;
  }

  /** Runs a command that has to succeed: `{ text, seconds, providerMb }`, the last undefined where it cannot be seen. */
  async run(...args) {
    const started = performance.now();
    const child = spawn(this.cli.command, [...args, "--non-interactive", "--color", "never"], {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...this.cli.env,
        PULUMI_BACKEND_URL: `file://${join(this.folder, "state")}`,
        PULUMI_CONFIG_PASSPHRASE: "bench",
        PULUMI_NODEJS_TRANSPILE_ONLY: "true",
        ...this.env,
      },
    });
    const memory = watchProviderMemory(this.folder);
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
    }
    const code = await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    }).finally(memory.stop);
    if (code !== 0) {
      throw new Error(`pulumi ${args.join(" ")} ended with ${code}:\n${text}`);
    }
    return { text, seconds: (performance.now() - started) / 1000, providerMb: memory.peakMb() };
  }

  preview() {
    return this.run("preview", "--stack", "dev", "--parallel", String(parallelism));
  }

  /** The update alone: what `up` previews first is the preview's figure. */
  up() {
    return this.run("up", "--yes", "--skip-preview", "--stack", "dev", "--parallel", String(parallelism));
  }

  /** The stack's own resources as they stand in its state. */
  async resources() {
    const { text } = await this.run("stack", "export", "--stack", "dev");
    return JSON.parse(text).deployment.resources.filter(({ type }) => type.startsWith("pulumi-nodejs:"));
  }

  remove() {
    return rm(this.folder, { recursive: true, force: true });
  }
}
