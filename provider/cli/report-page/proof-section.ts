import { html } from "hono/html";
import type { Invariant, ProvenViolation } from "../../mailflow";
import { isBroken } from "../../rehearsal/verdict";
import { badge, type Html, many, wide } from "./html";
import type { Report } from "./report";

/** What is promised, in the order of the table. */
const promises: Readonly<Record<Invariant, string>> = {
  noLoop: "No message visits the vendor over and over",
  nothingLost:
    "Nothing is rejected, bounced, lost, quarantined or given to somebody else that the tenant without our objects would deliver",
  notJunked: "Mail that the vendor calls clean does not go to the junk folder, unless it did before",
  onlyPortalHosts: "Nothing leaves through a smart host that is not the portal's, unless it did before",
  strangersFiltered: "Strangers never skip spam filtering because of our objects",
  journalOnlyToPortal: "Journal copies go to the portal only, or where they went before",
  connectorInUse: "No connector is taken from a rule that sends mail over it",
  inspected: "Mail that is to go through the vendor has been inspected by it once the tenant is settled",
};

export function proofSection({ proof }: Report): Html {
  if (proof === undefined) {
    return html``;
  }
  const { states, messages, violations } = proof;
  const of = (invariant: Invariant) => violations.filter((one) => one.invariant === invariant);
  return html`<section aria-labelledby="proof"><h2 id="proof">Proof</h2>
<p>The change was rehearsed on paper: ${many(messages, "class of message", "classes of message")} followed through ${
    states === 1 ? "the one state" : `each of the ${states} states`
  } that the tenant is in on the way, its own connectors and rules included.</p>
${wide(
  "Proof",
  html`<table><caption>Invariants, each in every state</caption>
<thead><tr><th scope="col">Invariant</th><th scope="col">What is promised</th><th scope="col">States</th><th scope="col">Result</th></tr></thead>
<tbody>${(Object.keys(promises) as Invariant[]).map(
    (invariant) =>
      html`<tr><th scope="row"><code>${invariant}</code></th><td>${promises[invariant]}</td><td>${
        invariant === "inspected" ? "the last" : states
      }</td><td>${resultOf(of(invariant))}</td></tr>\n`,
  )}</tbody></table>`,
)}
${violations.length === 0 ? "" : violationsTable(violations)}</section>
`;
}

function resultOf(violations: readonly ProvenViolation[]): Html {
  if (violations.length === 0) {
    return badge("good", "holds");
  }
  const broken = violations.some(isBroken);
  return html`${badge(broken ? "bad" : "open", broken ? "broken" : "to be known")} ${many(violations.length, "message")}`;
}

function violationsTable(violations: readonly ProvenViolation[]): Html {
  return wide(
    "Violations",
    html`<table><caption>Violations, each in the state in which it shows first</caption>
<thead><tr><th scope="col">Invariant</th><th scope="col">Message</th><th scope="col">Recipient or place</th><th scope="col">State</th><th scope="col">Object</th><th scope="col">What happens</th></tr></thead>
<tbody>${violations.map(
      ({ invariant, message, at, state, object, explanation, certain }) =>
        html`<tr><th scope="row"><code>${invariant}</code>${
          certain ? "" : " (perhaps)"
        }</th><td>${message}</td><td>${at}</td><td>${state}</td><td>${object ?? "none"}</td><td>${explanation}</td></tr>\n`,
    )}</tbody></table>`,
  );
}
