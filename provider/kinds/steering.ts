import { z } from "zod";
import { addressProblem } from "./addresses";
import type { Inputs } from "./kind";

/** A switch of a resource, none of Exchange's. */
export const flag = z.boolean({ error: "must be true or false" });

/** Takes over objects that already exist and differ, instead of refusing. */
export const adopt = flag;

/** Makes a change although the proof says that it would lose mail. */
export const acceptUnsafe = flag;

/** Where the vendor's mail comes back from; the proof asks, Exchange does not. */
export const returnAddresses = z.array(
  z.string({ error: "must be a list of addresses" }).superRefine((text, context) => {
    const reason = addressProblem(text, { formats: ["ip", "cidr"], narrowAndPublic: false });
    if (reason !== undefined) {
      context.addIssue({ code: "custom", message: reason });
    }
  }),
  { error: "must be a list of addresses" },
);

/** Inputs that say how a resource is driven, not what the object is: a change of these alone changes nothing in Exchange. */
export const steering: readonly string[] = ["adopt", "acceptUnsafe", "returnAddresses"];

/** What is declared of an object, but for how it is driven, as one text: the engine hands over properties in an order of its own. */
export function spelled(inputs: Inputs): string {
  const own = Object.entries(inputs).filter(([property]) => !steering.includes(property));
  return JSON.stringify(Object.fromEntries(own), (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
