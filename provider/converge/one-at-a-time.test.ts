import { OneAtATime } from "./one-at-a-time";

const tick = () => new Promise((resolve) => setImmediate(resolve));

test("tasks of one name run in the order they came, one at a time; other names do not wait", async () => {
  const turns = new OneAtATime();
  const log: string[] = [];
  const task = (name: string) => async () => {
    log.push(`${name} starts`);
    await tick();
    log.push(`${name} ends`);
    return name;
  };
  const all = [turns.run("rule", task("a")), turns.run("rule", task("b")), turns.run("other", task("c"))];
  expect(await Promise.all(all)).toEqual(["a", "b", "c"]);
  expect(log.filter((line) => !line.startsWith("c"))).toEqual(["a starts", "a ends", "b starts", "b ends"]);
  expect(log.indexOf("c starts")).toBeLessThan(log.indexOf("a ends"));
});

test("a failure is told to its own task alone", async () => {
  const turns = new OneAtATime();
  const first = turns.run("rule", () => Promise.reject(new Error("first")));
  const second = turns.run("rule", async () => "second");
  await expect(first).rejects.toThrow("first");
  expect(await second).toBe("second");
});
