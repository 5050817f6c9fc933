import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Puts the finished folder `temporary` in its place at one stroke; what stood there before was no good and goes. */
export function publish(temporary, place) {
  fs.mkdirSync(path.dirname(place), { recursive: true });
  const aside = `${place}.${randomUUID()}`;
  try {
    fs.renameSync(place, aside);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  fs.renameSync(temporary, place);
  fs.rmSync(aside, { recursive: true, force: true });
}
