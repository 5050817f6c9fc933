import { html } from "hono/html";
import type { Html } from "./html";
import type { Report } from "./report";

export function stepsSection({ nextSteps }: Report): Html {
  return html`<section aria-labelledby="steps"><h2 id="steps">Next steps, by hand</h2>
<ol class="steps">${nextSteps.map(
    ({ what, values }) =>
      html`<li>${what}${
        Object.keys(values).length === 0
          ? ""
          : html`<dl class="values">${Object.entries(values).map(
              ([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>\n`,
            )}</dl>`
      }</li>\n`,
  )}</ol></section>
`;
}
