import { bestMatch } from "../addresses";
import { connectorNamed } from "../leaving/outbound";
import type { TransportRule } from "../tenant";
import type { Direction, Lane } from "./diagram";
import { fateOf } from "./fates";
import { waysOf } from "./passes";
import { type Placed, rowOf, ruleNode } from "./row";
import { acts, few, routeOf } from "./rules";
import { inboundOf, type Scene, Sketch, sendersOf, takesBack } from "./sketch";

const places = {
  incoming: { title: "Incoming mail", start: "Internet", end: "Mailboxes" },
  outgoing: { title: "Outgoing mail", start: "Mailboxes", end: "Internet" },
  internal: { title: "Internal mail", start: "Mailboxes", end: "Mailboxes" },
} as const satisfies Record<Direction, object>;

/**
 * The way of one direction's mail: down the row of rules in their order; what a rule routes leaves to the right, and comes
 * back to the rule below the last one that routes there. What a rule ends goes to the right, too, and no further.
 */
export function laneOf(direction: Direction, scene: Scene): Lane {
  const sketch = new Sketch(scene);
  const { title, start: from, end: to } = places[direction];
  const start = sketch.node({ id: "start", kind: "start", stage: "people", label: from, owner: "nobody" });
  const row = rowOf(direction, scene, sketch);
  const links = row.map((placed) => ruleNode(placed, sketch));
  const end = sketch.node({ id: "end", kind: "end", stage: "people", label: to, owner: "nobody" });
  const first = links[0] ?? end;

  sketch.edge(start, first);
  waysIn(direction, scene, sketch, start, first);
  for (const [index, placed] of row.entries()) {
    const id = links[index] ?? end;
    const next = links[index + 1] ?? end;
    const [only] = placed.length === 1 ? placed : [];
    const fate = only && fateOf(only.rule);
    const leaves = only !== undefined && routeOf(only.rule) !== undefined && acts(only.rule);
    sketch.edge(id, next, leaves || fate !== undefined ? "all other mail" : undefined);
    if (fate !== undefined) sketch.edge(id, sketch.fate(id, fate), "matches");
    else if (leaves) leave(only.rule, id, scene, sketch);
  }
  comeBack({ row, links, end }, scene, sketch);
  if (direction === "outgoing") partners(links.at(-1) ?? start, end, scene, sketch);
  return sketch.lane(direction, title);
}

/** Connectors of others by which mail comes in; a mail server of the tenant's own relays outgoing mail, too. */
function waysIn(direction: Direction, scene: Scene, sketch: Sketch, start: string, first: string): void {
  if (direction === "internal") return;
  for (const connector of inboundOf(scene)) {
    if (takesBack(connector, "inbound", scene) || takesBack(connector, "dlp", scene)) continue;
    const onPremises = connector.connectorType?.toLowerCase() === "onpremises";
    if (direction === "outgoing" && !onPremises) continue;
    const id = sketch.node({
      ...{
        id: `in ${connector.name}`,
        kind: "inbound",
        stage: "partners",
        label: connector.name,
        detail: sendersOf(connector),
      },
      ...sketch.about("InboundConnector", connector.name),
    });
    if (direction === "incoming") sketch.edge(start, id);
    sketch.edge(id, first);
  }
}

function leave(rule: TransportRule, id: string, { outbound }: Scene, sketch: Sketch): void {
  const name = routeOf(rule) ?? "";
  const connector = connectorNamed(outbound, name);
  const out =
    connector === undefined
      ? sketch.node({
          id: `out ${name}`,
          kind: "outbound",
          stage: "ways",
          label: name,
          owner: "foreign",
          off: "missing",
        })
      : sketch.wayOut(connector).id;
  sketch.edge(id, out, "matches");
}

interface Row {
  readonly row: readonly (readonly Placed[])[];
  readonly links: readonly string[];
  readonly end: string;
}

/**
 * What the vendor was sent comes back by the connector that takes its addresses: to the rules below the last one that sends
 * there, or to one above that is for returning mail only.
 */
function comeBack({ row, links, end }: Row, scene: Scene, sketch: Sketch): void {
  const { portal, outbound } = scene;
  if (portal === undefined) return;
  for (const { host, set } of waysOf(portal)) {
    const last = row.findLastIndex(([one]) => {
      const name = one && acts(one.rule) ? routeOf(one.rule) : undefined;
      return name !== undefined && connectorNamed(outbound, name)?.hosts.includes(host);
    });
    if (last < 0) continue;
    const above = row.findIndex((placed) => placed.some(({ onReturn }) => onReturn));
    const entry = links[above >= 0 && above < last ? above : last + 1] ?? end;
    const connector = inboundOf(scene).find((one) => takesBack(one, set, scene));
    if (connector === undefined) {
      sketch.edge(sketch.host(host), entry, "comes back as any mail");
      continue;
    }
    const back = sketch.node({
      ...{
        id: `back ${connector.name}`,
        kind: "inbound",
        stage: "ways",
        label: connector.name,
        detail: sendersOf(connector),
      },
      ...sketch.about("InboundConnector", connector.name),
    });
    sketch.edge(sketch.host(host), back, "inspected");
    sketch.edge(back, entry);
  }
}

/** Connectors that take outgoing mail by its recipients, without any rule. */
function partners(last: string, end: string, { outbound, portal }: Scene, sketch: Sketch): void {
  for (const connector of outbound) {
    const { enabled, ruleScoped, testMode, recipientDomains } = connector;
    const forPortal = portal !== undefined && bestMatch(portal.mailDomain, recipientDomains) > 1;
    if (!enabled || ruleScoped || testMode || forPortal) continue;
    const by = connector.useMXRecord ? "" : ` by ${few(connector.hosts)}`;
    const id = sketch.node({
      ...{ id: `by ${connector.name}`, kind: "outbound", stage: "partners", label: connector.name },
      detail: `to ${recipientDomains.length === 0 ? "any domain" : few(recipientDomains)}${by}`,
      ...sketch.about("OutboundConnector", connector.name),
    });
    sketch.edge(last, id);
    sketch.edge(id, end);
  }
}
