import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A new folder for each call; all are removed when the tests of the file are through. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "avanan-setup-")));
  folders.push(folder);
  return folder;
}

/** Writes an executable shell script. */
export function script(folder: string, name: string, body: string): string {
  const file = path.join(folder, name);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return file;
}

/** A folder with a stand-in for the CLI and for what belongs to it. */
export function fakeCli(folder: string, version: string, body = ""): string {
  script(folder, "pulumi", `if [ "$1" = version ]; then echo v${version}; exit; fi\n${body}`);
  script(folder, "pulumi-language-nodejs", "");
  script(folder, "pulumi-resource-pulumi-nodejs", "");
  return folder;
}

/** The stand-ins are shell scripts. */
export const describePosix = process.platform === "win32" ? describe.skip : describe;
