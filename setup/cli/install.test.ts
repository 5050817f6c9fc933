import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describePosix, temporaryFolder } from "../testing";

const progress = { say() {}, during: (_: string, work: (detail: () => void) => unknown) => work(() => {}) };

/** What the SDK downloads, in the process that installs. */
function installerSays(script: string): string {
  const source = `globalThis.fetch = async () => new Response(${JSON.stringify(script)});`;
  return `--import=data:text/javascript,${encodeURIComponent(source)}`;
}

const MAKE_CLI = `
while [ "$1" != --install-root ]; do shift; done
mkdir -p "$2/bin" && cd "$2/bin" || exit 1
printf '#!/bin/sh\\necho v%s\\n' "$4" > pulumi
for name in pulumi-language-nodejs pulumi-resource-pulumi-nodejs; do printf '#!/bin/sh\\n' > $name; done
chmod +x *`;

describePosix("the official install", () => {
  const server = http.createServer((_, answer) => answer.end());
  let address = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/install.sh`;
  });
  afterAll(() => server.close());

  const get = async (env: Record<string, string>) =>
    (await import("./install.mjs")).install.get({ progress, env: { PATH: "/usr/bin:/bin", ...env } });

  test("puts the pinned version into Pulumi's own place, whole or not at all", async () => {
    const home = temporaryFolder();
    const { cli } = await get({
      PULUMI_HOME: home,
      AVANAN_PULUMI_INSTALLER: address,
      NODE_OPTIONS: installerSays(MAKE_CLI),
    });
    expect(cli).toMatchObject({ version: "3.259.0", binDir: path.join(home, "versions", "3.259.0", "bin") });
    expect(fs.readdirSync(path.join(home, "versions"))).toEqual(["3.259.0"]);
  });

  test("that fails leaves nothing and says why", async () => {
    const home = temporaryFolder();
    const { cli, reasons } = await get({
      PULUMI_HOME: home,
      AVANAN_PULUMI_INSTALLER: address,
      NODE_OPTIONS: installerSays("echo no room on the disk >&2; exit 1"),
    });
    expect(cli).toBeUndefined();
    expect(reasons?.join()).toContain("the install failed");
    expect(fs.existsSync(path.join(home, "versions", "3.259.0"))).toBe(false);
  });

  test("is not even tried without internet", async () => {
    const { cli, reasons } = await get({ AVANAN_PULUMI_INSTALLER: "http://127.0.0.1:1/install.sh" });
    expect(cli).toBeUndefined();
    expect(reasons).toEqual(["http://127.0.0.1:1/install.sh cannot be reached (bad port)"]);
  });
});
