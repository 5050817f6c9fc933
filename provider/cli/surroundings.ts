import type { Environment } from "../exchange";
import type { Terminal } from "./terminal";

/** What a command may touch of the process it runs in. */
export interface Surroundings {
  readonly env: Environment;
  /** The folder in which the command was typed. */
  readonly cwd: string;
  /** Where the answer goes. */
  readonly terminal: Terminal;
  /** One line of the answer. */
  out(line: string): void;
  /** One line beside the answer: what is waited for, what went wrong. */
  err(line: string): void;
  /** Why the command cannot go on, for one that tells it in its answer as well. */
  failed?(lines: readonly string[]): void;
  /** The code with which the process ends once its work is done. */
  exitCode(code: number): void;
}
