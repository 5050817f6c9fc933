import type { ObjectName } from "./delivery";

/** The delivery would have to guess, and does not. */
export class NotDelivered extends Error {
  override readonly name = "NotDelivered";
  constructor(
    /** Whose property it is. */
    readonly object: ObjectName,
    readonly property: string,
    why: string,
  ) {
    super(`The message was not delivered: ${object.kind} "${object.name}", ${property}: ${why}.`);
  }
}
