/** The Pulumi CLI that set-up found or built. */
export interface Pulumi {
  command: string;
  version: string;
  binDir: string;
  /** Where it comes from, for people to read. */
  source: string;
  /** Complete environment for a child process that runs the CLI. */
  env: NodeJS.ProcessEnv;
}

/** Never installs or builds; rejects with a message that names the choices if there is no CLI. */
export function locatePulumi(base?: NodeJS.ProcessEnv): Promise<Pulumi>;

/** `base` with the CLI's folder first on PATH, this Node within reach, and no question about updates. */
export function pulumiEnvironment(cli: { binDir: string }, base?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;

/** The folder in which the user typed the command. */
export function callersFolder(env?: NodeJS.ProcessEnv, cwd?: string): string;
