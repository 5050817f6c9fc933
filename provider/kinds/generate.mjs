// Makes generated/*.generated.ts from the cmdlet catalogue. `npm run generate` writes, `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("./generated/", import.meta.url);
const read = (name) =>
  JSON.parse(readFileSync(new URL(`../../emulator/${name}`, import.meta.url), "utf8")).cmdlets;
const cmdlets = { ...read("cmdlets.json"), ...read("cmdlets-supplement.json") };

/** Nouns, and parameters that are no state of the object. */
const nouns = {
  InboundConnector: [],
  OutboundConnector: [],
  TransportRule: [],
  JournalRule: [],
  TransportConfig: ["Force"],
  // The lists are shared and have resources of their own, an entry each.
  HostedConnectionFilterPolicy: ["IPAllowList", "IPBlockList", "MakeDefault", "ConfigurationXmlRaw"],
  AcceptedDomain: [],
  OrganizationConfig: [],
  // Members are resources of their own: on New they are a first state only, and no later list may wipe others.
  DistributionGroup: [
    "Members",
    "CopyOwnerToMember",
    "BypassSecurityGroupManagerCheck",
    "IgnoreNamingPolicy",
    "ForceUpgrade",
    "ResetMigrationToUnifiedGroup",
    "UpdateMemberCount",
  ],
  MailContact: ["ForceUpgrade"],
};

/** The reference calls it reserved, yet it is the portal's own "Turn on safe list" switch. */
const notReserved = ["EnableSafeList"];

const caseless =
  /^(RecipientId|String\[\]|SmtpAddress|SmtpDomain|HeaderName|Word|OutboundConnectorId|MultiValued|TlsCertificate|ProxyAddress|CultureInfo)/;

/** Lists of free text: letter case is part of it. */
const freeText = /^(Description|ExtensionCustomAttribute\d|MailTipTranslations)$/;

/** Lists that come back as names or GUIDs, whatever was given (exchange-online.md b). */
const recipients =
  /^(ManagedBy|ModeratedBy|GrantSendOnBehalfTo|(AcceptMessagesOnly|RejectMessages|BypassModeration)From)/;

/** Of types that have no empty value, or no recipient is without them: there is nothing to clear. */
const neverEmpty = /^(Boolean|SwitchParameter|System\.Boolean|Int32|Unlimited|EnhancedTimeSpan)$/;
const ofEveryRecipient = /^(Alias|EmailAddresses|OrganizationalUnit|PrimarySmtpAddress|WindowsEmailAddress)$/;

function isAlwaysSet({ name, type, accepted, role, nullable, needed }) {
  return (
    needed ||
    ofEveryRecipient.test(name) ||
    (role === undefined && !nullable && (neverEmpty.test(type) || accepted !== undefined))
  );
}

export function propertyName(parameter) {
  return parameter.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (run) => run.toLowerCase());
}

function typeOf({ type, accepted, formats, name }) {
  const list = type.endsWith("[]") || /^(MultiValuedProperty|ProxyAddressCollection)/.test(type);
  if (type === "Hashtable[]") return "tables";
  if (accepted && list) return "choices";
  if (accepted && name !== "RejectMessageEnhancedStatusCode") return "choice";
  if (list)
    return formats?.some((format) => format !== "fqdn") && !formats.includes("fqdn") ? "addresses" : "texts";
  if (/Boolean|SwitchParameter/.test(type)) return "boolean";
  if (/^(Int32|SclValue|RejectStatusCode)$/.test(type)) return "integer";
  if (type === "ByteQuantifiedSize") return "size";
  if (type === "DateTime") return "time";
  return "text";
}

function refusal(parameter) {
  if (parameter.reserved && !notReserved.includes(parameter.name))
    return "it is reserved for Microsoft's own use";
  if (parameter.functionalOnPremisesOnly) return "it does nothing in Exchange Online";
  if (/^User(SMime)?Certificate$/.test(parameter.name))
    return "it holds certificates as bytes, which cannot be declared as text";
  return undefined;
}

