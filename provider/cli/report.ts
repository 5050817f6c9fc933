import type { Finding, Status } from "./finding";

const width: Record<"status" | "check", number> = { status: 8, check: 20 };

/** A finding as one line: status, what was looked at, what is the case, why, what to do. */
export function findingLine({ status, check, what, why, todo }: Finding): string {
  const fact = why === undefined ? what : `${what}: ${why}`;
  const sentences = [fact, todo].filter((text) => text !== undefined).map(sentence);
  return `${status.padEnd(width.status)}${check.padEnd(width.check)}${sentences.join(" ")}`;
}

/** The last line: how many of each. */
export function summaryLine(findings: readonly Finding[]): string {
  const count = (status: Status) => findings.filter((finding) => finding.status === status).length;
  const warnings = count("warning");
  return `${count("ok")} ok, ${warnings} ${warnings === 1 ? "warning" : "warnings"}, ${count("failed")} failed`;
}

export function isGood(findings: readonly Finding[]): boolean {
  return findings.every(({ status }) => status !== "failed");
}

/** One line whatever was said by others, with one full stop. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
