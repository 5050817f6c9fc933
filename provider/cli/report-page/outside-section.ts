import { html } from "hono/html";
import { badge, type Html, wide } from "./html";
import type { OutsideRow } from "./outside";
import { cells } from "./plan-section";
import type { Report } from "./report";

export function outsideSection({ outside }: Report): Html {
  return html`<section aria-labelledby="outside"><h2 id="outside">Changed outside since the last run</h2>
${content(outside)}
${
  Array.isArray(outside)
    ? html`<p class="quiet">A rule or connector of others that is new since then is not told here: the stack's state holds what is its own, and nothing says what else was there. The pictures show all that are there now.</p>\n`
    : ""
}</section>
`;
}

function content(outside: Report["outside"]): Html {
  if (outside === "unknown") {
    return html`<p>Not known: the Pulumi CLI did not show the stack's state.</p>`;
  }
  if (outside === "nothingYet") {
    return html`<p>The stack has made nothing yet.</p>`;
  }
  if (outside.length === 0) {
    return html`<p>Nothing: what the stack has made is as its last run left it.</p>`;
  }
  return html`<p>These objects of the stack are not as its last run left them. pulumi up mends them.</p>
${wide(
  "Changed outside",
  html`<table><caption>Objects that others have changed</caption>
<thead><tr><th scope="col">Object</th><th scope="col">Property</th><th scope="col">Has</th><th scope="col">The last run</th></tr></thead>
${outside.map(rowsOf)}</table>`,
)}`;
}

function rowsOf({ type, name, missing, changes }: OutsideRow): Html {
  const [first, ...others] = changes;
  return html`<tbody><tr><th scope="rowgroup" rowspan="${Math.max(changes.length, 1)}">${name}<br><span class="quiet">${type}</span></th>${
    missing || first === undefined
      ? html`<td colspan="3">${badge("open", "is not there")}</td>`
      : cells(first)
  }</tr>
${others.map((change) => html`<tr>${cells(change)}</tr>\n`)}</tbody>
`;
}
