import { ExchangeError } from "../exchange";
import { Doubts } from "./doubts";
import { failure } from "./fake-tenant.test-helper";

const waiting = { firstPauseMs: 1, longestMs: 4 };

test("four are borne, each said with its fact; the fifth is thrown with their number", async () => {
  const said: string[] = [];
  const doubts = new Doubts(waiting, (line) => said.push(line));
  const doubt = failure("network", { cmdlet: "New-JournalRule", mayHaveHappened: true });
  for (let turn = 0; turn < 4; turn++) {
    await doubts.bear(doubt);
  }
  expect(said[0]).toBe(
    "New-JournalRule: it was network; looking in 0.0 s whether it took effect (look 1 of 4)",
  );
  expect(said).toHaveLength(4);
  const last = await doubts.bear(doubt).catch((error: unknown) => error);
  expect(last).toBeInstanceOf(ExchangeError);
  expect(last).toMatchObject({ code: "network", details: { attempts: 5 } });
});

test("a pause that Exchange asks for is kept, up to the longest", async () => {
  const said: string[] = [];
  const doubts = new Doubts({ firstPauseMs: 1, longestMs: 100 }, (line) => said.push(line));
  await doubts.bear(new ExchangeError({ ...failure("unavailable").details, retryAfterMs: 60_000 }));
  expect(said).toEqual([expect.stringContaining("looking in 0.1 s")]);
});
