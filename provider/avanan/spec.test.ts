import { parseSpec } from "./spec";

const base = { portal: "contoso", region: "us", mode: "inline" };
const problems = (input: unknown) => {
  const parsed = parseSpec(input);
  return "problems" in parsed ? parsed.problems.map(({ key, reason }) => `${key}: ${reason}`) : [];
};
const spec = (input: object) => {
  const parsed = parseSpec(input);
  if ("problems" in parsed) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.spec;
};

const defaults = {
  brand: "avanan",
  createGroups: [],
  otherInboundIps: [],
  lookUpInboundIps: false,
  adopt: false,
  bypass: false,
  addresses: {},
  outgoingFromInside: true,
  internalStopsRules: true,
  stripForgedHeaders: false,
  sharedObjects: true,
  objects: {},
  acceptUnsafe: false,
};

test("what is left out has its default", () => {
  expect(spec(base)).toEqual({ ...base, ...defaults });
});

test("a full specification is taken as it is, addresses in one spelling", () => {
  const full = {
    ...base,
    brand: "checkpoint",
    protect: ["incoming"],
    scope: { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] },
    exclude: { recipients: ["scanner@contoso.com"] },
    otherInboundIps: ["198.51.100.17/28"],
    journalingReportNdrTo: "contoso@mt-prod-cp-us-2-journal-error.checkpointcloudsec.com",
    adopt: true,
    bypass: true,
    previousRegion: "eu",
    addresses: { inbound: ["192.0.2.1/32"] },
  };
  expect(spec(full)).toEqual({
    ...defaults,
    ...full,
    exclude: { groups: [], recipients: ["scanner@contoso.com"] },
    otherInboundIps: ["198.51.100.16/28"],
    addresses: { inbound: ["192.0.2.1"] },
  });
});

test("a portal's name is lowered and trimmed", () => {
  expect(spec({ ...base, portal: " Contoso " }).portal).toBe("contoso");
});

