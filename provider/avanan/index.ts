export { blueprint } from "./blueprint";
export { type Brand, brands, type Region, regions } from "./catalogue";
export type { DesiredObject } from "./desired";
export { parseSpec, type SpecProblem, type TenantSpec } from "./spec";
export { readStackConfig } from "./stack-config";
export type { People, TenantArgs } from "./tenant-args";
