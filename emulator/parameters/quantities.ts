const units: Readonly<Record<string, number>> = { B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40 };

/** `10 MB`, `10485760`, or Exchange's own prose `10 MB (10,485,760 bytes)`. */
export function parseSize(value: string): number | undefined {
  const prose = value.match(/\(([\d,]+) bytes\)$/)?.[1];
  if (prose !== undefined) {
    return Number(prose.replaceAll(",", ""));
  }
  const match = value.trim().match(/^(\d+(?:\.\d+)?)\s*([KMGT]?B)?$/i);
  if (match === null) {
    return undefined;
  }
  return Math.round(Number(match[1]) * (units[(match[2] ?? "B").toUpperCase()] ?? 1));
}

/** The way Exchange prints sizes. */
export function formatSize(bytes: number): string {
  const unit = (["TB", "GB", "MB", "KB"] as const).find((name) => bytes >= (units[name] ?? 1)) ?? "B";
  const amount = bytes / (units[unit] ?? 1);
  const short = Number.isInteger(amount) ? String(amount) : String(Number(amount.toPrecision(4)));
  return `${short} ${unit} (${bytes.toLocaleString("en-US")} bytes)`;
}

/** `[d.]hh:mm:ss` in seconds. */
export function parseTimeSpan(value: string): number | undefined {
  const match = value.match(/^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/);
  if (match === null) {
    return undefined;
  }
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}

export function formatTimeSpan(total: number): string {
  const part = (value: number) => String(value).padStart(2, "0");
  const days = Math.floor(total / 86_400);
  const clock = [Math.floor(total / 3600) % 24, Math.floor(total / 60) % 60, total % 60].map(part).join(":");
  return days > 0 ? `${days}.${clock}` : clock;
}

/** Dates must be UTC and say so: a local time would mean something else on every server. */
export function parseDate(value: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?Z$/.test(value)) {
    return undefined;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

/** Seven decimals, as .NET prints them. */
export function formatDate(time: number): string {
  return new Date(time).toISOString().replace(/\.(\d{3})Z$/, ".$10000Z");
}
