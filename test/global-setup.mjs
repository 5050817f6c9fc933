import { locatePulumi } from "../setup/locate.mjs";

/** Finds the Pulumi CLI once for all test files. */
export default async function globalSetup() {
  process.env.TEST_PULUMI = JSON.stringify(await locatePulumi());
}
