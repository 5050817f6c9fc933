import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeOut } from "./out-file";

let folder: string;
const said: string[] = [];
const write = (file: string) => writeOut(file, "text", { cwd: folder, err: (line) => said.push(line) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "avanan-out-"));
  said.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the file is written from where the command was typed, and named as it was typed", () => {
  write("a.html");
  expect(readFileSync(join(folder, "a.html"), "utf8")).toBe("text");
  expect(said).toEqual(["Written to a.html."]);
});

test("a file that cannot be written is told with its place and what to do", () => {
  const nowhere = join(folder, "nowhere");
  expect(() => write("nowhere/a.html")).toThrow(
    `--out: nowhere/a.html could not be written: there is no folder ${nowhere}. Make it, or name another file.`,
  );
  expect(() => write(".")).toThrow(
    `--out: . could not be written: ${folder} is a folder. Name a file in it.`,
  );
  write("a.html");
  expect(() => write("a.html/b.html")).toThrow(
    `--out: a.html/b.html could not be written: ${join(folder, "a.html")} is no folder. Name another file.`,
  );
  expect(() => write("a\0b")).toThrow(/^--out: a\0b could not be written: .*null bytes/);
  expect(() => write("")).toThrow('--out: "" is not allowed; it must be the name of a file.');
});
