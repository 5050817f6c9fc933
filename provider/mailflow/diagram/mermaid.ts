import type { Diagram, DiagramNode, Lane } from "./diagram";
import { kindOf, wordsOf } from "./words";

/** A picture as a Mermaid flowchart, e.g. for the comment of a pull request. */
export function mermaid({ lanes }: Diagram): string {
  const drawn = lanes.filter(({ nodes }) => nodes.length > 0);
  return [
    "flowchart TB",
    ...drawn.flatMap(laneLines),
    // Without invisible links between them the last lane would be drawn on top.
    ...(drawn.length > 1 ? [`  ${drawn.map(({ name }) => name).join(" ~~~ ")}`] : []),
    "  classDef ours fill:#dbeafe,stroke:#1d4ed8,stroke-width:2px,color:#111827",
    "  classDef vendor fill:#ede9fe,stroke:#6d28d9,stroke-width:2px,color:#111827",
    "  classDef foreign fill:#f3f4f6,stroke:#4b5563,stroke-dasharray:4 3,color:#111827",
    "  classDef nobody fill:#ffffff,stroke:#9ca3af,color:#111827",
    "  classDef off opacity:0.6",
    "  classDef breaks stroke:#a40e26,stroke-width:4px,stroke-dasharray:0",
  ].join("\n");
}

function laneLines({ name, title, nodes, edges }: Lane): string[] {
  const ids = new Map(nodes.map(({ id }, index) => [id, `${name}${index}`]));
  const classed = (is: (node: DiagramNode) => boolean, style: string) => {
    const all = nodes.filter(is).map(({ id }) => ids.get(id));
    return all.length === 0 ? [] : [`    class ${all.join(",")} ${style}`];
  };
  return [
    `  subgraph ${name}["${escaped(title)}"]`,
    "    direction LR",
    ...nodes.map((node) => `    ${ids.get(node.id)}${shaped(node)}`),
    ...edges.map(({ from, to, label }) => {
      const text = label === undefined ? "" : `|"${escaped(label)}"|`;
      return `    ${ids.get(from)} -->${text} ${ids.get(to)}`;
    }),
    ...(["ours", "vendor", "foreign", "nobody"] as const).flatMap((owner) =>
      classed((node) => node.owner === owner, owner),
    ),
    ...classed(({ off }) => off !== undefined, "off"),
    ...classed(({ breaks }) => breaks === true, "breaks"),
    "  end",
  ];
}

function shaped(node: DiagramNode): string {
  const { kind, label, detail } = node;
  const kindWords = kindOf(node);
  const above = [kindWords ?? [], wordsOf(node)].flat().join(", ");
  const rows = [above, label, detail ?? ""].filter((row) => row !== "").map(escaped);
  const text = `"${rows.join("<br/>")}"`;
  if (kind === "start" || kind === "end") return `([${text}])`;
  return kind === "host" ? `[/${text}/]` : `[${text}]`;
}

/** Whatever an object is called, it stays text: entities of Mermaid begin with # and not with &. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[^\p{L}\p{N} .,:@/_+=()-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
