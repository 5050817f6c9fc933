import { formatDate, formatSize, formatTimeSpan, parseDate, parseSize, parseTimeSpan } from "./quantities";

test("sizes are read in every notation and printed as prose", () => {
  expect(["10 MB", "10MB", "10485760", "10 MB (10,485,760 bytes)"].map(parseSize)).toEqual(
    Array(4).fill(10485760),
  );
  expect(parseSize("much")).toBeUndefined();
  expect(formatSize(8192)).toBe("8 KB (8,192 bytes)");
  expect(formatSize(100)).toBe("100 B (100 bytes)");
});

test("time spans", () => {
  expect(["1.00:00:00", "12:00:00", "noon"].map(parseTimeSpan)).toEqual([86400, 43200, undefined]);
  expect([86400, 43200].map(formatTimeSpan)).toEqual(["1.00:00:00", "12:00:00"]);
});

test("dates are UTC and say so", () => {
  expect(parseDate("2026-01-05T08:00:00.0000000Z")).toBe(Date.UTC(2026, 0, 5, 8));
  expect(["2026-01-05T08:00:00", "2026-01-05", "01/05/2026"].map(parseDate)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(formatDate(Date.UTC(2026, 0, 5, 8))).toBe("2026-01-05T08:00:00.0000000Z");
});
