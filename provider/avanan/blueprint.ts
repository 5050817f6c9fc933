import { connectorObjects } from "./connectors";
import type { DesiredObject } from "./desired";
import { groupObjects } from "./groups";
import { markingRules } from "./marking";
import { monitoringObjects } from "./monitoring";
import { planOf } from "./plan";
import { protectRules } from "./protect";
import type { TenantSpec } from "./spec";
import { strippingRules } from "./stripping";

/**
 * The objects that Avanan needs in a tenant, in an order in which each may be made once those before it are there,
 * with mail flowing after every one of them; the reverse order takes them away just as safely.
 */
export function blueprint(spec: TenantSpec): readonly DesiredObject[] {
  const plan = planOf(spec);
  const groups = groupObjects(plan);
  const monitoring = monitoringObjects(plan, groups);
  if (spec.mode !== "inline") {
    return [...groups, ...monitoring];
  }
  // What marks returned mail, and lets it in, is there before the first message can return, and stays until the last has.
  const marking = [...strippingRules(plan), ...markingRules(plan)];
  const connectors = connectorObjects(plan, marking);
  return [
    ...groups,
    ...monitoring,
    ...marking,
    ...connectors,
    ...protectRules(plan, [...groups, ...connectors]),
  ];
}
