import { knownCmdlet } from "../../catalogue";
import { cmdlets } from "../../cmdlets/registry";
import type { ObjectRecord } from "../../json";
import { bind } from "../../parameters/bind";
import type { TenantState } from "../state";
import { aged } from "./base";

export type Commands = readonly (readonly [cmdlet: string, parameters: ObjectRecord])[];

/** Seeds are made by the cmdlets themselves, so that no seed holds what a cmdlet would refuse. */
export function run(state: TenantState, commands: Commands): TenantState {
  for (const [name, parameters] of commands) {
    const cmdlet = knownCmdlet(name);
    cmdlets[cmdlet.name]?.({
      cmdlet,
      parameters: bind(cmdlet, parameters).parameters,
      state,
      actor: "admin",
      warnings: [],
      unseenByRules: () => false,
      keptDisabled: () => false,
      validationFaults: [],
    });
  }
  return aged(state);
}
