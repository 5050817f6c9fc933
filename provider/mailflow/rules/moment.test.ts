import { momentOf } from "./moment";

const noon = Date.UTC(2026, 6, 1, 12);

test.each([
  ...[
    "2026-07-01T12:00:00",
    "2026-07-01T12:00:00.0000000Z",
    "2026-07-01T14:00:00+02:00",
    "2026-07-01 12:00:00",
  ],
  ...["7/1/2026 12:00:00 PM", "2026-07-01T12:00Z", "Wed, 01 Jul 2026 12:00:00 GMT"],
])("%s is noon", (date) => {
  expect(momentOf(date)).toBe(noon);
});

test("a date alone begins in UTC", () => {
  const midnight = Date.UTC(2026, 6, 1);
  expect(["2026-07-01", "7/1/2026"].map(momentOf)).toEqual([midnight, midnight]);
  expect(momentOf("some day")).toBeNaN();
});
