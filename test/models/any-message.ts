import fc from "fast-check";
import type { TestMessage, Vendor } from "../../emulator";
import { certificates, everybody, insiders, markers, outsiders, servers, strangers, words } from "./world";

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const chance = (percent: number) => fc.integer({ min: 1, max: 100 }).map((n) => n > 100 - percent);
/** Mostly left out. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

const text = fc.subarray(words).map((found) => (found.length === 0 ? "hello" : `Re: ${found.join(", ")}!`));
const attachment = fc.record({
  name: one("notes.txt", "setup.exe", "archive.tar.gz", "README"),
  size: one(100, 1024, 5_000_000),
  text,
  executable: fc.boolean(),
  passwordProtected: fc.boolean(),
  unsupported: fc.boolean(),
  processingLimitExceeded: chance(10),
});
const origin = fc.oneof(
  { arbitrary: fc.constant({ from: "mailbox" } as const), weight: 4 },
  {
    arbitrary: fc.record({ from: fc.constant("address" as const), ip: one(...strangers, ...servers) }),
    weight: 6,
  },
  {
    arbitrary: fc.record({
      from: fc.constant("vendor" as const),
      set: one("inboundSet" as const, "dlpSet" as const),
      nth: fc.nat({ max: 8 }),
    }),
    weight: 2,
  },
);
const recipient = fc.oneof(
  { arbitrary: one(...insiders), weight: 5 },
  { arbitrary: one(...outsiders), weight: 2 },
  one(...everybody),
);

/** Any message, with everything about it known, but for the vendor's addresses. */
export const anyMessage = fc.record({
  origin,
  tls: chance(95),
  certificate: maybe(one(...certificates)),
  inside: one(...insiders),
  outside: one(...outsiders),
  /** A stranger with an own address in From, or a mailbox with a foreign one. */
  spoofed: chance(20),
  envelope: one("same", "same", "same", "same", "same", "empty", "outside", "inside"),
  recipients: fc.uniqueArray(recipient, { minLength: 1, maxLength: 4 }),
  to: maybe(fc.subarray(everybody, { maxLength: 3 })),
  cc: fc.subarray(everybody, { maxLength: 2 }),
  headers: fc.dictionary(
    one(...markers, "Content-Type", "X-MS-Exchange-Organization-AuthAs"),
    one("true", "contoso,office365_emails,inline", "multipart/report", "Internal", "one two"),
    { maxKeys: 2 },
  ),
  content: fc.record({
    subject: text,
    body: text,
    attachments: fc.array(attachment, { maxLength: 2 }),
    size: one(500, 4096, 20_000_000),
    characterSet: one("utf-8", "iso-8859-1"),
    classification: one(null, null, "Secret"),
    importance: one("Normal" as const, "Low" as const, "High" as const),
    scl: one(-1, 1, 1, 5, 6, 9),
    sclOnReturn: one(1, 1, 5, 9),
    at: one("2026-11-01T00:00:00Z", "2026-11-01T00:00:00Z", "2100-01-01T00:00:00Z"),
  }),
  type: maybe(one("OOF" as const, "ReadReceipt" as const, "Calendaring" as const)),
  caught: fc.tuple(chance(8), one("malware" as const, "highConfidencePhish" as const)),
  verdict: one(
    "clean" as const,
    "clean" as const,
    "spam-low" as const,
    "spam-high" as const,
    "quarantine" as const,
  ),
  outage: chance(7),
  returnFrom: maybe(fc.nat({ max: 8 })),
});
export type AnyMessage = typeof anyMessage extends fc.Arbitrary<infer Message> ? Message : never;

/** An address of one of these entries: it, or one inside of a block. */
function within(entries: readonly string[], nth: number): string {
  const [address = "", bits = "32"] = (entries[nth % entries.length] ?? "").split("/");
  const [a, b, c, d] = address.split(".");
  return bits === "32" ? address : `${a}.${b}.${c}.${Number(d) + (nth % 3)}`;
}

/** The message, once it is known where the vendor sends from. */
export function written(any: AnyMessage, vendor: Vendor): TestMessage {
  const { origin, certificate, recipients, content, type, verdict, outage, returnFrom } = any;
  const mailbox = origin.from === "mailbox";
  const from = mailbox !== any.spoofed ? any.inside : any.outside;
  const envelopes: Record<string, string> = { empty: "", outside: any.outside, inside: any.inside };
  const [isCaught, alwaysCaught] = any.caught;
  return {
    entry: mailbox
      ? { via: "mailbox" }
      : {
          via: "smtp",
          ip: origin.from === "address" ? origin.ip : within(vendor[origin.set], origin.nth),
          tls: any.tls,
          ...(certificate === undefined ? {} : { certificate }),
        },
    from,
    mailFrom: envelopes[any.envelope] ?? from,
    recipients,
    to: any.to ?? recipients,
    cc: any.cc,
    headers: { "Content-Type": "text/plain", ...any.headers },
    ...content,
    ...(type === undefined ? {} : { type }),
    ...(isCaught ? { alwaysCaught } : {}),
    vendor: {
      verdict,
      outage,
      ...(returnFrom === undefined
        ? {}
        : { returnFrom: within([...vendor.inboundSet, ...vendor.dlpSet], returnFrom) }),
    },
  };
}
