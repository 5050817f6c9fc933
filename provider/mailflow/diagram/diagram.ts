/** A tenant's mail flow as a picture: a lane for each way that mail can take. Plain data, to be drawn in whatever way. */
export interface Diagram {
  readonly lanes: readonly Lane[];
}

export type Direction = "incoming" | "outgoing" | "internal";

export interface Lane {
  readonly name: Direction | "journal";
  readonly title: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export interface DiagramNode {
  /** Unique in its lane. */
  readonly id: string;
  readonly kind: "start" | "end" | "inbound" | "rule" | "rules" | "outbound" | "host" | "journalRule";
  readonly stage: Stage;
  readonly label: string;
  /** What it is about, in a few words. */
  readonly detail?: string;
  /** Places, such as the internet, belong to nobody. */
  readonly owner: Owner;
  /** Disabled, or named and not there. */
  readonly off?: "disabled" | "missing";
  readonly mark?: Mark;
  /** The proof names it as what loses mail or sends it astray. */
  readonly breaks?: true;
  /** Of a rule: its place in the row. */
  readonly priority?: number;
}

/**
 * Where on its way mail meets it, from left to right: its senders and receivers, connectors that others use, the row of
 * rules, connectors that rules and vendor use, hosts outside.
 */
export const stages = ["people", "partners", "rules", "ways", "hosts"] as const;
export type Stage = (typeof stages)[number];

export type Owner = "ours" | "foreign" | "vendor" | "nobody";

/** What a change does to an object. */
export type Mark = "new" | "changed" | "removed";

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** Objects that a picture tells apart. */
export type ObjectType = "InboundConnector" | "OutboundConnector" | "TransportRule" | "JournalRule";

/** What a picture has to be told of objects, by their names. */
export interface Known {
  readonly isOurs: (type: ObjectType, name: string) => boolean;
  readonly markOf?: (type: ObjectType, name: string) => Mark | undefined;
  /** Whether a proof names the object as what breaks mail; it knows objects by their names alone. */
  readonly breaks?: (name: string) => boolean;
}
