import type { TenantSpec } from "../../avanan";
import type { Command } from "../../exchange";
import type { CloudName } from "../../exchange/clouds";
import { comment, invocation } from "./powershell";

/** What a script is for. */
export interface Occasion {
  readonly spec: TenantSpec;
  readonly cloud: CloudName;
  /** `exchange:tenantId`; absent = whatever tenant the session is connected to. */
  readonly tenantId?: string;
  /** The script is for the tenant as it was read, not for one that has nothing of this. */
  readonly live: boolean;
}

/** Longest line of a comment. */
const widest = 108;

/** Text as comment lines, broken between words; `hanging` is how far the lines after a break are moved in. */
export function remark(text: string, indent = "", hanging = indent): string[] {
  return comment(text)
    .flatMap((line) => broken(line.slice(2), widest - hanging.length))
    .map((line, index) => `# ${index === 0 ? indent : hanging}${line}`.trimEnd());
}

/** Text in lines of at most this width, as far as its words allow. */
export function broken(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > width) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
    }
  }
  return lines;
}

export function heading(title: string): string[] {
  return ["", `# ${`=== ${title} `.padEnd(widest, "=")}`];
}

/** Commands one below the other; what takes several lines has blank ones around it. */
export function commandLines(commands: readonly Command[]): string[] {
  const blocks = commands.map(invocation);
  return blocks.flatMap((block, index) => {
    const above = blocks[index - 1];
    return above?.length === 1 && block.length === 1 ? block : ["", ...block];
  });
}
