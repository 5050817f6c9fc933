import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningEmulator, startEmulator } from "../../emulator";
import { appClaims, forgedToken, tenantId } from "../../provider/cli/doctor/forged-token.test-helper";
import type { Finding } from "../../provider/cli/finding";
import { type Ended, runCli } from "./run-cli";

/** A token with all that an app needs, good for an hour. */
export const good = forgedToken(appClaims());
export const secret = "a-client-secret-nobody-may-see";

/** Runs `doctor` against an emulated tenant, and holds every run to two promises: no secret told, nothing written. */
export class Practice {
  private constructor(
    readonly emulator: RunningEmulator,
    readonly folder: string,
  ) {}

  static async open(): Promise<Practice> {
    const folder = await mkdtemp(join(tmpdir(), "avanan-doctor-"));
    return new Practice(await startEmulator({ seed: "contoso", tenantId }), folder);
  }

  async close(): Promise<void> {
    await this.emulator.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The tenant as it was, which takes these tokens. */
  reset(...tokens: string[]): void {
    this.emulator.reset("contoso");
    this.emulator.settings.tokens = tokens;
  }

  /** The token is given ready-made. */
  doctor(token: string, ...more: string[]): Promise<Ended> {
    return this.run(
      { EXCHANGE_ACCESS_TOKEN: token, AZURE_CLIENT_SECRET: secret },
      "--auth",
      "token",
      ...more,
    );
  }

  async findings(
    token: string,
    ...more: string[]
  ): Promise<{ code: number; findings: Finding[]; ok: boolean }> {
    const { code, out } = await this.doctor(token, "--json", ...more);
    return { code, ...JSON.parse(out) };
  }

  async run(env: Readonly<Record<string, string>>, ...more: string[]): Promise<Ended> {
    const options = ["--tenant-id", "contoso.com", "--endpoint", this.emulator.url];
    const ended = await runCli(["doctor", ...options, ...more], env, this.folder);
    const { EXCHANGE_ACCESS_TOKEN: token } = env;
    for (const hidden of [token, token?.split(".").at(-1), env.AZURE_CLIENT_SECRET]) {
      if (hidden !== undefined) {
        expect(ended.out + ended.err).not.toContain(hidden);
      }
    }
    expect(this.emulator.log.cmdlets.filter(({ kind }) => kind === "write")).toEqual([]);
    return ended;
  }
}

export const of = (all: readonly Finding[], check: string) => all.find((finding) => finding.check === check);
