/** What is said of a change that must not be made, with what would be lost by it, a message each. */
export function unsafe(what: string, refused: readonly string[], override: string): string {
  return `${what} would lose mail or send it astray:\n${refused.map((line) => `  ${line}`).join("\n")}\nNothing was changed. Change what is named, in the declaration or in the tenant; pulumi-avanan trace follows a message step by step. To make the change all the same: ${override}.`;
}

/** What is said where a tenant holds what nobody has foreseen: it keeps nobody from a change. */
export const unproved = (error: unknown) =>
  `warning unproved: mail could not be followed through the change: ${error instanceof Error ? error.message : String(error)}`;

/** What is said when it is made all the same. */
export const overridden = (line: string) => `warning overridden (acceptUnsafe): ${line}`;
