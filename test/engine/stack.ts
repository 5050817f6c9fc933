import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";

const root = resolve(__dirname, "../..");

/** The CLI that set-up found or built; looked up once for all stacks of a test file. */
let located: Promise<{ command: string; env: NodeJS.ProcessEnv }> | undefined;

export interface Outcome {
  readonly code: number;
  /** Standard output and error as a person sees them, without colours. */
  readonly text: string;
}

export interface StackOptions {
  /** The stack's configuration; values that are not text are written as structures. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of a TypeScript program to run; default: the tenant program at the repository's root. */
  readonly source?: string;
  /** JavaScript of a program to run instead. */
  readonly program?: string;
}

/** One stack in a folder of its own, driven by the real CLI with a file backend. */
export class Stack {
  private constructor(
    readonly folder: string,
    private readonly options: StackOptions,
  ) {}

  static async create(options: StackOptions): Promise<Stack> {
    const folder = await mkdtemp(join(tmpdir(), "avanan-stack-"));
    const stack = new Stack(folder, options);
    await mkdir(join(folder, "state"));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    const main = options.program === undefined ? "index.ts" : "index.js";
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "program", main }));
    const source = options.source ?? root;
    await cp(join(source, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    if (options.program === undefined) {
      await cp(join(source, "index.ts"), join(folder, "index.ts"));
      await cp(join(root, "tsconfig.base.json"), join(folder, "tsconfig.json"));
    } else {
      await stack.program(options.program);
    }
    await stack.ok("stack", "init", "dev");
    await stack.configure(options.config);
    return stack;
  }

  /** Replaces the program. */
  async program(text: string): Promise<void> {
    await writeFile(join(this.folder, "index.js"), text);
  }

  /** Replaces the whole configuration. */
  async configure(config: Readonly<Record<string, unknown>>): Promise<void> {
    const lines = Object.entries(config).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
    await writeFile(join(this.folder, "Pulumi.dev.yaml"), `config:\n${lines.join("\n")}\n`);
  }

  async run(...args: string[]): Promise<Outcome> {
    return outcomeOf(await this.start(args));
  }

  /** Runs a command and, when `stop` resolves, kills it with all its children, as a power cut would. */
  async killed(stop: Promise<void>, ...args: string[]): Promise<void> {
    await this.stopped(stop, args, (pid) => {
      for (const one of [pid, ...descendants(pid)]) {
        process.kill(one, "SIGKILL");
      }
    });
  }

  /** Runs a command and, when `stop` resolves, presses Ctrl-C. */
  async interrupted(stop: Promise<void>, ...args: string[]): Promise<Outcome> {
    return this.stopped(stop, args, (pid) => process.kill(pid, "SIGINT"));
  }

  private async stopped(
    stop: Promise<void>,
    args: readonly string[],
    end: (pid: number) => void,
  ): Promise<Outcome> {
    const child = await this.start(args);
    const outcome = outcomeOf(child);
    await stop;
    end(child.pid ?? 0);
    return outcome;
  }

  private async start(args: readonly string[]) {
    located ??= import("../../setup/pulumi.mjs").then((setup) => setup.locatePulumi());
    const { command, env } = await located;
    return spawn(command, [...args, "--non-interactive", "--color", "never"], {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...env,
        PULUMI_BACKEND_URL: `file://${join(this.folder, "state")}`,
        PULUMI_CONFIG_PASSPHRASE: "test",
        // The program's types are checked by the type check, not again in each run.
        PULUMI_NODEJS_TRANSPILE_ONLY: "true",
        EXCHANGE_RETRY_PAUSE_MS: "50",
        ...this.options.env,
      },
    });
  }

  /** Runs a command that has to succeed. */
  async ok(...args: string[]): Promise<string> {
    const { code, text } = await this.run(...args);
    if (code !== 0) {
      throw new Error(`pulumi ${args.join(" ")} ended with ${code}:\n${text}`);
    }
    return text;
  }

  /** Neither shows a preview first: that is `preview`'s business, and takes as long again. */
  up(...args: string[]): Promise<string> {
    return this.ok("up", "--yes", "--stack", "dev", "--skip-preview", ...args);
  }

  destroy(...args: string[]): Promise<string> {
    return this.ok("destroy", "--yes", "--stack", "dev", "--skip-preview", ...args);
  }

  preview(...args: string[]): Promise<string> {
    return this.ok("preview", "--stack", "dev", "--diff", ...args);
  }

  async state(): Promise<string> {
    return this.ok("stack", "export", "--stack", "dev");
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function outcomeOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Outcome> {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
  }
  return new Promise((done) => child.on("close", (code) => done({ code: code ?? 1, text })));
}

/** Processes that a process has started, and those that they have; plug-ins run in groups of their own. */
function descendants(parent: number): number[] {
  const ps = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const processes = ps
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = (of: number): number[] =>
    processes.flatMap(([pid = 0, ppid]) => (ppid === of ? [pid, ...children(pid)] : []));
  return children(parent);
}
