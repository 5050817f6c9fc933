import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { temporaryFolder } from "../testing";

const load = () => import("./lock.mjs");
const lockFile = () => path.join(temporaryFolder(), "locks", "checkout.lock");

function leave(file: string, owner: unknown, silentMs = 0): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof owner === "string" ? owner : JSON.stringify(owner));
  const then = new Date(Date.now() - silentMs);
  fs.utimesSync(file, then, then);
}

/** The id of a process that is no more. */
const deadPid = () => spawnSync(process.execPath, ["--version"]).pid;

test("one after the other, never together", async () => {
  const { withLock } = await load();
  const file = lockFile();
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => withLock(file, work)));
  expect(most).toBe(1);
  expect(fs.existsSync(file)).toBe(false);
});

test("is given back when the work fails", async () => {
  const { withLock } = await load();
  const file = lockFile();
  const work = () => Promise.reject(new Error("no room"));
  await expect(withLock(file, work)).rejects.toThrow("no room");
  expect(fs.existsSync(file)).toBe(false);
});

test.each([
  ["whose processes are gone", () => ({ host: os.hostname(), pid: deadPid(), children: [deadPid()] }), 0],
  ["silent for long on another host", () => ({ host: "elsewhere", pid: 1, children: [] }), 61_000],
  [
    "whose process id was given away",
    () => ({ host: os.hostname(), pid: process.pid, children: [] }),
    16 * 60_000,
  ],
  ["that was never written", () => "", 11_000],
])("a holder %s is succeeded without waiting", async (_, owner, silentMs) => {
  const { withLock } = await load();
  const file = lockFile();
  leave(file, owner(), silentMs);
  const onWait = jest.fn();
  expect(await withLock(file, async () => "done", onWait)).toBe("done");
  expect(onWait).not.toHaveBeenCalled();
});

test.each([
  ["process", (pid: number) => ({ host: os.hostname(), pid, children: [] })],
  ["orphaned child", (pid: number) => ({ host: os.hostname(), pid: deadPid(), children: [pid] })],
])("waits for a living %s, and no longer", async (_, owner) => {
  const { withLock } = await load();
  const file = lockFile();
  const child = spawn(process.execPath, ["--eval", "process.stdin.resume()"], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const closed = once(child, "close");
  leave(file, owner(child.pid ?? 0));
  const onWait = jest.fn(() => child.stdin.end());
  expect(await withLock(file, async () => "done", onWait)).toBe("done");
  expect(onWait).toHaveBeenCalledTimes(1);
  await closed;
});

test("names the children of its holder", async () => {
  const { noteChild, withLock } = await load();
  const file = lockFile();
  const children = () => JSON.parse(fs.readFileSync(file, "utf8")).children;
  await withLock(file, async () => {
    const forget = noteChild(4711);
    expect(children()).toEqual([4711]);
    forget();
    expect(children()).toEqual([]);
  });
});

test("does not take away what another process took over", async () => {
  const { withLock } = await load();
  const file = lockFile();
  await withLock(file, async () => leave(file, { token: "another" }));
  expect(fs.existsSync(file)).toBe(true);
});
