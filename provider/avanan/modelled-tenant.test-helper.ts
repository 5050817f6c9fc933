import type { InboundConnector, OutboundConnector, TenantObjects, TransportRule } from "../mailflow";
import type { JournalRule } from "../mailflow/tenant";
import type { KnownRule } from "./advice/known-tenant";
import type { ChangeStep } from "./change-plan";
import type { DesiredObject } from "./desired";

/** What a tenant of the tests has, by key. */
export type Held = ReadonlyMap<string, DesiredObject>;

export function held(objects: readonly DesiredObject[]): Held {
  return new Map(objects.map((object) => [object.key, object]));
}

/** The rules of such a tenant, as its lists show them. */
export function knownRules(tenant: Held): KnownRule[] {
  return [...tenant.values()].flatMap((object) =>
    object.type === "TransportRule" ? [{ ...object.properties, guid: object.key } as KnownRule] : [],
  );
}

/** The tenant after a step. */
export function after(tenant: Held, { does, object }: ChangeStep): Held {
  const next = new Map(tenant);
  if (does === "delete") {
    next.delete(object.key);
  } else {
    next.set(object.key, object);
  }
  return next;
}

/** A tenant as the mail-flow model takes it: a bare one, and what is held, our rules on top in the declared sequence. */
export function modelled(bare: TenantObjects, tenant: Held): TenantObjects {
  const objects = [...tenant.values()];
  const of = <Type extends DesiredObject["type"]>(type: Type) =>
    objects.flatMap((object) => (object.type === type ? [object.properties] : []));
  const rules = objects
    .flatMap((object) => (object.type === "TransportRule" ? [object.properties] : []))
    .sort((a, b) => place(a) - place(b));
  return {
    ...bare,
    inboundConnectors: [...(bare.inboundConnectors ?? []), ...(of("InboundConnector") as InboundConnector[])],
    outboundConnectors: [
      ...(bare.outboundConnectors ?? []),
      ...(of("OutboundConnector") as OutboundConnector[]),
    ],
    transportRules: [
      ...rules.map(({ order: _, ...rule }) => rule as TransportRule),
      ...(bare.transportRules ?? []),
    ],
    journalRules: [...(bare.journalRules ?? []), ...(of("JournalRule") as JournalRule[])],
    ipAllowList: objects.flatMap((object) =>
      object.type === "IpAllowListEntry" ? [object.properties.address] : [],
    ),
  };
}

function place({
  name,
  order,
}: {
  readonly name: string;
  readonly order: { readonly sequence?: readonly string[] };
}) {
  return order.sequence?.indexOf(name) ?? 0;
}
