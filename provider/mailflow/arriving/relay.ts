import { domainOf, normal } from "../addresses";
import type { Answer } from "../assumptions";
import type { Copy, Run } from "../copy";
import { either } from "../ending";
import type { End } from "../steps";
import { checked, refuseAt } from "./checks";
import type { Attribution, CompiledInbound } from "./inbound";

/**
 * A server sends mail for somebody outside. M8: that needs an OnPremises connector, and an own domain in MAIL FROM or in the
 * certificate.
 */
export function relay(
  run: Run,
  copy: Copy,
  { connector, by }: Attribution,
  allowed: (copy: Copy) => End,
): End {
  const what = `relay from outside to ${copy.recipient}`;
  if (!connector?.onPremises)
    return refuseAt(copy, "relay", null, `${what}: denied, no OnPremises connector matches (550 5.7.64)`);
  const { name } = connector;
  const sender = domainOf(run.message.mailFrom ?? run.message.from);
  const ownSender = run.flow.directory.domainType(sender) !== undefined;
  const certificate = ownSender
    ? undefined
    : ownCertificate(run, copy, by === "certificate" ? connector : null);
  const passes = (branch: Copy): End => {
    const assumed = certificate?.assumed ? " (assumption certificateBelowOwnDomain)" : "";
    checked(branch, "relay", true, name, `${what}: allowed over an OnPremises connector${assumed}`);
    return allowed(branch);
  };
  const fails = (branch: Copy): End =>
    refuseAt(branch, "relay", name, `${what}: denied, MAIL FROM <${sender}> is no accepted domain`);
  const own = certificate?.is ?? "yes";
  if (own !== "cannotTell") return own === "yes" ? passes(copy) : fails(copy);
  return either(run, copy, name, `it is open whether ${copy.certificate} counts as the tenant's own domain`, [
    { when: "it does", go: passes },
    { when: "it does not", go: fails },
  ]);
}

/** The certificate's very name, the one below whose `*.` the connector knows it, or perhaps one above it. */
function ownCertificate(
  { flow: { directory, assumptions } }: Run,
  { certificate, tls }: Copy,
  knows: CompiledInbound | null,
): { readonly is: Answer; readonly assumed: boolean } {
  if (certificate === null || !tls) return { is: "no", assumed: false };
  const bare = (name: string) => normal(name).replace(/^\*\./, "");
  const isOwn = (name: string) => directory.domainType(name) !== undefined;
  const names = [certificate, ...(knows?.certificate === undefined ? [] : [knows.certificate])].map(bare);
  if (names.some(isOwn)) return { is: "yes", assumed: false };
  const labels = bare(certificate).split(".");
  const below = labels.some((_, index) => isOwn(labels.slice(index).join(".")));
  return { is: below ? assumptions.certificateBelowOwnDomain : "no", assumed: below };
}
