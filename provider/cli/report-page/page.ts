import { html, raw } from "hono/html";
import { namesFor } from "../../avanan/names";
import { adviceSection } from "./advice-section";
import { cardsOf } from "./cards";
import { diagramSection } from "./diagram-section";
import { factsOf } from "./facts";
import { outsideSection } from "./outside-section";
import { planSection } from "./plan-section";
import { proofSection } from "./proof-section";
import type { Report } from "./report";
import { stepsSection } from "./steps-section";
import { style } from "./style";

/** The report as one HTML page that needs nothing else: no script, no font, no network. */
export async function page(report: Report): Promise<string> {
  const tenant = report.tenantId ?? namesFor(report.spec).portalHost;
  const document = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="pulumi-avanan">
<title>Mail flow of ${tenant}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>Mail flow of ${tenant}</h1>
<p class="quiet">What the stack declares, beside the tenant as it was on ${report.today}. Nothing was changed.</p>
<dl class="facts">${factsOf(report).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>
<nav aria-label="Sections"><ul class="cards">${cardsOf(report).map(
    ({ id, tone, what, said }) =>
      html`<li class="${tone}"><a href="#${id}">${what}</a><strong>${said}</strong></li>\n`,
  )}</ul></nav>
</header>
<main>
${diagramSection(report)}
${planSection(report)}
${proofSection(report)}
${adviceSection(report)}
${outsideSection(report)}
${stepsSection(report)}
</main>
<footer>Written by pulumi-avanan from the tenant's own lists and the stack's configuration. It holds names and addresses of mail flow, and no credentials.</footer>
</body>
</html>
`;
  return String(document);
}
