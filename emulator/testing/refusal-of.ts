import { Refusal } from "../refusal";

/** Runs what must be refused, and returns the refusal. */
export function refusalOf(run: () => unknown): { type: string; message: string; status: number } {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) {
      return { type: error.type.split(".").at(-1) ?? "", message: error.message, status: error.status };
    }
    throw error;
  }
  throw new Error("nothing was refused");
}
