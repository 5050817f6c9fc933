import { patiently } from "./patience";

test("pauses double, are cut at ten seconds, and end with the time", async () => {
  const pauses: number[] = [];
  const spy = jest.spyOn(global, "setTimeout").mockImplementation((run: () => void, ms = 0) => {
    pauses.push(ms);
    queueMicrotask(run);
    return {} as NodeJS.Timeout;
  });
  const wait = patiently({ firstPauseMs: 3000, longestMs: 25_000 });
  const answers = [await wait(), await wait(), await wait(), await wait(), await wait()];
  spy.mockRestore();
  expect(pauses).toEqual([3000, 6000, 10_000, 10_000]);
  expect(answers).toEqual([true, true, true, true, false]);
});
