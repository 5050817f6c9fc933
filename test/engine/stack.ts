import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

export interface Outcome {
  readonly code: number;
  /** Standard output and error as a person sees them, without colours. */
  readonly text: string;
}

export interface StackOptions {
  /** The stack's configuration; values that are not text are written as structures. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** JavaScript of the program; default: the tenant program at the repository's root. */
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
    await writeFile(join(folder, "package.json"), '{ "name": "avanan", "main": "index" }\n');
    await cp(join(root, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    if (options.program === undefined) {
      await cp(join(root, "index.ts"), join(folder, "index.ts"));
      await cp(join(root, "tsconfig.base.json"), join(folder, "tsconfig.base.json"));
      await cp(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
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

  run(...args: string[]): Promise<Outcome> {
    const { command, env } = JSON.parse(process.env.TEST_PULUMI ?? "{}");
    return new Promise((done) => {
      execFile(
        command,
        [...args, "--non-interactive", "--color", "never"],
        {
          cwd: this.folder,
          maxBuffer: 64 * 1024 * 1024,
          env: {
            ...env,
            PULUMI_BACKEND_URL: `file://${join(this.folder, "state")}`,
            PULUMI_CONFIG_PASSPHRASE: "test",
            EXCHANGE_RETRY_PAUSE_MS: "50",
            ...this.options.env,
          },
        },
        (error, stdout, stderr) =>
          done({
            code: error === null ? 0 : typeof error.code === "number" ? error.code : 1,
            text: `${stdout}\n${stderr}`,
          }),
      );
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

  up(...args: string[]): Promise<string> {
    return this.ok("up", "--yes", "--stack", "dev", "--diff", ...args);
  }

  preview(...args: string[]): Promise<string> {
    return this.ok("preview", "--stack", "dev", "--diff", ...args);
  }

  destroy(...args: string[]): Promise<string> {
    return this.ok("destroy", "--yes", "--stack", "dev", ...args);
  }

  async state(): Promise<string> {
    return this.ok("stack", "export", "--stack", "dev");
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
