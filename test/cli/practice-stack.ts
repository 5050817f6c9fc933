import { type RunningEmulator, type StartOptions, startEmulator } from "../../emulator";
import { configOf } from "../engine/rehearsal";
import { Stack } from "../engine/stack";
import { type Ended, runCli } from "./run-cli";
import { stackEnvironment } from "./stack-environment";

const token = "a-token-nobody-may-see";

/** An emulated tenant and the folder of a stack for it, in which commands are typed. Holds every run to not telling the token. */
export class PracticeStack {
  private constructor(
    readonly emulator: RunningEmulator,
    readonly stack: Stack,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async open(options: StartOptions = {}): Promise<PracticeStack> {
    const emulator = await startEmulator({ seed: "contoso", ...options, tokens: [token] });
    const stack = await Stack.create({ config: {}, env: { EXCHANGE_ACCESS_TOKEN: token } });
    return new PracticeStack(emulator, stack, await stackEnvironment(stack));
  }

  async close(): Promise<void> {
    await this.stack.remove();
    await this.emulator.close();
  }

  /** Sets what the stack declares of the tenant, `portal: contoso` and so on unless told otherwise. */
  declare(avanan: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const usual = { portal: "contoso", region: "us", mode: "inline" };
    return this.stack.configure(configOf(this.emulator, { ...usual, ...avanan }));
  }

  /** Runs a command with a token that the tenant takes, or with none. */
  async run(args: readonly string[], signedIn = true): Promise<Ended> {
    const env = signedIn ? { ...this.env, EXCHANGE_ACCESS_TOKEN: token } : this.env;
    const ended = await runCli([...args, "--stack", "dev"], env, this.stack.folder);
    expect(ended.out + ended.err).not.toContain(token);
    return ended;
  }
}
