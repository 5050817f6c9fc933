import { html } from "hono/html";
import type { Diagram } from "../../mailflow";
import { type Html, wide } from "./html";
import { picture } from "./picture";
import type { Report } from "./report";

export function diagramSection({ before, after, plan }: Report): Html {
  const changes = plan.some(({ does }) => does !== "keep");
  return html`<section aria-labelledby="flow"><h2 id="flow">Mail flow</h2>
<ul class="legend"><li><span class="ours"></span>of this stack</li><li><span class="vendor"></span>of the vendor</li><li><span class="foreign"></span>of others: never touched</li>${
    [before, after].some(isBroken)
      ? html`<li><span class="breaks"></span>breaks mail, as the proof shows</li>`
      : ""
  }</ul>
${
  changes
    ? html`<h3>After pulumi up</h3>
${lanes(after, "after")}
<details><summary>Before: the tenant as it is now</summary>
${lanes(before, "before")}</details>`
    : html`<p>The tenant as it is now, and as it is declared.</p>
${lanes(after, "after")}`
}</section>
`;
}

const isBroken = ({ lanes: all }: Diagram) =>
  all.some(({ nodes }) => nodes.some(({ breaks }) => breaks === true));

function lanes({ lanes: all }: Diagram, when: string): Html {
  return html`${all.map((lane) =>
    lane.nodes.length === 0
      ? html`<p class="quiet">${lane.title}: nothing of it in this tenant.</p>\n`
      : html`<figure><figcaption>${lane.title}</figcaption>${wide(`${lane.title}, ${when}`, picture(lane, `${when}-${lane.name}`))}</figure>\n`,
  )}`;
}
