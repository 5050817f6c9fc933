import { delimiter } from "node:path";
import type { Stack } from "../engine/stack";

/** The environment in which a person types a command in a stack's folder: the Pulumi CLI and its back end. */
export async function stackEnvironment(stack: Stack): Promise<Record<string, string>> {
  const setup = await import("../../setup/pulumi.mjs");
  const { binDir } = await setup.locatePulumi();
  return {
    PATH: [binDir, process.env.PATH].join(delimiter),
    HOME: stack.folder,
    PULUMI_BACKEND_URL: `file://${stack.folder}/state`,
    PULUMI_CONFIG_PASSPHRASE: "test",
  };
}
