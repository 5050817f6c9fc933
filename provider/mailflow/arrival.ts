import { domainOf } from "./addresses";
import type { Answer } from "./assumptions";
import type { Copy, Run } from "./copy";
import { either, end } from "./ending";
import { type Attribution, type AttributionSwitches, attribute } from "./inbound";
import { entryOf } from "./ip-ranges";
import type { CheckStep, End, SenderScope } from "./steps";

type Next = (copy: Copy) => End;

/** A copy reaches the service over SMTP: attribution, restrictions, connection filter, relay test. */
export function arrive(run: Run, copy: Copy, next: Next): End {
  const { assumptions, inbound } = run.flow;
  const mailFrom = run.message.mailFrom ?? run.message.from;
  const at = { ip: copy.ip ?? "", tls: copy.tls, certificate: copy.certificate, mailFrom };
  const ip = at.ip;
  copy.steps.push({
    ...{ kind: "entry", pass: copy.pass, object: null, via: "smtp", ip, tls: at.tls, mailFrom },
    reason: `from ${ip} with${at.tls ? "" : "out"} TLS, MAIL FROM <${mailFrom}>`,
  });
  // Open points of attribution matter only where the two readings differ.
  const ways = combinations(
    assumptions.addressesIdentifyPartner,
    assumptions.restrictionSparesOtherConnectors,
  );
  const found = ways.map((switches) => attribute(inbound, at, switches));
  const first = found[0];
  if (first && found.every((other) => same(other, first))) return admit(run, copy, first, next);
  return either(
    run,
    copy,
    null,
    "which connector the connection belongs to depends on open points of attribution",
    found.map((attribution) => ({
      when: attribution.connector
        ? `attributed to "${attribution.connector.name}"`
        : "attributed to no connector",
      go: (branch: Copy) => admit(run, branch, attribution, next),
    })),
  );
}

const both = (answer: Answer): boolean[] => (answer === "cannotTell" ? [true, false] : [answer === "yes"]);

const combinations = (identify: Answer, spare: Answer): AttributionSwitches[] =>
  both(identify).flatMap((addressesIdentifyPartner) =>
    both(spare).map((restrictionSparesOtherConnectors) => ({
      addressesIdentifyPartner,
      restrictionSparesOtherConnectors,
    })),
  );

const same = (a: Attribution, b: Attribution): boolean =>
  a.connector === b.connector && a.refused?.reason === b.refused?.reason;

function admit(run: Run, copy: Copy, attribution: Attribution, next: Next): End {
  const { connector, by, reason, refused } = attribution;
  const { flow, message } = run;
  const ip = copy.ip ?? "";
  const fromDomain = domainOf(message.mailFrom ?? message.from);
  copy.inbound = connector && { name: connector.name, onPremises: connector.onPremises };
  copy.steps.push({
    ...{ kind: "attribution", pass: copy.pass, object: connector?.name ?? null, by, reason },
    connectorType: connector ? (connector.onPremises ? "OnPremises" : "Partner") : null,
  });
  const check = (name: CheckStep["check"], passed: boolean, object: string | null, why: string): void => {
    copy.steps.push({ kind: "check", pass: copy.pass, check: name, passed, object, reason: why });
  };
  const refuse = (name: CheckStep["check"], object: string | null, why: string): End => {
    check(name, false, object, why);
    return end(copy, "bounce", "the sending server", object, why);
  };

  if (refused) return refuse(refused.check, refused.by, refused.reason);
  if (connector?.requireTls)
    check("requireTls", true, connector.name, "RequireTls, and the connection has TLS");

  const blocked = entryOf(flow.block, ip);
  const allowed = entryOf(flow.allow, ip);
  if (blocked !== undefined && allowed === undefined)
    return refuse("connectionFilter", "IPBlockList", `${ip} is in ${blocked} of the IP block list`);
  if (allowed !== undefined)
    check("connectionFilter", true, "IPAllowList", `${ip} is in ${allowed} of the IP allow list (IPV:CAL)`);

  const ownMailFrom = flow.directory.domainType(fromDomain) !== undefined;
  const byIdentity = by === "address" || by === "certificate";
  if (flow.rejectDirectSend && ownMailFrom && !byIdentity)
    return refuse("directSend", null, `RejectDirectSend: MAIL FROM is in the own domain ${fromDomain}`);

  if (flow.directory.domainType(domainOf(copy.recipient)) === undefined) {
    // M8: relaying needs an OnPremises connector and an own domain in MAIL FROM or in the certificate.
    const ownCertificate = copy.certificate !== null && inOwnDomain(run, copy.certificate);
    const relay = `relay from outside to ${copy.recipient}`;
    if (!connector?.onPremises)
      return refuse("relay", null, `${relay}: denied, no OnPremises connector matches (550 5.7.64)`);
    if (!ownMailFrom && !ownCertificate)
      return refuse(
        "relay",
        connector.name,
        `${relay}: denied, MAIL FROM <${fromDomain}> is no accepted domain`,
      );
    check("relay", true, connector.name, `${relay}: allowed over an OnPremises connector`);
  }

  copy.scl = spamLevel(run, copy, allowed !== undefined);
  const scoped = scopeOf(run, connector);
  copy.sender = scoped.sender;
  copy.steps.push({ kind: "scope", pass: copy.pass, object: connector?.name ?? null, ...scoped });
  return next(copy);
}

