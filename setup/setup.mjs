import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { cacheFolder } from "./lib/cache.mjs";
import { withLock } from "./lib/lock.mjs";
import { createProgress } from "./lib/progress.mjs";
import { ROOT } from "./lib/root.mjs";
import { build, buildReady } from "./steps/build.mjs";
import { ensureCli } from "./steps/cli.mjs";
import { dependenciesReady, installDependencies } from "./steps/dependencies.mjs";

/** One set-up at a time writes to a checkout. */
function checkoutLock() {
  const id = createHash("sha256").update(fs.realpathSync(ROOT)).digest("hex").slice(0, 16);
  return path.join(cacheFolder(), "locks", `checkout-${id}.lock`);
}

async function prepareCheckout(progress) {
  if (!dependenciesReady()) await installDependencies(progress);
  if (!buildReady()) await build(progress);
}

/** Brings the checkout and, unless `cli` is false, the machine to where everything else can run; quick if they are. */
export async function setUp({ quiet = false, cli = true } = {}) {
  const progress = createProgress({ quiet });
  if (dependenciesReady() && buildReady()) {
    progress.note("dependencies and build: ready");
  } else {
    await withLock(
      checkoutLock(),
      () => prepareCheckout(progress),
      () => progress.say("another set-up works on this checkout; waiting for it"),
    );
  }
  return cli ? ensureCli(progress) : undefined;
}
