import type { Finding, Status } from "./finding";

const statusWidth = 8;

/** A finding as one line: status, what was looked at, what is the case, why, what to do. */
export const findingLine = findingLineOf(20);

/** The same, with so many columns for what was looked at. */
export function findingLineOf(checkWidth: number): (finding: Finding) => string {
  return ({ status, check, what, why, todo }) => {
    const fact = why === undefined ? what : `${what}: ${why}`;
    const sentences = [fact, todo].filter((text) => text !== undefined).map(sentence);
    return `${status.padEnd(statusWidth)}${check.padEnd(checkWidth)}${sentences.join(" ")}`;
  };
}

/** The last line: how many of each; of notes only where there are any. */
export function summaryLine(findings: readonly Finding[]): string {
  const count = (status: Status) => findings.filter((finding) => finding.status === status).length;
  const many = (status: Status) => `${count(status)} ${status}${count(status) === 1 ? "" : "s"}`;
  const notes = count("note") > 0 ? [many("note")] : [];
  return [`${count("ok")} ok`, ...notes, many("warning"), `${count("failed")} failed`].join(", ");
}

export function isGood(findings: readonly Finding[]): boolean {
  return findings.every(({ status }) => status !== "failed");
}

/** One line whatever was said by others, with one full stop. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
