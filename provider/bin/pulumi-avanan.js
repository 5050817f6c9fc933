#!/usr/bin/env node
// npm links a command only if its file is there at installation; in a fresh clone the compiled one is not yet.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const main = join(__dirname, "../dist/cli/main.js");
if (existsSync(main)) {
  require(main);
} else {
  process.stderr.write("pulumi-avanan is not compiled yet: run `npm run setup` in its repository first.\n");
  process.exitCode = 1;
}
