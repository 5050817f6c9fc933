/** A change that is declared but would lose or misroute mail. Raised before anything is written. */
export class UnsafeChange extends Error {
  override readonly name = "UnsafeChange";
}
