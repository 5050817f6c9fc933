import type { Copy, Run } from "./copy";
import { cannotTell, either, end } from "./ending";
import { type Headers, maybeHeader, readHeaders, withHeader } from "./headers";
import { entryOf } from "./ip-ranges";
import type { VendorVerdict } from "./message";
import type { CompiledOutbound } from "./outbound";
import type { CompiledPortal } from "./portal";
import type { End } from "./steps";

/** Header fields of the vendor (avanan.md 1.4, 3.1, 3.2). */
export const INFO = "X-CLOUD-SEC-AV-Info";
export const SPAM = "X-CLOUD-SEC-AV-SCL";
export const SPAM_LOW = "X-CLOUD-SEC-AV-SPAM-LOW";
export const SPAM_HIGH = "X-CLOUD-SEC-AV-SPAM-HIGH";
const UUID = "X-CLOUD-SEC-AV-UUID";
const RELAY = "X-CLOUD-SEC-AV-INT-Relay";

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

function headersFor(
  copy: Copy,
  portal: CompiledPortal,
  verdict: NonNullable<VendorVerdict["verdict"]>,
  incoming: boolean,
): Record<string, string> {
  const adds: Record<string, string> = {};
  if (verdict === "spam-low" || verdict === "spam-high") {
    // OBS H3: one message carried both the level and the plain spam header.
    adds[SPAM] = "true";
    adds[verdict === "spam-low" ? SPAM_LOW : SPAM_HIGH] = "true";
  }
  if (!incoming) {
    adds[RELAY] = `sent<${copy.recipient}>`;
    adds[UUID] = `id:${copy.headers.get(INFO.toLowerCase())?.value ?? portal.name}:id`;
  }
  return adds;
}

/** What is on the message when it comes back; fields the references leave open become "maybe". */
function headersOnReturn(
  run: Run,
  copy: Copy,
  adds: Readonly<Record<string, string>>,
  incoming: boolean,
): Headers {
  const { infoHeaderSurvivesReturn, vendorRemovesForgedVerdicts } = run.flow.assumptions;
  let headers = copy.headers;
  const fate = (name: string, gone: "yes" | "no" | "cannotTell", why: string) => {
    if (gone === "cannotTell") headers = maybeHeader(headers, name, why);
    else if (gone === "yes") headers = new Map([...headers].filter(([key]) => key !== name.toLowerCase()));
  };
  for (const name of [SPAM, SPAM_LOW, SPAM_HIGH])
    fate(name, vendorRemovesForgedVerdicts, `it is open whether the vendor removes a forged ${name}`);
  const opposite = { yes: "no", no: "yes", cannotTell: "cannotTell" } as const;
  if (incoming)
    fate(INFO, opposite[infoHeaderSurvivesReturn], `it is open whether ${INFO} survives the return`);
  for (const { name, value } of readHeaders(adds).values()) headers = withHeader(headers, name, value);
  return headers;
}
