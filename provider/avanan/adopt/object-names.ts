import { journaled } from "../monitoring";
import { connectorNames, namesFor, type Role, type RuleRole, ruleNames } from "../names";
import type { TenantSpec } from "../spec";
import type { TenantArgs } from "../tenant-args";
import { sameText } from "../vendor-marks";
import type { Recognised } from "./recognise";

type Objects = NonNullable<TenantArgs["objects"]>;
type Naming = NonNullable<Objects[Role]>;

/** What ends the names of all connectors, where there are several portals: `Avanan Inbound (emea)`. */
export function suffixOf({ inbound, outbound }: Recognised): string | undefined {
  const names = [...Object.values(inbound), ...Object.values(outbound)].map(({ name }) => name);
  const ends = names.map((name) => / \(([A-Za-z0-9][A-Za-z0-9 ._-]{0,19})\)$/.exec(name)?.[1]);
  return new Set(ends).size === 1 ? ends[0] : undefined;
}

/**
 * Names and descriptions that differ from those the blueprint would give, so that nothing is renamed. An object that is
 * missing must not take the name of one that plays another part.
 */
export function namingOf(recognised: Recognised, spec: TenantSpec): Objects | undefined {
  const { inbound, outbound, rules } = recognised;
  const usual = namesFor({ ...spec, objects: {} });
  const connectors = { ...inbound, ...outbound };
  const objects: { [role in Role]?: Naming } = {};
  for (const role of Object.keys(connectorNames) as (keyof typeof connectorNames)[]) {
    const siblings = Object.values(role.endsWith("inbound") ? inbound : outbound);
    const { name, comment } = connectors[role] ?? { name: freeName(usual.connector(role), siblings) };
    const described = connectors[role] === undefined || (comment ?? "") === usual.comment(role);
    objects[role] = {
      ...(name === usual.connector(role) ? {} : { name }),
      ...(described ? {} : { comment: comment ?? null }),
    };
  }
  for (const role of Object.keys(ruleNames) as RuleRole[]) {
    const name = rules[role]?.name ?? freeName(usual.rule(role), Object.values(rules));
    objects[role] = name === usual.rule(role) ? {} : { name };
  }
  objects.monitor = journalNaming(recognised, spec, usual.journal);
  const entries = Object.entries(objects).filter(([, naming]) => Object.keys(naming).length > 0);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function journalNaming(
  { journals }: Recognised,
  spec: TenantSpec,
  usual: (entry?: string) => string,
): Naming {
  const named = journaled(spec).flatMap(({ entry, recipient }) => {
    const rule = journals.find((one) => sameText(one.recipient ?? "", recipient ?? ""));
    return rule === undefined || rule.name === usual(entry) ? [] : [{ entry, name: rule.name }];
  });
  const first = named.find(({ entry }) => entry === undefined);
  const further = named.flatMap(({ entry, name }) => (entry === undefined ? [] : [[entry, name]]));
  return {
    ...(first === undefined ? {} : { name: first.name }),
    ...(further.length > 0 ? { entries: Object.fromEntries(further) } : {}),
  };
}

function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  return taken.some((other) => sameText(other.name, name)) ? `${name} (2)` : name;
}
