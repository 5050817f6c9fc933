import { sameName } from "../../json";
import { firstAddress, isListed } from "../addresses";
import { hopLimit } from "../assumptions";
import { type Copy, ended, reported, type Step, sentBack, step } from "../copy";
import type { ObjectName } from "../delivery";
import { headerOf, withHeader } from "../headers";
import type { Vendor } from "../message";
import { NotDelivered } from "../not-delivered";
import { domainOf } from "../people";
import type { Hop } from "./next-hop";

type Farm = "host" | "dlp";

/** A host of the vendor's; whoever has the MX record of one of its domains takes the mail as anybody does. */
export function isVendors({ tld }: Vendor, host: string): boolean {
  return !host.startsWith("MX of ") && host.toLowerCase().endsWith(`.${tld.toLowerCase()}`);
}

function farmOf({ name, tld }: Vendor, host: string): Farm | undefined {
  return (["host", "dlp"] as const).find((farm) => sameName(host, `${name}-${farm}.${tld}`));
}

/**
 * The vendor's side: takes mail in at its own hosts (assumption `otherPortalsAreNowhere`), inspects it, and gives it back
 * (assumption `neverStraightOn`) from an address of the farm that it was sent to (assumption `hostDecides`).
 */
export function atVendor(vendor: Vendor, copy: Copy, { host, by }: Hop): Step {
  const farm = farmOf(vendor, host);
  const { verdict = "clean", outage = false } = copy.message.vendor ?? {};
  if (farm === undefined || outage) {
    const why = farm === undefined ? "has no address" : "does not answer";
    return step({ placed: reported(copy, by, `${host} ${why}: mail waits and is given up`) });
  }
  const its = copy.recipients.filter(({ address }) =>
    sameName(domainOf(address), `${vendor.name}-mail.${vendor.tld}`),
  );
  const others = copy.recipients.filter((recipient) => !its.includes(recipient));
  const kept = ended(
    { ...copy, recipients: its },
    { place: "nextHop", where: host, by, why: "the vendor's own" },
  );
  if (others.length === 0) {
    return step({ placed: kept });
  }
  const inspected: Copy = { ...copy, recipients: others, inspections: copy.inspections + 1 };
  const name: ObjectName = { kind: "Vendor", name: vendor.name };
  if (verdict === "quarantine") {
    const why = "the vendor quarantines it and does not give it back";
    return step({
      placed: [...kept, ...ended(inspected, { place: "quarantine", where: host, by: name, why })],
    });
  }
  if (copy.passes >= hopLimit.passes) {
    const why = `it has been here ${inspected.inspections} times: 5.4.14, hop count exceeded`;
    return step({ placed: [...kept, ...ended(inspected, { place: "loop", where: host, by, why })] });
  }
  return step({ placed: kept, back: [givenBack(vendor, inspected, farm, verdict)] });
}

function givenBack(vendor: Vendor, copy: Copy, farm: Farm, verdict: string): Copy {
  const set = farm === "host" ? vendor.inboundSet : vendor.dlpSet;
  const { returnFrom } = copy.message.vendor ?? {};
  const ip = returnFrom !== undefined && isListed([...set], returnFrom) ? returnFrom : firstAddress(set);
  if (ip === undefined) {
    const property = farm === "host" ? "inboundSet" : "dlpSet";
    throw new NotDelivered({ kind: "Vendor", name: vendor.name }, property, "it holds no address; give one");
  }
  const { certificate } = vendor;
  const entry = {
    via: "smtp" as const,
    ip,
    tls: true,
    ...(certificate === undefined ? {} : { certificate }),
  };
  return sentBack(copy, entry, stamped(vendor, copy, farm, verdict));
}

/** What the vendor writes on a message; what else is on it stays (assumption `headersComeBack`). */
function stamped({ name }: Vendor, { message }: Copy, farm: Farm, verdict: string) {
  const info = headerOf(message, "X-CLOUD-SEC-AV-Info") ?? `${name},office365_emails`;
  const stamps: readonly (readonly [string, string])[] = [
    ["X-CLOUD-SEC-AV-UUID", `id:${info}:id`],
    ...(farm === "dlp" ? [["X-CLOUD-SEC-AV-INT-Relay", `sent<${name}>`] as const] : []),
    ...(verdict === "clean"
      ? []
      : [
          ["X-CLOUD-SEC-AV-SCL", "true"] as const,
          [verdict === "spam-low" ? "X-CLOUD-SEC-AV-SPAM-LOW" : "X-CLOUD-SEC-AV-SPAM-HIGH", "true"] as const,
        ]),
  ];
  return stamps.reduce(
    (headers, [header, value]) => withHeader(headers, header, value),
    message.headers ?? {},
  );
}
