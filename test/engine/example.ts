import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { seedNames } from "../../emulator";
import { brands, regions } from "../../provider/avanan/catalogue";
import { topLevelDomains } from "../../provider/avanan/report-addresses";
import { allSteps, type Message, type Portal, type TenantObjects, trace } from "../../provider/mailflow";
import { portalOf } from "./tenant-state";

const folder = resolve(__dirname, "../../examples");

/** Each folder in examples/ is one. */
export const exampleNames = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A message, and what becomes of it once the example is in force. Without an address it comes from a mailbox. */
const mail = z.strictObject({
  what: z.string(),
  from: z.email(),
  to: z.email(),
  ip: z.ipv4().optional(),
  tls: z.boolean().optional(),
  certificate: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  scl: z.int().optional(),
  /** The vendor's, should it get there. */
  verdict: z.enum(["clean", "spam-low", "spam-high", "quarantine"]).optional(),
  /** As in "inbox at alice@contoso.com", "nextHop at relay.contoso.com". */
  ends: z.string(),
  /** The vendor's hosts that inspect it on the way, in order. */
  inspectedBy: z.array(z.string()).default([]),
  /** Hosts that certainly take a journal report of it: who is in a Microsoft 365 group is not known. */
  journaledTo: z.array(z.string()).default([]),
});

/** One of the vendor's portals. */
const portal = z.strictObject({
  name: z.string().default("contoso"),
  brand: z.enum(brands).default("avanan"),
  region: z.enum(regions).default("us"),
});

/** What the references leave open and the example relies on, when it says where messages end. */
const assumptions = z
  .strictObject({ infoHeaderSurvivesReturn: z.literal("yes"), allowListSparesVendor: z.literal("no") })
  .partial();

/** What the tests are told of an example by its rehearsal.json. Its configuration is not here but in its Pulumi.yaml. */
const rehearsal = z.strictObject({
  seed: z.enum(seedNames).default("contoso"),
  /** Of several each has people of its own: a message is right if it is so for one of them. */
  portal: z.union([portal.transform((one) => [one]), z.array(portal).min(1)]).prefault({}),
  assumptions: assumptions.default({}),
  /** What is the example's very purpose, and would be a fault in others. */
  onPurpose: z.array(z.enum(["onlyPortalHosts", "strangersFiltered", "journalOnlyToPortal"])).default([]),
  mail: z.array(mail).default([]),
});

type Mail = z.infer<typeof mail>;

export interface Example extends Omit<z.infer<typeof rehearsal>, "portal"> {
  /** Its folder. */
  readonly source: string;
  readonly portals: readonly Portal[];
}

export function readExample(name: string): Example {
  const source = join(folder, name);
  const file = join(source, "rehearsal.json");
  const { portal, ...rest } = rehearsal.parse(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {});
  const portals = portal.map(({ name, brand, region }) => ({
    ...portalOf(region),
    ...{ name, tld: topLevelDomains[brand] },
  }));
  return { source, portals, ...rest };
}

/** What becomes of a message in a tenant: as was said, if that is so for one of the portals. */
export function fateOf(
  said: Mail,
  tenant: TenantObjects,
  { portals, assumptions }: Example,
): Mail | undefined {
  const fates = portals.map((portal): Mail => {
    const { paths, journalCopies } = trace(tenant, messageOf(said), { portal, assumptions });
    const steps = paths.flatMap((path) => [...allSteps(path.steps)]);
    return {
      ...said,
      ends: paths.map(({ end }) => `${end.place} at ${end.where}`).join(", "),
      inspectedBy: distinct(steps.flatMap((step) => (step.kind === "vendor" ? [step.host] : []))),
      journaledTo: distinct(journalCopies.flatMap(({ certain, host }) => (certain ? [host] : []))),
    };
  });
  return fates.find((fate) => isDeepStrictEqual(fate, said)) ?? fates[0];
}

/** Ordinary in everything that is not said, so that rules which look there can tell. */
function messageOf({ from, to, ip, tls, certificate, headers, scl, verdict }: Mail): Message {
  return {
    entry: ip === undefined ? { via: "mailbox" } : { via: "smtp", ip, tls, certificate },
    ...{ from, recipients: [to], headers, scl, vendor: { verdict } },
    ...{ subject: "hello", body: "hello", attachments: [] },
  };
}

const distinct = (hosts: readonly string[]) => [...new Set(hosts)];
