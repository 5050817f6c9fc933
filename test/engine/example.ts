import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { seedNames } from "../../emulator";
import type { Message } from "../../provider/mailflow";

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
  /** As in "inbox at alice@contoso.com", "nextHop at relay.contoso.com". */
  ends: z.string(),
  /** Hosts that take a journal report of it. */
  journaledTo: z.array(z.string()).default([]),
});

/** What the tests are told of an example by its rehearsal.json. Its configuration is not here but in its Pulumi.yaml. */
const rehearsal = z.strictObject({
  seed: z.enum(seedNames).default("contoso"),
  /** What is the example's very purpose, and would be a fault in others. */
  onPurpose: z.array(z.enum(["onlyPortalHosts", "strangersFiltered", "journalOnlyToPortal"])).default([]),
  mail: z.array(mail).default([]),
});

export interface Example extends z.infer<typeof rehearsal> {
  /** Its folder. */
  readonly source: string;
}

export function readExample(name: string): Example {
  const source = join(folder, name);
  const file = join(source, "rehearsal.json");
  return { source, ...rehearsal.parse(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}) };
}

/** Ordinary in everything that is not said, so that rules which look there can tell. */
export function messageOf({ from, to, ip, tls, certificate, headers, scl }: z.infer<typeof mail>): Message {
  return {
    entry: ip === undefined ? { via: "mailbox" } : { via: "smtp", ip, tls, certificate },
    ...{ from, recipients: [to], headers, scl },
    ...{ subject: "hello", body: "hello", attachments: [] },
  };
}