function merge(noun, skip) {
  const properties = new Map();
  for (const [verb, on] of [
    ["New", "new"],
    ["Set", "set"],
  ]) {
    for (const parameter of cmdlets[`${verb}-${noun}`]?.parameters ?? []) {
      if (
        !parameter.online ||
        parameter.control ||
        parameter.name === "Identity" ||
        skip.includes(parameter.name)
      )
        continue;
      const known = properties.get(parameter.name);
      const needed = known?.needed || (on === "new" && parameter.required["(All)"]);
      properties.set(parameter.name, { ...known, ...parameter, on: known ? "both" : on, needed });
    }
  }
  return [...properties.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entry(parameter) {
  const { limits = {} } = parameter;
  const number = (value) => (typeof value === "number" ? value : undefined);
  const type = typeOf(parameter);
  const fields = {
    parameter: parameter.name,
    type,
    on: parameter.on,
    caseless:
      (caseless.test(parameter.type) && !freeText.test(parameter.name)) ||
      type === "choice" ||
      type === "choices" ||
      undefined,
    primaryInCapitals: parameter.type === "ProxyAddressCollection" || undefined,
    choices: type.startsWith("choice") ? parameter.accepted : undefined,
    min: number(limits.min),
    max: number(limits.max),
    maxLength: limits.maxLength,
    maxItemLength: limits.maxItemLength,
    formats: type === "addresses" ? parameter.formats : undefined,
    recipients: recipients.test(parameter.name) || undefined,
    role: parameter.role,
    alwaysSet: isAlwaysSet(parameter) || undefined,
    refused: refusal(parameter),
    onlyFor: parameter.appliesToConnectorType,
  };
  return JSON.stringify(fields);
}

const tsTypes = {
  boolean: () => "boolean",
  text: () => "string",
  integer: () => "number",
  choice: (choices) => choices.map((choice) => JSON.stringify(choice)).join(" | "),
  texts: () => "readonly string[]",
  choices: (choices) => `readonly (${choices.map((choice) => JSON.stringify(choice)).join(" | ")})[]`,
  addresses: () => "readonly string[]",
  size: () => "string | number",
  time: () => "string",
  tables: () => "readonly object[]",
};

const shapes = {
  texts: "List",
  addresses: "List of addresses",
  size: "Size in bytes, or as text such as `10MB`",
  time: "Date and time, ISO 8601, UTC",
  tables: "List of tables",
  choices: "List",
};

function doc(noun, parameter) {
  const { limits = {} } = parameter;
  const cmdlets = { both: `New-/Set-${noun}`, new: `New-${noun}, at creation only`, set: `Set-${noun}` }[
    parameter.on
  ];
  const facts = [
    shapes[typeOf(parameter)],
    parameter.role && `${parameter.role[0].toUpperCase()}${parameter.role.slice(1)} of the rule`,
    parameter.formats && `notations: ${parameter.formats.join(", ")}`,
    parameter.appliesToConnectorType && `only for connector type ${parameter.appliesToConnectorType}`,
    limits.maxLength && `at most ${limits.maxLength} characters`,
    limits.maxItemLength && `at most ${limits.maxItemLength} characters an entry`,
    limits.min !== undefined && limits.max !== undefined && `from ${limits.min} to ${limits.max}`,
    parameter.default !== undefined && `Exchange's default: ${parameter.default}`,
    refusal(parameter) && `refused here: ${refusal(parameter)}`,
  ].filter(Boolean);
  return `  /** \`${parameter.name}\` of ${cmdlets}.${facts.length ? ` ${facts.join("; ")}.` : ""} */`;
}

function render(noun, skip) {
  const parameters = merge(noun, skip);
  const name = noun[0].toLowerCase() + noun.slice(1);
  return [
    "// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.",
    'import type { PropertyTable } from "../property";',
    "",
    `export const ${name}Properties = {`,
    ...parameters.map((parameter) => `  ${propertyName(parameter.name)}: ${entry(parameter)},`),
    "} as const satisfies PropertyTable;",
    "",
    `/** What can be declared of ${noun}. A property left out is left alone; \`null\` clears it. */`,
    `export interface ${noun}Properties {`,
    ...parameters.flatMap((parameter) => [
      doc(noun, parameter),
      `  readonly ${propertyName(parameter.name)}?: ${tsTypes[typeOf(parameter)](parameter.accepted)}${isAlwaysSet(parameter) ? "" : " | null"};`,
    ]),
    "}",
    "",
  ].join("\n");
}

let stale = 0;
for (const [noun, skip] of Object.entries(nouns)) {
  const file = new URL(
    `${noun.replace(/(?<=[a-z])[A-Z]/g, (c) => `-${c}`).toLowerCase()}.generated.ts`,
    folder,
  );
  const text = render(noun, skip);
  if (process.argv.includes("--check")) {
    const same = readFileSync(file, "utf8") === text;
    if (!same) console.error(`${file.pathname} is not what the catalogue gives; run: npm run generate`);
    stale += same ? 0 : 1;
  } else {
    writeFileSync(file, text);
  }
}
process.exitCode = stale === 0 ? 0 : 1;