/** An accepted domain, or a name under one (a certificate's `mail.contoso.com`). */
function inOwnDomain(run: Run, name: string): boolean {
  const labels = name.toLowerCase().replace(/^\*\./, "").split(".");
  return labels.some((_, i) => run.flow.directory.domainType(labels.slice(i).join(".")) !== undefined);
}

/** Microsoft's own verdict on this pass; null = cannot be told. */
function spamLevel(run: Run, copy: Copy, allowed: boolean): number | null {
  const { flow, message } = run;
  const ip = copy.ip ?? "";
  const vendor = flow.portal !== undefined && entryOf(flow.portal.known, ip) !== undefined;
  const spared = !vendor ? "yes" : flow.assumptions.allowListSparesVendor;
  const own = copy.pass === 0 ? (message.scl ?? 1) : (message.sclOnReturn ?? null);
  const scl = !allowed || spared === "no" ? own : spared === "yes" || own === -1 ? -1 : null;
  copy.caught = null;
  if (message.alwaysCaught) copy.caught = `${message.alwaysCaught} is caught whatever lists and rules say`;
  const reasons = {
    allowed: "the allow list skips spam filtering",
    returned: "Microsoft filters it again, with the vendor's address as its source",
    unsure: "whether the allow list spares the vendor's shared addresses cannot be told (M6)",
    own: "Microsoft's own verdict",
  };
  const why = !allowed ? (copy.pass > 0 ? "returned" : "own") : spared === "yes" ? "allowed" : "unsure";
  copy.steps.push({ kind: "filter", pass: copy.pass, object: null, scl, reason: reasons[why] });
  return scl;
}

/** Inside or outside, for FromScope. Over SMTP only some OnPremises connectors make mail internal. */
function scopeOf(run: Run, connector: Attribution["connector"]): { sender: SenderScope; reason: string } {
  const { assumptions, directory } = run.flow;
  const { from } = run.message;
  if (directory.domainType(domainOf(from)) === undefined)
    return { sender: "outside", reason: `${from} is in no accepted domain` };
  if (connector?.treatMessagesAsInternal) return { sender: "inside", reason: "TreatMessagesAsInternal" };
  if (connector?.onPremises && connector.cloudServicesMailEnabled) {
    const answer = assumptions.cloudServicesMailIsInside;
    if (answer !== "no")
      return { sender: answer === "yes" ? "inside" : "cannotTell", reason: "CloudServicesMailEnabled" };
  }
  return {
    sender: assumptions.ownDomainUnauthenticated,
    reason: `${from} is in an accepted domain, but the connection is not authenticated`,
  };
}
