import { z } from "zod";
import { firstOverlap } from "../kinds/addresses";
import { flag } from "../kinds/steering";
import { addresses, brands, regions } from "./catalogue";
import { namesFor } from "./names";
import { journalingReportNdrTo } from "./report-addresses";
import {
  certificateName,
  group,
  ipAddress,
  ipAddressOfRule,
  list,
  objectNames,
  oneOf,
  people,
  peopleOr,
  portal,
  smtpAddress,
  suffix,
} from "./spec-fields";

const modes = ["monitor", "detect", "inline"] as const;
const directions = ["incoming", "outgoing", "internal"] as const;
const whitelistHeaders = ["X-CLOUD-SEC-AV-Info", "X-CLOUD-SEC-AV-UUID"] as const;
export type Direction = (typeof directions)[number];

const base = z.strictObject({
  portal,
  brand: z.enum(brands, oneOf(brands)).default("avanan"),
  region: z.enum(regions, oneOf(regions)),
  mode: z.enum(modes, oneOf(modes)),
  protect: list(z.enum(directions, oneOf(directions))).optional(),
  scope: people.optional(),
  scopeOutgoing: peopleOr("everyone").optional(),
  scopeJournal: peopleOr("everyone").optional(),
  exclude: people.optional(),
  excludeOutgoing: peopleOr("nobody").optional(),
  createGroups: list(group).default([]),
  otherInboundIps: list(ipAddressOfRule).default([]),
  lookUpInboundIps: flag.default(false),
  journalingReportNdrTo: smtpAddress.optional(),
  adopt: flag.default(false),
  bypass: flag.default(false),
  previousRegion: z.enum(regions, oneOf(regions)).optional(),
  addresses: z
    .strictObject(
      { inbound: list(ipAddress).optional(), dlp: list(ipAddress).optional() },
      { error: "must be { inbound: [addresses], dlp: [addresses] }" },
    )
    .default({}),
  dlpCertificate: certificateName.optional(),
  inspectAutomaticReplies: flag.optional(),
  outgoingFromInside: flag.default(true),
  internalStopsRules: flag.default(true),
  whitelistHeader: z.enum(whitelistHeaders, oneOf(whitelistHeaders)).optional(),
  stripForgedHeaders: flag.default(false),
  suffix: suffix.optional(),
  sharedObjects: flag.default(true),
  objects: objectNames.default({}),
  acceptUnsafe: flag.default(false),
});

