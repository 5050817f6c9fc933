// Shows the main job on the embedded emulator. Ends with 0 only if every step did what it says.
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { locatePulumi } from "../../setup/pulumi.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);
const { startEmulator } = require("exchange-online-emulator");
const { exchangeClient, readSettings } = require("../../provider/dist/exchange");
const { readTenant } = require("../../provider/dist/live-tenant");
const { addresses } = require("../../provider/dist/avanan/catalogue");
const { formatTrace, trace } = require("pulumi-avanan/mailflow");

const token = "emulator";
const cli = await locatePulumi();
const emulator = await startEmulator({ seed: "contoso" });
const folder = await mkdtemp(join(tmpdir(), "avanan-demo-"));

/** Stops the demo with the sentence that was not true. */
function expect(truth, sentence) {
  if (!truth) {
    throw new Error(`The demo expected this, and it is not so: ${sentence}`);
  }
  console.log(`  ✓ ${sentence}`);
}

function title(text) {
  console.log(`\n━━ ${text}`);
}

/** Runs the CLI with its output on the terminal; returns that output. */
function pulumi(...args) {
  console.log(`$ pulumi ${args.join(" ")}`);
  return new Promise((resolve, reject) => {
    const child = spawn(cli.command, [...args, "--non-interactive", "--color", "never"], {
      cwd: folder,
      env: {
        ...cli.env,
        PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
        PULUMI_CONFIG_PASSPHRASE: "demo",
        EXCHANGE_ACCESS_TOKEN: token,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        text += `${line}\n`;
        console.log(`  │ ${line.trimEnd()}`);
      });
    }
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(text) : reject(new Error(`pulumi ${args.join(" ")} ended with ${code}`)),
    );
  });
}

/** What the engine sent since the last time: HTTP requests and changes. */
const seen = { requests: 0, cmdlets: 0 };
function traffic() {
  const { requests, cmdlets } = emulator.log;
  const sent = {
    requests: requests.length - seen.requests,
    writes: cmdlets.slice(seen.cmdlets).filter(({ kind, actor }) => kind === "write" && actor === "client")
      .length,
  };
  Object.assign(seen, { requests: requests.length, cmdlets: cmdlets.length });
  return sent;
}

/** Follows one message through the tenant as it is. */
async function follow(message) {
  const config = {
    "exchange:endpoint": emulator.url,
    "exchange:tenantId": "contoso.com",
    "exchange:auth": "token",
  };
  const env = { EXCHANGE_ACCESS_TOKEN: token };
  const client = exchangeClient(
    readSettings((key) => config[key], env),
    env,
  );
  const { inbound, dlp } = addresses.us;
  const portal = {
    name: "contoso",
    tld: "avanan.net",
    inboundSet: inbound.map(({ address }) => address),
    dlpSet: dlp.map(({ address }) => address),
  };
  return trace(await readTenant(client), message, { portal });
}

async function main() {
  title("A tenant that lives already: its own connectors, rules and list entries");
  const before = JSON.stringify(emulator.snapshot());
  for (const rule of emulator.admin("Get-TransportRule")) {
    console.log(`  rule ${rule.Priority}: ${rule.Name} (${rule.State})`);
  }

  title("A stack for it: portal contoso, region us, incoming mail inline");
  await mkdir(join(folder, "state"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [from, to] of [
    ["Pulumi.yaml", "Pulumi.yaml"],
    ["index.ts", "index.ts"],
    ["tsconfig.base.json", "tsconfig.json"],
  ]) {
    await cp(join(root, from), join(folder, to));
  }
  await writeFile(join(folder, "package.json"), '{ "name": "avanan", "main": "index.ts" }\n');
  await pulumi("stack", "init", "contoso");
  await pulumi("config", "set", "exchange:endpoint", emulator.url);
  await pulumi("config", "set", "exchange:tenantId", "contoso.com");
  await pulumi("config", "set", "exchange:auth", "token");
  await pulumi("config", "set", "portal", "contoso");
  await pulumi("config", "set", "region", "us");
  await pulumi("config", "set", "mode", "inline");

  title("First install");
  traffic();
  const first = await pulumi("up", "--yes");
  const install = traffic();
  const [proved] = /\d+ kinds of messages followed through \d+ states/.exec(first) ?? [];
  expect(
    proved !== undefined && /none is lost and none goes in circles/.test(first),
    `the plan was proved before it was made: ${proved}, and none was lost`,
  );
  expect(
    install.writes > 0,
    `the tenant was set up with ${install.writes} changes in ${install.requests} requests`,
  );

  title("A bare preview is clean, and reads only");
  const clean = await pulumi("preview");
  const looked = traffic();
  expect(!/to (create|update|delete|replace)/.test(clean), "the preview reports no change");
  expect(
    looked.requests <= 2 && looked.writes === 0,
    `it took ${looked.requests} HTTP request(s) and 0 changes`,
  );

  title("A second up changes nothing");
  await pulumi("up", "--yes");
  expect(traffic().writes === 0, "0 changes were sent");

  title("Somebody changes the Protect rule outside");
  emulator.admin("Set-TransportRule", {
    Identity: "Avanan - Protect",
    ExceptIfSenderIpRanges: ["35.174.145.124"],
  });
  const drift = await pulumi("preview");
  expect(/update.*~exceptIfSenderIpRanges/.test(drift), "a bare preview shows the property that was changed");
  expect(traffic().writes === 0, "and changes nothing");

  title("up heals it");
  await pulumi("up", "--yes");
  expect(traffic().writes === 1, "with 1 change");
  const [protect] = emulator.admin("Get-TransportRule", { Identity: "Avanan - Protect" });
  expect(
    addresses.us.inbound.every(({ address }) => protect.ExceptIfSenderIpRanges.includes(address)),
    "all return addresses are in the rule's exceptions again",
  );

  title("One message, followed through the tenant");
  const followed = await follow({
    entry: { via: "smtp", ip: "198.51.100.7" },
    from: "erin@fabrikam.com",
    recipients: ["alice@contoso.com"],
    subject: "Quarterly report",
  });
  console.log(formatTrace(followed, { allRules: false }).join("\n"));
  traffic();
  expect(
    followed.paths.every(({ end, inspected }) => end.place === "inbox" && inspected === true),
    "the vendor inspects it, and it is delivered",
  );

  title("destroy gives the tenant back");
  await pulumi("destroy", "--yes");
  expect(JSON.stringify(emulator.snapshot()) === before, "the tenant is as it was, byte for byte");
}

try {
  await main();
  console.log("\nEverything did what it said.");
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
}
