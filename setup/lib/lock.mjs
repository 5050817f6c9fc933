import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { atExit } from "./cleanup.mjs";

const delay = promisify(setTimeout);

const POLL_MS = 250;
const REMINDER_MS = 15_000;
const HEARTBEAT_MS = 5_000;
/** A holder on another host (a shared folder, a container) can be judged by its heartbeat alone. */
const SILENT_ELSEWHERE_MS = 60_000;
/** Longer than any step: guards against a process id that was given to somebody else. */
const SILENT_HERE_MS = 15 * 60_000;
/** Between making the file and writing it. */
const EMPTY_MS = 10_000;

const held = new Set();

/** The locks held by this process name its children too: an orphan that still writes keeps the next set-up waiting. */
export function noteChild(pid) {
  for (const lock of held) lock.note(pid);
  return () => {
    for (const lock of held) lock.forget(pid);
  };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** What a lock file says, and for how long it has been silent; undefined if there is none. */
function look(file) {
  try {
    const text = fs.readFileSync(file, "utf8");
    return { text, silentMs: Date.now() - fs.statSync(file).mtimeMs };
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function isStale({ text, silentMs }) {
  let owner;
  try {
    owner = JSON.parse(text);
  } catch {
    // Half written: either this very moment, or by a process that died in between.
    return silentMs > EMPTY_MS;
  }
  if (owner.host !== os.hostname()) return silentMs > SILENT_ELSEWHERE_MS;
  return silentMs > SILENT_HERE_MS || ![owner.pid, ...owner.children].some(isAlive);
}

/** Takes a stale lock away by a rename, which only one of several can win. */
function breakLock(file, seen) {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  if (fs.readFileSync(aside, "utf8") !== seen.text && !fs.existsSync(file)) fs.renameSync(aside, file);
  else fs.rmSync(aside, { force: true });
}

function tryTake(file) {
  const owner = { host: os.hostname(), pid: process.pid, token: randomUUID(), children: [] };
  try {
    fs.writeFileSync(file, JSON.stringify(owner), { flag: "wx" });
  } catch (error) {
    if (error.code === "EEXIST") return undefined;
    throw error;
  }
  /** No longer so after a long sleep of the machine, when another process took it over. */
  const isOurs = () => look(file)?.text.includes(owner.token) ?? false;
  const rewrite = () => {
    if (!isOurs()) return;
    fs.writeFileSync(`${file}.${owner.token}`, JSON.stringify(owner));
    fs.renameSync(`${file}.${owner.token}`, file);
  };
  return {
    note(pid) {
      owner.children.push(pid);
      rewrite();
    },
    forget(pid) {
      owner.children = owner.children.filter((child) => child !== pid);
      rewrite();
    },
    beat() {
      const now = new Date();
      if (isOurs()) fs.utimesSync(file, now, now);
    },
    release() {
      if (isOurs()) fs.rmSync(file, { force: true });
    },
  };
}

/**
 * Runs `work` while no other process of this user holds the lock `file`. `onWait` is called, now and again, while there is waiting to do.
 * A lock ends with its holder: one whose processes are gone is taken over.
 */
export async function withLock(file, work, onWait = () => {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let reminder = 0;
  let lock = tryTake(file);
  while (!lock) {
    const seen = look(file);
    if (seen && isStale(seen)) breakLock(file, seen);
    else if (seen) {
      if (Date.now() >= reminder) {
        reminder = Date.now() + REMINDER_MS;
        onWait();
      }
      await delay(POLL_MS);
    }
    lock = tryTake(file);
  }
  held.add(lock);
  const forget = atExit(() => lock.release());
  const heartbeat = setInterval(() => lock.beat(), HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    held.delete(lock);
    forget();
    lock.release();
  }
}
