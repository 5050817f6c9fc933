/** Units of what a busy machine changes; everything else is the same wherever it is measured. */
const ofTime = ["ms", "times"];

/** Collects figures: what was measured, the most it may be, and whether that is kept. */
export class Figures {
  all = [];

  /** `judgeTime: false` reports times without judging them. */
  constructor({ judgeTime = true } = {}) {
    this.judgeTime = judgeTime;
  }

  /** Without a limit, or where nothing could be measured (`value` undefined), a figure is a report and counts as kept. */
  add(what, value, unit, limit) {
    const judged = limit !== undefined && (this.judgeTime || !ofTime.includes(unit));
    const measured = value === undefined ? undefined : Math.round(value * 100) / 100;
    this.all.push({
      what,
      value: measured ?? null,
      unit,
      limit: judged ? limit : null,
      kept: !judged || measured === undefined || measured <= limit,
    });
  }

  get broken() {
    return this.all.filter(({ kept }) => !kept);
  }

  /** Lines of aligned columns: figures to the right, words to the left. */
  table() {
    const rows = this.all.map(({ what, value, unit, limit, kept }) => [
      what,
      value === null ? "not seen" : String(value),
      unit,
      limit === null ? "" : `at most ${limit}`,
      kept ? "" : "BROKEN",
    ]);
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column].length))) ?? [];
    return rows.map((row) =>
      row
        .map((cell, column) => (column === 1 ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
        .join("  ")
        .trimEnd(),
    );
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
