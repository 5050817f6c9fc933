#!/usr/bin/env node
import "./node-version.mjs";
import { createRequire } from "node:module";
import path from "node:path";
import { reportFailure } from "./lib/failure.mjs";
import { ROOT } from "./lib/root.mjs";
import { pulumiEnvironment } from "./locate.mjs";
import { setUp } from "./setup.mjs";

/** The package's command line after set-up, with the Pulumi CLI that was found or built in its reach. */
async function main() {
  const cli = await setUp({ quiet: true });
  Object.assign(process.env, pulumiEnvironment(cli));
  createRequire(import.meta.url)(path.join(ROOT, "provider", "bin", "pulumi-avanan.js"));
}

main().catch(reportFailure);
