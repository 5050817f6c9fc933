import { html } from "hono/html";
import { badge, type Html, many, wide } from "./html";
import type { PlanRow, PropertyChange } from "./plan-rows";
import type { Report } from "./report";

const does = {
  create: badge("good", "create"),
  change: badge("open", "change"),
  remove: badge("bad", "remove"),
  refuse: badge("bad", "refuse"),
  keep: badge("plain", "keep"),
} as const;

export function planSection({ plan, refusals }: Report): Html {
  const changing = plan.filter((row) => row.does !== "keep");
  const kept = plan.filter((row) => row.does === "keep");
  return html`<section aria-labelledby="plan"><h2 id="plan">Plan</h2>
${refusals.map(
  ({ key, reason }) =>
    html`<p><strong>pulumi up would refuse this change.</strong></p><pre>avanan:${key}: ${reason}</pre>\n`,
)}
${
  changing.length === 0
    ? html`<p>Nothing is missing and nothing differs: pulumi up would change nothing.</p>`
    : wide(
        "Plan",
        html`<table><caption>What pulumi up would do, in its order</caption>
<thead><tr><th scope="col">Object</th><th scope="col">What is done</th><th scope="col">Property</th><th scope="col">Now</th><th scope="col">Then</th></tr></thead>
${changing.map(rowsOf)}</table>`,
      )
}
${
  kept.length === 0
    ? ""
    : html`<p class="quiet">As declared already: ${kept.map(({ type, name }) => `${type} "${name}"`).join(", ")}.</p>`
}
${
  changing.some((row) => row.does === "refuse")
    ? html`<p><strong>pulumi up would refuse</strong> what differs and was not made by this stack. Make the declaration equal to what is there, or take it over: <code>pulumi config set avanan:adopt true</code>. The pictures show the tenant as if that were done.</p>`
    : ""
}
<p class="quiet">${many(changing.length, "object")} of ${plan.length}. Objects of others are neither changed nor moved.</p></section>
`;
}

function rowsOf({ type, name, does: what, changes }: PlanRow): Html {
  const [first, ...others] = changes;
  const span = Math.max(changes.length, 1);
  const object = html`<th scope="rowgroup" rowspan="${span}">${name}<br><span class="quiet">${type}</span></th><td rowspan="${span}">${does[what]}</td>`;
  return html`<tbody><tr>${object}${first === undefined ? wholeCells(what) : cells(first)}</tr>
${others.map((change) => html`<tr>${cells(change)}</tr>\n`)}</tbody>
`;
}

/** An object that comes or goes as a whole, without properties that tell more than its name. */
function wholeCells(what: PlanRow["does"]): Html {
  const there = html`<span class="quiet">there</span>`;
  const [has, wants] =
    what === "create" ? [nothing, there] : what === "remove" ? [there, nothing] : [there, there];
  return html`<td><span class="quiet">the whole object</span></td><td>${has}</td><td>${wants}</td>`;
}

/** A property, what it has and what it is to have. */
export function cells({ property, has, wants }: PropertyChange): Html {
  return html`<td><code>${property}</code></td><td>${has ?? nothing}</td><td>${wants ?? nothing}</td>`;
}

const nothing = html`<span class="quiet">nothing</span>`;
