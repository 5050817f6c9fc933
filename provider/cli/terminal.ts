import type { Environment } from "../exchange";

/** Where the answer of a command goes. */
export interface Terminal {
  readonly isTTY: boolean;
  /** How wide it is; undefined where it has no width, such as a file or a pipe. */
  readonly columns: number | undefined;
}

/** Whether colours are wanted: NO_COLOR (no-color.org) and FORCE_COLOR decide, else whether people are looking. */
export function wantsColours({ isTTY }: Terminal, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
  if (NO_COLOR) {
    return false;
  }
  return FORCE_COLOR ? FORCE_COLOR !== "0" : isTTY && TERM !== "dumb";
}
