import { html } from "hono/html";
import type { Severity } from "../../avanan";
import { type Badge, badge, type Html } from "./html";
import type { Report } from "./report";

const tones: Readonly<Record<Severity, Badge>> = { error: "bad", warning: "open", note: "plain" };

export function adviceSection({ advice }: Report): Html {
  return html`<section aria-labelledby="advice"><h2 id="advice">Warnings</h2>
${
  advice.length === 0
    ? html`<p>Nothing stands in the way.</p>`
    : html`<ul class="advice">${advice.map(
        ({ code, severity, what, why, todo }) =>
          html`<li>${badge(tones[severity], severity)} <code>${code}</code><br>${sentence(
            why === undefined ? what : `${what}: ${why}`,
          )}${todo === undefined ? "" : html`<br><strong>${sentence(todo)}</strong>`}</li>\n`,
      )}</ul>`
}
<p class="quiet">DNS is not asked for this page; <code>pulumi-avanan check</code> looks at it, too.</p></section>
`;
}

function sentence(text: string): string {
  const begun = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
