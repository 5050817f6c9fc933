import type { Task } from "./tasks";

/** The way that was tried. */
export interface Way {
  readonly hosts: readonly string[];
  readonly recipients: readonly string[];
  readonly tlsSettings: string | null;
  /** The portal's address, where a specification names it. */
  readonly portal?: string;
}

type Advice = (way: Way) => string;

const dns: Advice = ({ hosts, portal }) =>
  `DNS knows no address of ${named(hosts)}. Compare avanan:portal and avanan:brand with the portal's own address${portal === undefined ? "" : `, which would be ${portal}`}; if they are right, ask the vendor's support for the host.`;
const tls: Advice = ({ hosts, tlsSettings }) =>
  `${named(hosts)} must offer TLS; tlsSettings of the connector is ${tlsSettings ?? "not set"}, and EncryptionOnly takes any certificate. See with pulumi preview whether the connector is as declared; if it is, ask the vendor's support.`;
const refusedMail: Advice = ({ hosts, recipients, portal }) =>
  `${named(hosts)} does not take mail for ${recipients.join(", ")}. See that this is the portal's name${portal === undefined ? "" : ` (${portal} opens it)`} and that the portal is set up; if both are right, ask the vendor's support.`;
const unreachable: Advice = ({ hosts }) =>
  `Exchange does not reach ${named(hosts)} on port 25. Validate again in a few minutes; if it stays so, ask the vendor's support whether the portal's hosts are up.`;

/** What is said of a failure, and what it means. The first that fits. */
const causes: readonly (readonly [said: RegExp, advice: Advice])[] = [
  [/\bdns\b|resolv|nxdomain|no such host|(host|domain)\S* (was )?not found|4\.4\.312|5\.4\.31\d/i, dns],
  [/\b(start)?tls\b|\bssl\b|certificate|4\.4\.317|[45]\.7\.32\d/i, tls],
  [/recipient|mailbox|user unknown|relay|\b5\.[17]\.\d|\b55\d\b/i, refusedMail],
  [/connect|timed? ?out|unreachable|\b4\.4\.\d/i, unreachable],
];

/** What to do about a step that has failed. Exchange's sentences are no contract: a cause is guessed, never hidden. */
export function adviceFor({ name, detail = "" }: Task, way: Way): string {
  const known = causes.find(([said]) => said.test(detail)) ?? causes.find(([said]) => said.test(name));
  return (known?.[1] ?? (/mail/i.test(name) ? refusedMail : unreachable))(way);
}

function named(hosts: readonly string[]): string {
  return hosts.join(", ") || "the recipient's mail server";
}
