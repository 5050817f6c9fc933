import { isRecord } from "../json";
import { isDomain, parseIpv4 } from "../parameters/addresses";
import { importances, messageTypes, type TestMessage, type Vendor, verdicts } from "./message";

/** What a field must be, in words; undefined = it is. */
type Check = (value: unknown) => string | undefined;
type Shape = Readonly<Record<string, Check>>;

const is =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value) =>
    holds(value) ? undefined : `must be ${what}`;
const aText = is("a text", (value) => typeof value === "string");
const aNumber = is("a number", (value) => typeof value === "number" && Number.isFinite(value));
const aFlag = is("true or false", (value) => typeof value === "boolean");
const aMoment = is(
  "a moment, ISO 8601",
  (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
);
const anAddress = is("an IPv4 address", (value) => parseIpv4(String(value))?.notation === "ip");
const addresses = is(
  "a list of IPv4 addresses, blocks and ranges",
  (value) => Array.isArray(value) && value.every((entry) => parseIpv4(String(entry)) !== undefined),
);
const aScl = is(
  "a whole number from -1 to 9",
  (value) => Number.isInteger(value) && Number(value) >= -1 && Number(value) <= 9,
);
const texts = is(
  "a list of texts",
  (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
);
const people = is(
  "a list of addresses, with one at least",
  (value) => texts(value) === undefined && Array.isArray(value) && value.length > 0,
);
const named = is(
  "an object of texts",
  (value) => isRecord(value) && Object.values(value).every((item) => typeof item === "string"),
);
const textOrNull = is("a text or null", (value) => value === null || typeof value === "string");
const oneOf = (allowed: readonly string[]) =>
  is(`one of ${allowed.join(", ")}`, (value) => allowed.some((member) => member === value));

function shaped(wanted: Shape, optional: Shape): Check {
  return (value) => {
    if (!isRecord(value)) {
      return "must be an object";
    }
    for (const [name, check] of Object.entries({ ...wanted, ...optional })) {
      const wrong = name in wanted || value[name] !== undefined ? check(value[name]) : undefined;
      if (wrong !== undefined) {
        return wrong.startsWith(".") ? `.${name}${wrong}` : `.${name} ${wrong}`;
      }
    }
    const unknown = Object.keys(value).find((name) => !(name in wanted) && !(name in optional));
    return unknown === undefined ? undefined : `.${unknown} is not known`;
  };
}

const attachment = shaped(
  { name: aText },
  {
    size: aNumber,
    text: aText,
    executable: aFlag,
    passwordProtected: aFlag,
    unsupported: aFlag,
    processingLimitExceeded: aFlag,
    properties: named,
  },
);
const attachments: Check = (value) =>
  Array.isArray(value)
    ? value.map(attachment).find((wrong) => wrong !== undefined)
    : "must be a list of attachments";
const entry: Check = (value) =>
  isRecord(value) && value.via === "mailbox"
    ? shaped({ via: aText }, {})(value)
    : shaped({ via: oneOf(["mailbox", "smtp"]), ip: anAddress }, { tls: aFlag, certificate: aText })(value);

const message = shaped(
  { entry, from: aText, recipients: people },
  {
    mailFrom: aText,
    headers: named,
    to: texts,
    cc: texts,
    subject: aText,
    body: aText,
    attachments,
    size: aNumber,
    characterSet: aText,
    classification: textOrNull,
    importance: oneOf(importances),
    type: oneOf(messageTypes),
    scl: aScl,
    sclOnReturn: aScl,
    alwaysCaught: oneOf(["malware", "highConfidencePhish"]),
    vendor: shaped({}, { verdict: oneOf(verdicts), returnFrom: anAddress, outage: aFlag }),
    at: aMoment,
  },
);
const vendor = shaped(
  {
    name: aText,
    tld: is("a domain", (value) => typeof value === "string" && isDomain(value)),
    inboundSet: addresses,
    dlpSet: addresses,
  },
  { certificate: aText },
);

function parsed(what: string, check: Check, value: unknown): unknown {
  const wrong = check(value);
  if (wrong !== undefined) {
    throw new Error(wrong.startsWith(".") ? `${what}${wrong}` : `${what} ${wrong}`);
  }
  return value;
}

/** Reads a message that came as JSON; the error says what is allowed. */
export function parseMessage(value: unknown): TestMessage {
  return parsed("message", message, value) as TestMessage;
}

export function parseVendor(value: unknown): Vendor {
  return parsed("vendor", vendor, value) as Vendor;
}
