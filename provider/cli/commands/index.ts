import type { Command } from "commander";
import type { Surroundings } from "../surroundings";
import { registerAdopt } from "./adopt";
import { registerCheck } from "./check";
import { registerDoctor } from "./doctor";
import { registerProve } from "./prove";
import { registerReport } from "./report";
import { registerRunbook } from "./runbook";
import { registerTrace } from "./trace";
import { registerValidate } from "./validate";

/** Adds one command to the program. */
export type Register = (program: Command, around: Surroundings) => void;

/** Every command, in the order in which the help names them. */
export const commands: readonly Register[] = [
  registerDoctor,
  registerCheck,
  registerProve,
  registerReport,
  registerRunbook,
  registerTrace,
  registerValidate,
  registerAdopt,
];
