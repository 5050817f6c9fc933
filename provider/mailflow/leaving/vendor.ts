import { domainOf } from "../addresses";
import type { Copy, Run } from "../copy";
import { cannotTell, either, end, report } from "../ending";
import { type Headers, withHeader, withoutHeader } from "../headers";
import { entryOf } from "../ip-ranges";
import type { VendorVerdict } from "../message";
import { lookOf } from "../rules/quiet-rules";
import type { End } from "../steps";
import { asksForCertificate, type CompiledOutbound, isMx } from "./outbound";
import { type CompiledPortal, portalAt } from "./portal";
import { headersFor, headersOnReturn, INFO } from "./vendor-headers";

export interface Handover {
  readonly host: string;
  readonly connector: CompiledOutbound;
  /** Whom it is for: his address outside, where he has one. */
  readonly target: string;
}

/** Hosts of any portal (avanan.md 1.1). */
const looksLikeVendor = /-(host|dlp)\.(avanan\.net|checkpointcloudsec\.com)$/;

/** The copy reaches a host: one of the vendor's two, another one under its domain, or somebody else's. */
export function visitVendor(run: Run, copy: Copy, { host, connector, target }: Handover): End {
  const { portals, assumptions } = run.flow;
  const { name } = connector;
  const elsewhere = (c: Copy): End =>
    end(
      c,
      "nextHop",
      host,
      name,
      `${host} is ${looksLikeVendor.test(host) ? "a portal's of which nothing is declared here" : "not the vendor's"}: what it does is not followed`,
    );
  if (isMx(host)) return elsewhere(copy);
  const waits = (why: string) => (c: Copy) => report(run, c, name, `${why}: it queues until it expires`);
  const portal = portalAt(host, portals);
  if (portal === undefined) {
    const near = portals.find(({ tld }) => host.endsWith(`.${tld}`));
    if (near === undefined) return elsewhere(copy);
    return choose(run, copy, name, `${host} is under ${near.tld} but not a host of portal ${near.name}`, [
      [
        assumptions.foreignVendorHost === "bounced",
        "there is no such host",
        waits(`${host} is no host of this portal: no such name (assumption foreignVendorHost)`),
      ],
      [assumptions.foreignVendorHost === "nextHop", "it belongs to another portal", elsewhere],
    ]);
  }
  if (run.message.vendor?.outage) return waits(`${host} does not answer`)(copy);
  const arrives = (c: Copy): End =>
    domainOf(target) === portal.mailDomain
      ? end(c, "nextHop", host, name, `${host} takes it: it is for the vendor itself`)
      : accept(run, c, portal, { host, connector, target });
  if (!asksForCertificate(connector)) return arrives(copy);
  return choose(run, copy, name, `whether ${host} passes ${connector.tlsSettings} is open`, [
    [assumptions.vendorCertificateValidates === "yes", "it passes", arrives],
    [assumptions.vendorCertificateValidates === "no", "it fails", waits(`${connector.tlsSettings} fails`)],
  ]);
}

/** Takes the branch an assumption names, or follows all when it names none. */
function choose(
  run: Run,
  copy: Copy,
  object: string | null,
  reason: string,
  branches: readonly (readonly [boolean, string, (copy: Copy) => End])[],
): End {
  const chosen = branches.find(([holds]) => holds);
  if (chosen) return chosen[2](copy);
  return either(
    run,
    copy,
    object,
    reason,
    branches.map(([, when, go]) => ({ when, go })),
  );
}

