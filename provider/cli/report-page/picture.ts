import { html } from "hono/html";
import { type DiagramNode, kindOf, type Lane, wordsOf } from "../../mailflow";
import { arrowOf } from "./arrows";
import { lineHeight, padding } from "./boxes";
import { type Box, boxWidth, layout } from "./layout";

/** A lane as inline SVG; `id` is unique in the page. */
export function picture(lane: Lane, id: string) {
  const { width, height, boxes } = layout(lane);
  const arrows = lane.edges.flatMap((edge) => arrowOf(edge, boxes) ?? []);
  return html`<svg class="lane" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-title">${lane.title}</title>
<desc id="${id}-desc">${described(lane)}</desc>
<defs><marker id="${id}-head" viewBox="0 0 8 8" refX="3" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
${arrows.map(({ path }) => html`<path class="arrow" d="${path}" marker-end="url(#${id}-head)"/>\n`)}
${boxes.map(drawn)}
${arrows.map(({ label }) =>
  label === undefined
    ? ""
    : html`<text class="edge" x="${label.x}" y="${label.y}" text-anchor="${label.anchor}">${label.text}</text>\n`,
)}</svg>`;
}

function drawn({ node, x, y, height, above, name, detail }: Box) {
  const { owner, off, mark, breaks, kind } = node;
  const styles = ["node", owner, off && "off", mark, breaks && "breaks"].filter(
    (style) => style !== undefined,
  );
  const isPlace = kind === "start" || kind === "end" || kind === "host";
  const lines = [
    ...above.map((text) => ({ text, style: "above" })),
    ...name.map((text) => ({ text, style: "name" })),
    ...detail.map((text) => ({ text, style: "detail" })),
  ];
  const middle = x + boxWidth / 2;
  return html`<g class="${styles.join(" ")}"><rect x="${x}" y="${y}" width="${boxWidth}" height="${height}" rx="${isPlace ? 14 : 3}"/>
${lines.map(
  ({ text, style }, index) =>
    html`<text class="${style}" x="${middle}" y="${y + padding + index * lineHeight + 11}" text-anchor="middle">${text}</text>\n`,
)}</g>\n`;
}

/** The picture in words: every box with what it leads to. */
export function described({ nodes, edges }: Lane): string {
  const nameOf = (id: string) => {
    const node = nodes.find((one) => one.id === id);
    return node === undefined ? id : spoken(node);
  };
  const sentences = nodes.flatMap((node) => {
    const next = edges.filter(({ from }) => from === node.id);
    const targets = next.map(({ to, label }) => `${nameOf(to)}${label === undefined ? "" : ` (${label})`}`);
    return targets.length === 0 ? [] : [`${spoken(node)} leads to ${targets.join(" and to ")}.`];
  });
  return sentences.join(" ");
}

function spoken(node: DiagramNode): string {
  const words = wordsOf(node);
  const whose = words.length === 0 ? "" : `, ${words.join(", ")}`;
  const kind = kindOf(node);
  return kind === undefined ? node.label : `${kind} "${node.label}"${whose}`;
}
