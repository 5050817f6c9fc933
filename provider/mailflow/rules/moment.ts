/** A date as Exchange gives it; without a zone it is UTC (exchange-online.md b). NaN where it is none. */
export function momentOf(date: string): number {
  const hasTime = /\d:\d/.test(date);
  const hasZone = /(?:z|utc|gmt|[+-]\d{2}:?\d{2})\s*$/i.test(date);
  const plain = Date.parse(date);
  if (hasTime && hasZone) return plain;
  const utc = Date.parse(/^\d{4}-\d{2}-\d{2}T/.test(date) ? `${date}Z` : `${date} UTC`);
  // A date of ISO 8601 alone is UTC as it is.
  return Number.isNaN(utc) ? plain : utc;
}
