import { html } from "hono/html";
import type { Invariant, Proof, ProvenViolation } from "../../mailflow";
import { fewOf } from "../../rehearsal/verdict";
import { badge, type Html, many, wide } from "./html";
import { byCause, grouped, isBad, type ProofGroup } from "./proof-groups";
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
  journalArrives: "Journal reports for the portal arrive there",
  connectorInUse: "No connector is taken from a rule that sends mail over it",
  inspected: "Mail that is to go through the vendor has been inspected by it once the tenant is settled",
};

export function proofSection({ proof, refusals, force }: Report): Html {
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
${unseen(proof)}
${foundByChange(byCause(violations).change, refusals.length > 0 ? undefined : force)}
${foundNow(byCause(violations).now)}</section>
`;
}

/** What the proof did not see, and so does not promise; pulumi-avanan prove --json lists all. */
function unseen({ uncovered, tangled }: Proof): Html {
  return html`${
    uncovered.length === 0
      ? ""
      : html`<p>No message was followed that meets ${fewOf(uncovered)}: what becomes of such mail was not seen.</p>`
  }${
    tangled.length === 0
      ? ""
      : html`<p>Of ${fewOf(tangled)} more points are open than are followed: what may become of such mail was not seen, only what certainly does.</p>`
  }`;
}

function resultOf(violations: readonly ProvenViolation[]): Html {
  if (violations.length === 0) {
    return badge("good", "holds");
  }
  const { change, now } = byCause(violations);
  return html`${counted(change, "by this change")}${counted(now, "as it is now")}`;
}

function counted(violations: readonly ProvenViolation[], cause: string): Html | "" {
  const bad = violations.some(isBad);
  return violations.length === 0
    ? ""
    : html`<div>${badge(bad ? "bad" : "open", bad ? "broken" : "to be known")} ${many(violations.length, "message")} ${cause}</div>`;
}

function foundByChange(violations: readonly ProvenViolation[], force: Report["force"]): Html | "" {
  if (violations.length === 0) {
    return "";
  }
  const fate =
    force === undefined
      ? "pulumi up refuses the change because of it"
      : `overridden (${force}): pulumi up makes it all the same`;
  return html`<h3>By this change</h3>
<p>${
    violations.some(isBad)
      ? `What is marked as broken would certainly happen; ${fate}.`
      : "Nothing of this keeps pulumi up from the change: it may turn out well, or the mail arrives all the same."
  } Each is told by the first message that shows it, in the state in which it shows first.</p>
${violationsTable("By this change", grouped(violations))}`;
}

function foundNow(violations: readonly ProvenViolation[]): Html | "" {
  return violations.length === 0
    ? ""
    : html`<h3>As it is now</h3>
<p>${
        violations.some(isBad)
          ? "What is marked as broken happens to mail already, without this change."
          : "So it is already, without this change."
      } What the change mends says so.</p>
${violationsTable("As it is now", grouped(violations))}`;
}

function violationsTable(name: string, groups: readonly ProofGroup[]): Html {
  const folded = groups.some(({ count }) => count > 1);
  return html`${wide(
    name,
    html`<table><caption>${
      folded ? "The first message of each kind; pulumi-avanan prove --json lists all" : "All messages"
    }</caption>
<thead><tr><th scope="col">Invariant</th><th scope="col">Message</th><th scope="col">Recipient or place</th><th scope="col">State</th><th scope="col">Object</th><th scope="col">What happens</th></tr></thead>
<tbody>${groups.map(rowOf)}</tbody></table>`,
  )}`;
}

function rowOf({ first, count, bad, mended }: ProofGroup): Html {
  const { invariant, message, at, state, object, explanation, certain } = first;
  const more =
    count === 1 ? "" : html`<br><span class="quiet">and ${many(count - 1, "more such message")}</span>`;
  return html`<tr><th scope="row"><code>${invariant}</code>${certain ? "" : " (perhaps)"}<br>${badge(
    bad ? "bad" : "open",
    bad ? "broken" : "to be known",
  )}</th><td>${message}${more}</td><td>${at}</td><td>${state}${
    mended ? html`<br>${badge("good", "mended by this change")}` : ""
  }</td><td>${object ?? "none"}</td><td>${explanation}</td></tr>
`;
}
