import type { DiagramNode } from "./diagram";

/** What a node is, as people call it; places need no word. */
export function kindOf({ kind, priority }: DiagramNode): string | undefined {
  switch (kind) {
    case "rule":
      return `rule ${priority}`;
    case "inbound":
      return "inbound connector";
    case "outbound":
      return "outbound connector";
    case "journalRule":
      return "journal rule";
    case "host":
      return "host";
    default:
      return undefined;
  }
}

/** What is the case with it, a few words each: whose it is, whether it is in force, what a change does to it, and what it does. */
export const wordsOf = (node: DiagramNode): readonly string[] =>
  [ownerOf(node), node.off, node.mark, node.breaks && "breaks mail"].filter((word) => word !== undefined);

/** Whose it is: colours alone would not tell everybody. */
function ownerOf({ kind, owner }: DiagramNode): string | undefined {
  if (kind === "rules" || owner === "nobody") return undefined;
  return { ours: "this stack", foreign: "not ours", vendor: "the vendor" }[owner];
}
