import { domainOf, hostName, normal } from "./addresses";
import type { Copy, Run } from "./copy";
import { connectorFor } from "./outbound";
import type { JournalCopy } from "./steps";
import type { JournalRule } from "./tenant";
import { anyOf, no, type Truth, truth, yes } from "./truth";

/** Makes the journal copies this copy gives rise to: one per target address, whatever number of rules (avanan.md 5.11). */
export function journal(run: Run, copy: Copy): void {
  const { flow } = run;
  if (copy.pass > 0 && flow.assumptions.journalsEveryPass === "no") return;
  // M7: mail to the address for undeliverable reports is not journaled.
  if (flow.undeliverableTo !== null && normal(copy.recipient) === normal(flow.undeliverableTo)) return;
  const targets = new Set<string>();
  for (const rule of flow.journalRules) {
    const to = rule.journalEmailAddress ? normal(rule.journalEmailAddress) : "";
    if (to === "" || targets.has(to)) continue;
    const wanted = inScope(run, copy, rule);
    if (wanted.is === "no") continue;
    targets.add(to);
    const certain = wanted.is === "yes" && (copy.pass === 0 || flow.assumptions.journalsEveryPass === "yes");
    const made = report(run, rule, to, copy.pass, certain, wanted.because);
    copy.journal.push(made);
    copy.steps.push({ kind: "journal", pass: copy.pass, object: rule.name, reason: made.reason, copy: made });
  }
}

function inScope(run: Run, copy: Copy, rule: JournalRule): Truth {
  const { directory } = run.flow;
  const { from } = run.message;
  const scope = (rule.scope ?? "Global").toLowerCase();
  const allInside = directory.isInside(copy.recipient) && directory.isInside(from);
  if (scope === "internal" && !allInside) return no("not all sides are inside");
  if (scope === "external" && allInside) return no("all sides are inside");
  const who = rule.recipient;
  if (!who) return yes(`scope ${rule.scope ?? "Global"}, everybody`);
  return anyOf(
    [copy.recipient, from],
    (address) =>
      directory.find(who)?.kind === "group"
        ? directory.isMember(address, who)
        : truth(
            normal(directory.find(address)?.address ?? address) === normal(who),
            `${address} is journaled by name`,
          ),
    `neither side is ${who}`,
  );
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
  const chosen = connectorFor(flow.outbound, target, accepted, takesAll);
  const portalMail = flow.portal !== undefined && domain === flow.portal.mailDomain;
  const host = chosen?.connector.hosts[0];
  if (chosen && host !== undefined) {
    const connector = chosen.connector.name;
    const out = { ...about, connector, host, reason: `${because}; out by "${connector}": ${chosen.reason}` };
    const atPortal = host === flow.portal?.incomingHost || host === flow.portal?.dlpHost;
    if (atPortal && message.vendor?.outage)
      return { ...out, arrives: "bounce", reason: `${out.reason}, but ${host} does not answer` };
    if (atPortal && portalMail) return { ...out, arrives: "portal" };
    if (flow.portal && (atPortal || hostName(host).endsWith(`.${flow.portal.tld}`)))
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
    host: `MX of ${domain}`,
    reason: `${because}; out by MX, TLS is not forced`,
  };
  if (!portalMail) return { ...byMx, arrives: "nextHop" };
  const answer = flow.assumptions.portalMailHasMX;
  return { ...byMx, arrives: answer === "yes" ? "portal" : answer === "no" ? "bounce" : "cannotTell" };
}
