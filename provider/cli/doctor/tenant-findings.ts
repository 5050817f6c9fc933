import type { ExchangeRecord } from "../../exchange";
import { type Finding, failed, ok, warning } from "../finding";
import type { PrivilegeNoun } from "./management-roles";
import type { Reading } from "./reading";

/** From this share of the limit on somebody should know. */
const nearlyFull = 0.9;

/** What the tenant itself says that a stack would run into. */
export function tenantFindings(
  readings: readonly Reading[],
  declaredRules: readonly string[],
): readonly Finding[] {
  const records = (noun: PrivilegeNoun) => {
    const found = readings.find((reading) => reading.noun === noun)?.outcome;
    return found !== undefined && "records" in found ? found.records : undefined;
  };
  return [
    ...customisation(records("OrganizationConfig")?.[0]),
    ...ruleLimit(records("TransportConfig")?.[0], records("TransportRule"), declaredRules),
  ];
}

function customisation(organization: ExchangeRecord | undefined): Finding[] {
  if (organization === undefined) {
    return [];
  }
  return [
    organization.IsDehydrated === true
      ? warning("customisation", "the tenant has never been customised (IsDehydrated)", {
          why: "Exchange refuses many New- cmdlets until it is",
          todo: "If an update is refused for it, an administrator has to run Enable-OrganizationCustomization once; it cannot be undone and may take hours",
        })
      : ok("customisation", "the tenant is customised (IsDehydrated is false)"),
  ];
}

function ruleLimit(
  config: ExchangeRecord | undefined,
  rules: readonly ExchangeRecord[] | undefined,
  declared: readonly string[],
): Finding[] {
  if (config === undefined || rules === undefined) {
    return [];
  }
  const limit = Number(config.TransportRuleLimit);
  if (!Number.isInteger(limit) || limit <= 0) {
    return [warning("rule limit", "Get-TransportConfig does not tell the tenant's TransportRuleLimit")];
  }
  const there = new Set(rules.map(({ Name }) => String(Name).toLowerCase()));
  const missing = declared.filter((name) => !there.has(name.toLowerCase())).length;
  const total = rules.length + missing;
  const sizes =
    config.TransportRuleSizeLimit === undefined ? "" : `; each up to ${config.TransportRuleSizeLimit}`;
  const what = `${rules.length} of ${limit} transport rules are there${missing > 0 ? `, the stack adds ${missing}` : ""}${sizes}`;
  if (total > limit) {
    return [
      failed("rule limit", what, {
        why: `that would be ${total}`,
        todo: "Remove or join rules before the update",
      }),
    ];
  }
  return [
    total >= limit * nearlyFull
      ? warning("rule limit", what, { todo: "Remove or join rules before it is full" })
      : ok("rule limit", what),
  ];
}
