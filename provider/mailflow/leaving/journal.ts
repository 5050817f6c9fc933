import { domainOf, hostName, normal } from "../addresses";
import type { Copy, Run } from "../copy";
import { ask } from "../memory";
import type { JournalCopy } from "../steps";
import type { JournalRule } from "../tenant";
import { anyOf, no, not, type Truth, truth, unknown, yes } from "../truth";
import { asksForCertificate, connectorFor, essenceOf, mxOf } from "./outbound";
import { portalAt } from "./portal";

/** Makes the journal copies this copy gives rise to: one per target address, whatever number of rules (avanan.md 5.11). */
export function journal(run: Run, copy: Copy): void {
  const { flow } = run;
  if (flow.journalRules.length === 0) return;
  if (copy.pass > 0 && flow.assumptions.journalsEveryPass === "no") return;
  // M7: mail to the address for undeliverable reports is not journaled.
  if (flow.undeliverableTo !== null && normal(copy.recipient) === normal(flow.undeliverableTo)) return;
  for (const [to, { rule, wanted }] of wantedBy(run, copy)) {
    const certain = wanted.is === "yes" && (copy.pass === 0 || flow.assumptions.journalsEveryPass === "yes");
    const made = report(run, rule, to, copy.pass, certain, wanted.because);
    copy.journal.push(made);
    copy.steps.push({ kind: "journal", pass: copy.pass, object: rule.name, reason: made.reason, copy: made });
  }
}

/** The first rule that wants a report for each target: one that certainly does goes before those of which it is open. */
function wantedBy(run: Run, copy: Copy): Map<string, { rule: JournalRule; wanted: Truth }> {
  const found = new Map<string, { rule: JournalRule; wanted: Truth }>();
  for (const rule of run.flow.journalRules) {
    const to = rule.journalEmailAddress ? normal(rule.journalEmailAddress) : "";
    const held = found.get(to);
    if (to === "" || held?.wanted.is === "yes") continue;
    const wanted = inScope(run, copy, rule);
    if (wanted.is === "yes" || (wanted.is === "unknown" && held === undefined))
      found.set(to, { rule, wanted });
  }
  return found;
}

function inScope(run: Run, copy: Copy, rule: JournalRule): Truth {
  const { directory } = run.flow;
  const { from } = run.message;
  const scope = (rule.scope ?? "Global").toLowerCase();
  const internal = isInternal(run, copy);
  const fits =
    scope === "internal"
      ? internal
      : scope === "external"
        ? not(internal)
        : yes(`scope ${rule.scope ?? "Global"}`);
  if (fits.is === "no") return fits;
  const who = rule.recipient;
  if (!who) return fits;
  const primary = (address: string) => normal(directory.find(address)?.address ?? address);
  const kind = directory.find(who)?.kind;
  // Where nobody is listed it may be a group.
  const mayBeGroup = kind === undefined || /group$/i.test(kind);
  const concerns = anyOf(
    [copy.recipient, from],
    (address) => {
      if (primary(address) === primary(who)) return yes(`${address} is journaled by name`);
      return mayBeGroup ? directory.isMember(address, who) : no(`${address} is not ${who}`);
    },
    `neither side is ${who}`,
  );
  return fits.is === "unknown" && concerns.is === "yes" ? fits : concerns;
}

/** From inside to inside: the sender as FromScope sees him, or by his address alone. */
function isInternal({ flow: { directory, assumptions }, message: { from } }: Run, copy: Copy): Truth {
  const sides = [copy.recipient, from].map((address) =>
    truth(directory.isInside(address), `${address} is ${directory.isInside(address) ? "" : "not "}inside`),
  );
  const outside = sides.find(({ is }) => is === "no");
  if (outside) return outside;
  const { journalScopeAsksForAuthentication } = assumptions;
  if (journalScopeAsksForAuthentication === "no" || copy.sender === "inside")
    return yes("both sides are inside");
  return journalScopeAsksForAuthentication === "cannotTell" || copy.sender === "cannotTell"
    ? unknown(`it is open whether ${from} counts as inside`)
    : no(`${from} is not authenticated`);
}

/** How a journal report leaves. Rules do not see it; connectors by recipient domain do [INF]. */
function report(
  { flow, message }: Run,
  rule: JournalRule,
  to: string,
  pass: number,
  certain: boolean,
  because: string,
): JournalCopy {
  const about = { rule: rule.name, to, pass, certain, undeliverableTo: flow.undeliverableTo };
  const target = flow.directory.find(to)?.externalEmailAddress ?? to;
  const domain = domainOf(target);
  const accepted = flow.directory.domainType(domain) !== undefined;
  if (accepted && flow.directory.hasMailbox(target).is === "yes")
    return { ...about, connector: null, host: "a mailbox", arrives: "inside", reason: because };
  const takesAll = flow.assumptions.domainlessConnectorTakesAll === "yes";
  const chosen = ask(flow, "outbound", (all) => connectorFor(all, target, accepted, takesAll), essenceOf);
  const recipientPortal = flow.portals.find(({ mailDomain }) => domain === mailDomain);
  const host = chosen?.connector.hosts[0];
  if (chosen && host !== undefined) {
    const connector = chosen.connector.name;
    const out = { ...about, connector, host, reason: `${because}; out by "${connector}": ${chosen.reason}` };
    const atPortal = portalAt(host, flow.portals);
    if (atPortal && message.vendor?.outage)
      return { ...out, arrives: "bounce", reason: `${out.reason}, but ${host} does not answer` };
    if (atPortal && atPortal === recipientPortal) {
      const passes = asksForCertificate(chosen.connector)
        ? flow.assumptions.vendorCertificateValidates
        : "yes";
      if (passes === "yes") return { ...out, arrives: "portal" };
      const { tlsSettings } = chosen.connector;
      return passes === "no"
        ? { ...out, arrives: "bounce", reason: `${out.reason}, but ${tlsSettings} fails` }
        : {
            ...out,
            arrives: "cannotTell",
            reason: `${out.reason}; whether ${host} passes ${tlsSettings} is open`,
          };
    }
    if (atPortal || flow.portals.some(({ tld }) => hostName(host).endsWith(`.${tld}`)))
      return {
        ...out,
        arrives: "bounce",
        reason: `${out.reason}, but ${host} does not take mail for ${domain}`,
      };
    return { ...out, arrives: "nextHop" };
  }
  const byMx = {
    ...about,
    connector: chosen?.connector.name ?? null,
    host: mxOf(domain),
    reason: `${because}; out by MX, TLS is not forced`,
  };
  if (recipientPortal === undefined) return { ...byMx, arrives: "nextHop" };
  const answer = flow.assumptions.portalMailHasMX;
  return { ...byMx, arrives: answer === "yes" ? "portal" : answer === "no" ? "bounce" : "cannotTell" };
}
