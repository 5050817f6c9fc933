import type { State } from "../kinds/kind";

/**
 * The object exists but is not yet as declared. The engine keeps the id and the properties when it finds them on
 * the error, so that the next run continues with this object instead of making another.
 */
export class PartlyDone extends Error {
  override readonly name = "PartlyDone";
  readonly reasons: readonly string[];
  constructor(
    readonly id: string,
    readonly properties: State,
    cause: Error,
  ) {
    super(cause.message, { cause });
    this.reasons = [cause.message];
  }
}