/** What one tenant is to have. Keys are those of the stack's configuration (`avanan:…`). */
export const tenantSpec = base.superRefine((spec, context) => {
  const problem = (key: keyof typeof spec, message: string) =>
    context.addIssue({ code: "custom", path: [key], message });
  for (const key of ["protect", "scopeOutgoing", "excludeOutgoing"] as const) {
    if (spec[key] !== undefined && spec.mode !== "inline") {
      problem(key, `is only for mode inline; the mode is ${spec.mode}`);
    }
  }
  if (spec.protect?.length === 0) {
    problem("protect", `is empty; it must list some of ${directions.join(", ")}`);
  }
  for (const key of ["scope", "scopeOutgoing", "scopeJournal"] as const) {
    const scope = spec[key];
    if (typeof scope === "object" && scope.groups.length + scope.recipients.length === 0) {
      problem(
        key,
        key === "scope"
          ? "is empty; list at least one group or recipient, or leave scope out for everyone"
          : "is empty; list at least one group or recipient, or set it to everyone",
      );
    }
  }
  for (const key of ["scopeOutgoing", "excludeOutgoing"] as const) {
    if (spec[key] !== undefined && spec.mode === "inline" && !protects(spec, "outgoing")) {
      problem(key, "is only for protect outgoing; add outgoing to protect, or take it out");
    }
  }
  const created = spec.createGroups.map(({ address }) => address.toLowerCase());
  if (new Set(created).size < created.length) {
    problem("createGroups", "lists an address twice; each group is made once");
  } else {
    const names = created.map((address) => address.split("@")[0]);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) {
      problem(
        "createGroups",
        `has two groups of the name "${twice}", which is what stands before the @; Exchange takes each name once`,
      );
    }
  }
  const report = spec.journalingReportNdrTo;
  if (report === undefined && journalingReportNdrTo(spec.brand, spec.region, spec.portal) === undefined) {
    problem(
      "journalingReportNdrTo",
      `is not set, and the catalogue does not know the address for region ${spec.region} of ${spec.brand}; it must be the address the portal names for undeliverable journal reports`,
    );
  }
  const journaled = spec.scopeJournal === "everyone" ? undefined : (spec.scopeJournal ?? spec.scope);
  if (
    report !== undefined &&
    journaled?.recipients.some((address) => address.toLowerCase() === report.toLowerCase())
  ) {
    problem(
      "journalingReportNdrTo",
      `"${report}" is also in ${spec.scopeJournal === undefined ? "scope" : "scopeJournal"}.recipients; Exchange does not journal the mail of the address that takes undeliverable reports`,
    );
  }
  if (spec.previousRegion === spec.region) {
    problem(
      "previousRegion",
      `is the same as region (${spec.region}); it must be the region that is being left, or be taken out`,
    );
  }
  if (spec.stripForgedHeaders && !spec.sharedObjects) {
    problem(
      "stripForgedHeaders",
      "goes with what portals share; set it for the portal that has sharedObjects, or leave it out here",
    );
  }
  const overlap = firstOverlap([
    ...new Set([...(spec.addresses.inbound ?? []), ...(spec.addresses.dlp ?? [])]),
  ]);
  if (overlap !== undefined) {
    problem("addresses", `${overlap[0]} and ${overlap[1]} overlap; each address belongs into the list once`);
  }
  const doubled = doubledName(spec);
  if (doubled !== undefined) {
    problem("objects", `gives two objects the name "${doubled}"; each needs its own`);
  }
  for (const set of ["inbound", "dlp"] as const) {
    const given = spec.addresses[set];
    const needed = set === "inbound" || leavesByDlp(spec);
    if (given?.length === 0 && needed) {
      problem(
        "addresses",
        `${set} is empty; mail from the vendor would not be let in. List its addresses, or leave it out`,
      );
    }
    for (const region of [spec.region, ...(spec.previousRegion === undefined ? [] : [spec.previousRegion])]) {
      if (needed && given === undefined && !addresses[region][set]?.length) {
        problem(
          "addresses",
          `the catalogue has no ${set === "dlp" ? "DLP" : "return"} addresses for region ${region}; set avanan:addresses { ${set}: [...] } to those that the portal or the vendor's support names`,
        );
      }
    }
  }
});

/** A name that two connectors of one kind, or two rules, would have. */
function doubledName(spec: z.output<typeof base>): string | undefined {
  const names = namesFor(spec);
  const lists = [
    (["inbound", "dlp-inbound"] as const).map(names.connector),
    (["outbound", "dlp-outbound", "journaling-outbound"] as const).map(names.connector),
    names.ruleSequence,
  ];
  for (const list of lists) {
    const lower = list.map((name) => name.toLowerCase());
    const twice = lower.findIndex((name, index) => lower.indexOf(name) < index);
    if (twice >= 0) {
      return list[twice];
    }
  }
  return undefined;
}

/** Whether mail of a direction goes through the vendor. */
export function protects(
  { mode, protect }: { readonly mode: string; readonly protect?: readonly Direction[] | undefined },
  direction: Direction,
): boolean {
  return mode === "inline" && (protect ?? ["incoming"]).includes(direction);
}

/** Outgoing and internal mail go by the vendor's DLP hosts, and come back from their addresses. */
export function leavesByDlp(spec: Parameters<typeof protects>[0]): boolean {
  return protects(spec, "outgoing") || protects(spec, "internal");
}

export type TenantSpec = z.output<typeof tenantSpec>;

/** One thing wrong with the specification; `key` is the property's path. */
export interface SpecProblem {
  readonly key: string;
  readonly reason: string;
}

export function parseSpec(input: unknown): { spec: TenantSpec } | { problems: readonly SpecProblem[] } {
  const parsed = tenantSpec.safeParse(input);
  if (parsed.success) {
    return { spec: parsed.data };
  }
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0
      ? issue.keys.map((key) => ({
          key,
          reason: `is not a setting; allowed: ${Object.keys(base.shape).join(", ")}`,
        }))
      : [{ key: issue.path.join("."), reason: issue.message }],
  );
  // What else is said of a key mostly follows from the first mistake in it.
  return { problems: problems.filter(({ key }, at) => problems.findIndex((one) => one.key === key) === at) };
}