/** The vendor knows tenant and mode from the Info header `{portal},office365_emails[,sent|,internal],inline` [INF]. */
function accept(run: Run, copy: Copy, portal: CompiledPortal, handover: Handover): End {
  const { assumptions } = run.flow;
  const { host } = handover;
  const header = copy.headers.get(INFO.toLowerCase());
  if (header?.maybe !== undefined) {
    const go = (headers: Headers) => (branch: Copy) => {
      branch.headers = headers;
      return accept(run, branch, portal, handover);
    };
    return either(run, copy, null, header.maybe, [
      { when: "it is there", go: go(withHeader(copy.headers, INFO, header.value)) },
      { when: "it is gone", go: go(withoutHeader(copy.headers, INFO)) },
    ]);
  }
  const info = header?.value ?? "";
  const [name = "", , ...mode] = info
    .toLowerCase()
    .split(",")
    .map((part) => part.trim());
  const known = ["inline", "sent,inline", "internal,inline"].includes(mode.join(","));
  const incoming = mode.join(",") === "inline";
  const inspected = (c: Copy) => inspect(run, c, portal, handover);
  const bounced = (why: string) => (c: Copy) => report(run, c, null, why);
  if (name !== portal.name || !known) {
    const why = info === "" ? "there is no Info header" : `the Info header is "${info}"`;
    return choose(run, copy, null, `${why}: the vendor cannot tell whose mail it is`, [
      [assumptions.unmappedAtVendor === "inspected", "it inspects and returns it all the same", inspected],
      [assumptions.unmappedAtVendor === "bounced", "it refuses it", bounced(why)],
    ]);
  }
  if ((host === portal.incomingHost) !== incoming) {
    const why = `${incoming ? "incoming" : "outgoing"} mail is handed to ${host}`;
    return choose(run, copy, null, `${why}, the wrong one of the vendor's two hosts`, [
      [assumptions.wrongVendorHost === "inspected", "it inspects and returns it all the same", inspected],
      [assumptions.wrongVendorHost === "bounced", "it refuses it", bounced(why)],
    ]);
  }
  return inspected(copy);
}

/** Inspects it, and gives it back from the addresses of the host that it was handed to. */
function inspect(run: Run, copy: Copy, portal: CompiledPortal, { host, connector }: Handover): End {
  const { verdict = "clean", returnFrom }: VendorVerdict = run.message.vendor ?? {};
  const incoming = host === portal.incomingHost;
  const adds = headersFor(copy, portal, verdict, incoming);
  copy.inspections += 1;
  copy.steps.push({
    ...{ kind: "vendor", pass: copy.pass, object: null, host, verdict, adds },
    reason: `the vendor's verdict is ${verdict}`,
  });
  if (verdict === "quarantine")
    return end(
      copy,
      "quarantine",
      "the vendor",
      null,
      "the vendor keeps it, until it is restored from the portal",
    );
  const loop = loopAt(run, copy, host);
  if (loop !== null) return end(copy, "loop", host, connector.name, loop);

  const set = incoming ? portal.inbound : portal.dlp;
  const name = incoming ? "inbound" : "dlp";
  const given = returnFrom !== undefined && entryOf(set, returnFrom) !== undefined ? returnFrom : undefined;
  const ip = given ?? portal.defaultReturn[name];
  if (ip === undefined)
    return cannotTell(copy, null, `because no ${name} return address of the vendor is known`, [
      "inbox",
      "junk",
      "quarantine",
      "nextHop",
      "bounce",
      "loop",
    ]);
  copy.steps.push({
    ...{ kind: "return", pass: copy.pass, object: null, ip, set: name },
    reason: `it comes back from ${ip}, one of the ${name} addresses`,
  });
  Object.assign(copy, {
    ...{ pass: copy.pass + 1, ip, tls: true, certificate: portal.certificate ?? null },
    ...{ headers: headersOnReturn(run, copy, portal, adds, incoming), arrivedAs: copy.recipient },
    ...{ route: null, inbound: null, sclByRule: null },
  } satisfies Partial<Copy>);
  return run.receive(copy);
}

/**
 * Why it will not come to an end: it is here again and looks as it did, so that all that follows is the same again; or it has
 * been taken in too often, each time changed.
 */
function loopAt(run: Run, copy: Copy, host: string): string | null {
  const look = [host, copy.recipient, lookOf(copy)].join("\u0000");
  const again = copy.visited.includes(look);
  copy.visited = [...copy.visited, look];
  if (!again && copy.pass + 1 < run.flow.assumptions.mostPasses) return null;
  return `it reaches ${host} again and again, until the hop count ends it (5.4.14)`;
}