const regions = "us, eu, ca, au, uk, in, uae, sg";
test.each<[string, object, unknown[]]>([
  [
    "no portal",
    { portal: undefined },
    ["portal: is not set; it must be the portal's name, e.g. contoso for contoso.avanan.net"],
  ],
  [
    "a portal with a dot",
    { portal: "contoso.avanan.net" },
    [
      'portal: "contoso.avanan.net" is not a portal\'s name; allowed are letters, digits and hyphens, e.g. contoso for contoso.avanan.net',
    ],
  ],
  ["no region", { region: undefined }, [`region: is not set; it must be one of ${regions}`]],
  ["a wrong region", { region: "mars" }, [`region: "mars" is not allowed; it must be one of ${regions}`]],
  [
    "a wrong mode",
    { mode: "protect" },
    ['mode: "protect" is not allowed; it must be one of monitor, detect, inline'],
  ],
  [
    "a wrong brand",
    { brand: "acme" },
    ['brand: "acme" is not allowed; it must be one of avanan, checkpoint'],
  ],
  [
    "a wrong direction",
    { protect: ["inbound"] },
    ['protect.0: "inbound" is not allowed; it must be one of incoming, outgoing, internal'],
  ],
  ["no list of directions", { protect: "incoming" }, ["protect: must be a list"]],
  [
    "an empty list of directions",
    { protect: [] },
    ["protect: is empty; it must list some of incoming, outgoing, internal"],
  ],
  [
    "directions outside inline",
    { mode: "monitor", protect: ["incoming"] },
    ["protect: is only for mode inline; the mode is monitor"],
  ],
  [
    "a scope of nobody",
    { scope: { groups: [] } },
    ["scope: is empty; list at least one group or recipient, or leave scope out for everyone"],
  ],
  [
    "a scope that is a list",
    { scope: ["a@contoso.com"] },
    ["scope: must be { groups: [addresses], recipients: [addresses] }"],
  ],
  [
    "a scope of something else",
    { scope: { users: ["a@contoso.com"] } },
    ["scope: has no users; allowed: groups, recipients"],
  ],
  [
    "a group by its name",
    { scope: { groups: ["Pilot"] } },
    [
      'scope.groups.0: "Pilot" is not an SMTP address; allowed is the primary address of a group or mailbox, e.g. pilot@contoso.com',
    ],
  ],
  [
    "a private address",
    { otherInboundIps: ["10.0.0.1"] },
    [
      'otherInboundIps.0: "10.0.0.1" is in a private or reserved range; Exchange takes only addresses that exist on the internet',
    ],
  ],
  ["a flag as text", { adopt: "true" }, ["adopt: must be true or false"]],
  ["another flag as text", { bypass: "true" }, ["bypass: must be true or false"]],
  [
    "the same region twice",
    { previousRegion: "us" },
    ["previousRegion: is the same as region (us); it must be the region that is being left, or be taken out"],
  ],
  [
    "no known report address",
    { region: "au" },
    [
      "journalingReportNdrTo: is not set, and the catalogue does not know the address for region au of avanan; it must be the address the portal names for undeliverable journal reports",
    ],
  ],
  [
    "a report address that is journaled",
    { journalingReportNdrTo: "NDR@contoso.com", scope: { recipients: ["ndr@contoso.com"] } },
    [
      'journalingReportNdrTo: "NDR@contoso.com" is also in scope.recipients; Exchange does not journal the mail of the address that takes undeliverable reports',
    ],
  ],
  [
    "a report address that is journaled by a scope of its own",
    { journalingReportNdrTo: "ndr@contoso.com", scopeJournal: { recipients: ["ndr@contoso.com"] } },
    [
      'journalingReportNdrTo: "ndr@contoso.com" is also in scopeJournal.recipients; Exchange does not journal the mail of the address that takes undeliverable reports',
    ],
  ],
  [
    "a journal of nobody",
    { scopeJournal: {} },
    ["scopeJournal: is empty; list at least one group or recipient, or set it to everyone"],
  ],
  [
    "a journal's name that is none",
    { objects: { monitor: { entries: { "staff@contoso.com": "" } } } },
    ["objects.monitor.entries.staff@contoso.com: must not be empty"],
  ],
  [
    "an unknown setting",
    { protal: "x" },
    [
      "protal: is not a setting; allowed: portal, brand, region, mode, protect, scope, scopeOutgoing, scopeJournal, exclude, excludeOutgoing, createGroups, otherInboundIps, lookUpInboundIps, journalingReportNdrTo, adopt, bypass, previousRegion, addresses, dlpCertificate, inspectAutomaticReplies, outgoingFromInside, internalStopsRules, whitelistHeader, stripForgedHeaders, suffix, sharedObjects, objects, acceptUnsafe",
    ],
  ],
  [
    "an unknown set of addresses",
    { addresses: { outbound: [] } },
    ["addresses: must be { inbound: [addresses], dlp: [addresses] }"],
  ],
  [
    "an address in both sets",
    { addresses: { inbound: ["192.0.2.0/28", "192.0.2.64"], dlp: ["192.0.2.7"] } },
    ["addresses: 192.0.2.0/28 and 192.0.2.7 overlap; each address belongs into the list once"],
  ],
  [
    "no address to let mail in from",
    { addresses: { inbound: [] } },
    [
      "addresses: inbound is empty; mail from the vendor would not be let in. List its addresses, or leave it out",
    ],
  ],
  [
    "outgoing mail where the DLP addresses are not known",
    { region: "uk", protect: ["outgoing"], journalingReportNdrTo: "ndr@fabrikam.com" },
    [
      "addresses: the catalogue has no DLP addresses for region uk; set avanan:addresses { dlp: [...] } to those that the portal or the vendor's support names",
    ],
  ],
  [
    "a move from a region whose DLP addresses are not known",
    { previousRegion: "in", protect: ["internal"] },
    [
      "addresses: the catalogue has no DLP addresses for region in; set avanan:addresses { dlp: [...] } to those that the portal or the vendor's support names",
    ],
  ],
  [
    "a scope of outgoing mail without outgoing mail",
    { scopeOutgoing: "everyone" },
    ["scopeOutgoing: is only for protect outgoing; add outgoing to protect, or take it out"],
  ],
  [
    "exclusions of outgoing mail without outgoing mail",
    { excludeOutgoing: "nobody" },
    ["excludeOutgoing: is only for protect outgoing; add outgoing to protect, or take it out"],
  ],
  [
    "an empty scope of outgoing mail",
    { protect: ["outgoing"], scopeOutgoing: {} },
    ["scopeOutgoing: is empty; list at least one group or recipient, or set it to everyone"],
  ],
  [
    "a scope that is a word",
    { protect: ["outgoing"], scopeOutgoing: "all" },
    ['scopeOutgoing: must be "everyone" or { groups: [addresses], recipients: [addresses] }'],
  ],
  [
    "a group that is made twice",
    { createGroups: [{ address: "a@contoso.com" }, { address: "A@contoso.com", members: [] }] },
    ["createGroups: lists an address twice; each group is made once"],
  ],
  [
    "two groups of one name",
    { createGroups: [{ address: "a@contoso.com" }, { address: "A@fabrikam.com" }] },
    [
      'createGroups: has two groups of the name "a", which is what stands before the @; Exchange takes each name once',
    ],
  ],
  [
    "a certificate that is no name",
    { dlpCertificate: "CN=mail" },
    [
      'dlpCertificate: "CN=mail" is not a name in a certificate; allowed is a host or domain name, e.g. mail.contoso.com or *.contoso.com',
    ],
  ],
  [
    "a suffix with brackets",
    { suffix: "(emea)" },
    [
      'suffix: "(emea)" is not allowed; it must be 1 to 20 letters, digits, spaces, dots, hyphens or underscores, e.g. emea',
    ],
  ],
  [
    "an object that the vendor does not know",
    { objects: { protekt: { name: "x" } } },
    [expect.stringMatching(/^objects: has no protekt; allowed: inbound, dlp-inbound, .*, junk-filter$/)],
  ],
  [
    "two rules of one name",
    { objects: { whitelist: { name: "avanan - junk filter" } } },
    ['objects: gives two objects the name "Avanan - Junk Filter"; each needs its own'],
  ],
  [
    "stripping in the second portal of a tenant",
    { sharedObjects: false, stripForgedHeaders: true },
    [
      "stripForgedHeaders: goes with what portals share; set it for the portal that has sharedObjects, or leave it out here",
    ],
  ],
])("%s is refused with one clear message", (_, change, expected) => {
  const input = Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined),
  );
  expect(problems(input)).toEqual(expected);
});

test("nobody is listed twice, whatever the letter case", () => {
  const scope = {
    groups: ["Pilot@contoso.com", "pilot@contoso.com"],
    recipients: ["a@contoso.com", "A@contoso.com"],
  };
  expect(spec({ ...base, scope }).scope).toEqual({
    groups: ["Pilot@contoso.com"],
    recipients: ["a@contoso.com"],
  });
});

test("several mistakes are told together", () => {
  expect(problems({ ...base, region: "mars", adopt: 1 })).toHaveLength(2);
});

test("no specification at all is refused", () => {
  expect(problems(undefined)).not.toEqual([]);
});
