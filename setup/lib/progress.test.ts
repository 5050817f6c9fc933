import { Writable } from "node:stream";

function stream(options: { isTTY?: boolean; columns?: number } = {}) {
  let text = "";
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  return Object.assign(out, options, { text: () => text });
}

async function create(out: ReturnType<typeof stream>, quiet = false) {
  return (await import("./progress.mjs")).createProgress({ stream: out, quiet });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("a log gets a line every 15 seconds, with the latest detail", async () => {
  const out = stream();
  const progress = await create(out);
  let end = (_: { code: number }) => {};
  const work = progress.during("building", (detail: (text: string) => void) => {
    detail("7 packages");
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  jest.advanceTimersByTime(61_000);
  end({ code: 0 });
  await work;
  expect(out.text().trim().split("\n")).toEqual([
    "set-up: building …",
    "set-up: building … 15 s (7 packages)",
    "set-up: building … 30 s (7 packages)",
    "set-up: building … 45 s (7 packages)",
    "set-up: building … 1 min 0 s (7 packages)",
    "set-up: building: done (1 min 1 s)",
  ]);
});

test("a terminal has one line that counts, no wider than itself", async () => {
  const out = stream({ isTTY: true, columns: 24 });
  const progress = await create(out);
  let end = (_: { code: number }) => {};
  const work = progress.during(
    "building something long",
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  jest.advanceTimersByTime(2_000);
  end({ code: 1 });
  await work;
  expect(out.text().split("\r\u001b[K")).toEqual([
    "",
    ...Array(3).fill("set-up: building someth"),
    "set-up: building something long: failed (2 s)\n",
  ]);
});

test("quiet leaves out what needed no work, not the work", async () => {
  const out = stream();
  const progress = await create(out, true);
  progress.note("dependencies: ready");
  progress.say("waiting");
  await progress.during("building", async () => ({ code: 0 }));
  expect(out.text()).toBe("set-up: waiting\nset-up: building …\nset-up: building: done (0 s)\n");
});

test("work that throws is reported as failed", async () => {
  const out = stream();
  const progress = await create(out);
  await expect(progress.during("building", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(out.text()).toContain("building: failed");
});
