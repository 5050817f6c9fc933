export { type Advice, adviceLine } from "./advice/advice";
export { blueprint } from "./blueprint";
export { type Brand, brands, type Region, regions } from "./catalogue";
export { type DesiredObject, type DesiredRule, nameOf } from "./desired";
export { type NextStep, nextSteps } from "./next-steps";
export { otherInboundAddresses } from "./other-connectors";
export { parseSpec, type SpecProblem, type TenantSpec } from "./spec";
export { type ConfiguredSpec, configuredSpec } from "./stack-config";
export type { GroupArgs, People, TenantArgs } from "./tenant-args";
