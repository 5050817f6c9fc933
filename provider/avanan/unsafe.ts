/** A change that must not be made. */
interface Unsafe {
  /** What it is, as a sentence begins. */
  readonly what: string;
  /** What it would break, a line for each message. */
  readonly refused: readonly string[];
  /** The command that follows the first of them; default: what is called for by hand. */
  readonly follow?: string | undefined;
  /** How the change is made all the same. */
  readonly override: string;
}

/** Why a change is not made, what would be lost by it, and what to do. */
export function unsafe({ what, refused, follow, override }: Unsafe): string {
  return [
    `${what} would lose mail or send it astray:`,
    ...refused.map((line) => `  ${line}`),
    "Nothing was changed. Change what is named, in the declaration or in the tenant.",
    follow === undefined
      ? "To follow a message step by step: npx pulumi-avanan trace."
      : `To follow the first message step by step:\n  ${follow}`,
    `To make the change all the same: ${override}, and take it out again when it is made.`,
  ].join("\n");
}

/** What is said where a tenant holds what nobody has foreseen: it keeps nobody from a change. */
export const unproved = (error: unknown) =>
  `warning unproved: mail could not be followed through the change: ${error instanceof Error ? error.message : String(error)}`;

/** What is said when it is made all the same. */
export const overridden = (line: string) => `warning overridden (acceptUnsafe): ${line}`;

/** What is said when it is made since the rules are to be taken out of force. */
export const inEmergency = (line: string) => `warning overridden (bypass): ${line}`;

/** What is said of an override that nothing needs any more. */
export const needless =
  "warning acceptUnsafe: there is nothing to override; take avanan:acceptUnsafe out, or the next change that loses mail is made as well";
