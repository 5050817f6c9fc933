import type { ExchangeRecord } from "../../exchange/command";
import { kinds } from "../../kinds";
import type { Difference, Inputs, Kind } from "../../kinds/kind";
import type { TenantView } from "../../kinds/tenant-view";
import { blueprint } from "../blueprint";
import { type DesiredObject, nameOf } from "../desired";
import { connectorNames, type Names, namesFor, type Role } from "../names";
import type { TenantSpec } from "../spec";

/** A declared object beside what the tenant has. */
export interface Compared {
  readonly key: string;
  /** The part that it plays, for what can be named by `avanan:objects`. */
  readonly role?: Role;
  readonly type: DesiredObject["type"];
  readonly name: string;
  readonly state: "right" | "differs" | "missing";
  /** What would be written. */
  readonly differences: readonly Difference[];
  /** Whether it takes `avanan:adopt` to write them: the object is there already, and somebody set what differs. */
  readonly refused: boolean;
  /** Exchange's own id, where the object is there and has one. */
  readonly guid?: string;
}

/** Compares what is declared with what is, with the very code by which an update decides what to write. */
export function compare(spec: TenantSpec, tenant: TenantView): readonly Compared[] {
  const names = namesFor(spec);
  return blueprint(spec).map((object): Compared => {
    const kind: Kind = kinds[object.type];
    const declared = object.properties as Inputs;
    const { inputs } = kind.check(declared, () => false);
    const record = kind.find(tenant, inputs);
    const differences = record === undefined ? [] : kind.differences(tenant, record, inputs, {});
    const role = roleOf(object, names);
    return {
      key: object.key,
      ...(role && { role }),
      type: object.type,
      name: nameOf(object),
      state: record === undefined ? "missing" : differences.length > 0 ? "differs" : "right",
      differences,
      refused: differences.some((difference) => kind.conflicts(difference)),
      ...guidOf(record),
    };
  });
}

function guidOf(record: ExchangeRecord | undefined): { guid?: string } {
  return record?.Guid === undefined ? {} : { guid: String(record.Guid) };
}

function roleOf(object: DesiredObject, names: Names): Role | undefined {
  switch (object.type) {
    case "InboundConnector":
    case "OutboundConnector":
      return (Object.keys(connectorNames) as (keyof typeof connectorNames)[]).find(
        (role) =>
          role.endsWith("inbound") === (object.type === "InboundConnector") &&
          names.connector(role) === object.properties.name,
      );
    case "TransportRule":
      return object.key as Role;
    case "JournalRule":
      return "monitor";
    default:
      return undefined;
  }
}
