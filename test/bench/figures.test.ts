const figuresModule = import("./figures.mjs");

test("a figure over its limit is broken, and said to be; one at its limit is kept", async () => {
  const { Figures } = await figuresModule;
  const figures = new Figures();
  figures.add("preview: requests", 2, "requests", 2);
  figures.add("preview: writes", 1, "writes", 0);
  expect(figures.broken.map(({ what }) => what)).toEqual(["preview: writes"]);
  expect(figures.table()).toEqual([
    "preview: requests  2  requests  at most 2",
    "preview: writes    1  writes    at most 0  BROKEN",
  ]);
});

test("times that are not to be judged have no limit; what was not seen breaks none", async () => {
  const { Figures } = await figuresModule;
  const figures = new Figures({ judgeTime: false });
  figures.add("loading", 999, "ms", 150);
  figures.add("memory", undefined, "MB", 75);
  expect(figures.broken).toEqual([]);
  expect(figures.all).toMatchObject([
    { value: 999, limit: null },
    { value: null, limit: 75 },
  ]);
});

test("the median is the middle, or between the two in the middle", async () => {
  const { median } = await figuresModule;
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 9])).toBe(3);
});
