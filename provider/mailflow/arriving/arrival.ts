import { domainOf } from "../addresses";
import type { Answer, Assumptions } from "../assumptions";
import type { Copy, Run } from "../copy";
import { either } from "../ending";
import { isVendorAddress } from "../leaving/portal";
import { ask } from "../memory";
import type { End } from "../steps";
import { enter } from "./admission";
import { checked, refuseAt } from "./checks";
import { connectionFilter } from "./connection-filter";
import { type Attribution, type AttributionSwitches, attribute } from "./inbound";
import { relay } from "./relay";

type Next = (copy: Copy) => End;

/** A copy reaches the service over SMTP: attribution, restrictions, connection filter, relay test. */
export function arrive(run: Run, copy: Copy, next: Next): End {
  const { assumptions } = run.flow;
  const mailFrom = run.message.mailFrom ?? run.message.from;
  const ip = copy.ip ?? "";
  const shared = isVendorAddress(run.flow.portals, ip);
  const at = { ip, tls: copy.tls, certificate: copy.certificate, mailFrom, shared };
  copy.steps.push({
    ...{ kind: "entry", pass: copy.pass, object: null, via: "smtp", ip, tls: at.tls, mailFrom },
    reason: `from ${ip} with${at.tls ? "" : "out"} TLS, MAIL FROM <${mailFrom}>`,
  });
  // Open points of attribution matter only where the two readings differ.
  const ways = combinations(assumptions);
  const found = ask(
    run.flow,
    "inbound",
    (inbound) => ways.map((switches) => attribute(inbound, at, switches)),
    (all) => all.flatMap(({ connector, by, reason, refused }) => [connector, by, reason, refused?.reason]),
  );
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

const combinations = ({
  addressesIdentifyPartner: identify,
  sharedAddressIsOurs: ours,
  restrictionSparesOtherConnectors: spare,
}: Assumptions): AttributionSwitches[] =>
  both(identify).flatMap((addressesIdentifyPartner) =>
    both(ours).flatMap((sharedAddressIsOurs) =>
      (spare === "cannotTell" ? (["yes", "no"] as const) : [spare]).map(
        (restrictionSparesOtherConnectors) => ({
          ...{ addressesIdentifyPartner, sharedAddressIsOurs },
          restrictionSparesOtherConnectors,
        }),
      ),
    ),
  );

const same = (a: Attribution, b: Attribution): boolean =>
  a.connector === b.connector && a.refused?.reason === b.refused?.reason;

function admit(run: Run, copy: Copy, attribution: Attribution, next: Next): End {
  const { connector, by, reason, refused } = attribution;
  const { flow, message } = run;
  const fromDomain = domainOf(message.mailFrom ?? message.from);
  copy.inbound = connector && { name: connector.name, onPremises: connector.onPremises };
  copy.steps.push({
    ...{ kind: "attribution", pass: copy.pass, object: connector?.name ?? null, by, reason },
    connectorType: connector ? (connector.onPremises ? "OnPremises" : "Partner") : null,
  });
  if (refused) return refuseAt(copy, refused.check, refused.by, refused.reason);
  if (connector?.requireTls)
    checked(copy, "requireTls", true, connector.name, "RequireTls, and the connection has TLS");

  return connectionFilter(run, copy, (branch, allowed) => {
    const ownMailFrom = flow.directory.domainType(fromDomain) !== undefined;
    const byIdentity = by === "address" || by === "certificate";
    if (flow.rejectDirectSend && ownMailFrom && !byIdentity) {
      const why = `RejectDirectSend: MAIL FROM is in the own domain ${fromDomain}`;
      return refuseAt(branch, "directSend", null, why);
    }
    const entering = (one: Copy): End => enter(run, one, { connector, allowed }, next);
    return flow.directory.domainType(domainOf(branch.recipient)) === undefined
      ? relay(run, branch, attribution, entering)
      : entering(branch);
  });
}
