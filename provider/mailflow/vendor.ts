import type { Copy, Run } from "./copy";
import { cannotTell, either, end } from "./ending";
import { entryOf } from "./ip-ranges";
import type { VendorVerdict } from "./message";
import type { CompiledOutbound } from "./outbound";
import type { CompiledPortal } from "./portal";
import type { End } from "./steps";
import { headersFor, headersOnReturn, INFO } from "./vendor-headers";

/** The copy reaches a host: one of the vendor's two, another one under its domain, or somebody else's. */
export function visitVendor(run: Run, copy: Copy, host: string, connector: CompiledOutbound): End {
  const { portal, assumptions } = run.flow;
  const elsewhere = (c: Copy): End =>
    end(c, "nextHop", host, connector.name, `${host} is not the vendor's: what it does is not followed here`);
  if (!portal) return elsewhere(copy);
  if (host !== portal.incomingHost && host !== portal.dlpHost) {
    if (!host.endsWith(`.${portal.tld}`)) return elsewhere(copy);
    const failing = (c: Copy): End =>
      end(
        c,
        "bounce",
        "the sender",
        connector.name,
        `${host} is no host of this portal: no such name, it queues until it expires`,
      );
    return choose(
      run,
      copy,
      connector.name,
      `${host} is under ${portal.tld} but not a host of portal ${portal.name}`,
      [
        [assumptions.foreignVendorHost === "bounced", "there is no such host", failing],
        [assumptions.foreignVendorHost === "nextHop", "it belongs to another portal", elsewhere],
      ],
    );
  }
  if (run.message.vendor?.outage)
    return end(
      copy,
      "bounce",
      "the sender",
      connector.name,
      `${host} does not answer: it queues until it expires`,
    );
  if (copy.visited.includes(host))
    return end(
      copy,
      "loop",
      host,
      connector.name,
      `it reaches ${host} again, and would until the hop count ends it (5.4.14)`,
    );
  const tls = (connector.tlsSettings ?? "").toLowerCase();
  if (tls !== "certificatevalidation" && tls !== "domainvalidation") return accept(run, copy, portal, host);
  const refused = (c: Copy): End =>
    end(
      c,
      "bounce",
      "the sender",
      connector.name,
      `${connector.tlsSettings} fails: it queues until it expires`,
    );
  return choose(run, copy, connector.name, `whether ${host} passes ${connector.tlsSettings} is open`, [
    [assumptions.vendorCertificateValidates === "yes", "it passes", (c) => accept(run, c, portal, host)],
    [assumptions.vendorCertificateValidates === "no", "it fails", refused],
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
function accept(run: Run, copy: Copy, portal: CompiledPortal, host: string): End {
  const { assumptions } = run.flow;
  copy.visited = [...copy.visited, host];
  const info = copy.headers.get(INFO.toLowerCase())?.value ?? "";
  const [name = "", , ...mode] = info
    .toLowerCase()
    .split(",")
    .map((part) => part.trim());
  const known = ["inline", "sent,inline", "internal,inline"].includes(mode.join(","));
  const incoming = mode.join(",") === "inline";
  const inspected = (c: Copy) => inspect(run, c, portal, host, incoming);
  const bounced = (why: string) => (c: Copy) => end(c, "bounce", "the sender", null, why);
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

function inspect(run: Run, copy: Copy, portal: CompiledPortal, host: string, incoming: boolean): End {
  const { verdict = "clean", returnFrom }: VendorVerdict = run.message.vendor ?? {};
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
  return run.receive({
    ...copy,
    pass: copy.pass + 1,
    ip,
    tls: true,
    certificate: portal.certificate ?? null,
    headers: headersOnReturn(run, copy, adds, incoming),
    route: null,
    inbound: null,
    sclByRule: null,
  });
}
