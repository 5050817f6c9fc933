/** `node install-program.mjs VERSION ROOT`: a process of its own, so that it can be ended when it takes too long. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { PulumiCommand } = require("@pulumi/pulumi/automation");
// The SDK's own copy: it takes no version object of another.
const { SemVer } = createRequire(require.resolve("@pulumi/pulumi/automation"))("semver");

const [version, root] = process.argv.slice(2);
await PulumiCommand.install({ version: new SemVer(version), root });
