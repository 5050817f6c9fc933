import { domainOf } from "../addresses";
import type { Answer } from "../assumptions";
import type { Copy, Run } from "../copy";
import { withoutHeaders } from "../headers";
import { isVendorAddress } from "../leaving/portal";
import { AUTH_AS } from "../rules/predicates/exchange-headers";
import type { End, SenderScope } from "../steps";
import type { CompiledInbound } from "./inbound";

/** Header fields that Exchange writes for itself. */
const EXCHANGE = "X-MS-Exchange-Organization-";

interface Admitted {
  readonly connector: CompiledInbound | null;
  /** By the connection filter's allow list. */
  readonly allowed: boolean;
}

/** A copy that came over SMTP is in: what Exchange takes its sender for, and what its own filter says. */
export function enter(
  run: Run,
  copy: Copy,
  { connector, allowed }: Admitted,
  next: (copy: Copy) => End,
): End {
  // They mean something from one's own Exchange only (exchange-online.md c.2).
  if (!(connector?.onPremises && connector.cloudServicesMailEnabled))
    copy.headers = withoutHeaders(copy.headers, EXCHANGE);
  const trust = trustIn(run, copy, connector);
  copy.authenticated = trust.is;
  const filtered = filter(run, copy, allowed);
  copy.scl = filtered.scl;
  copy.caught = run.message.alwaysCaught
    ? `${run.message.alwaysCaught} is caught whatever lists and rules say`
    : null;
  copy.steps.push({ kind: "filter", pass: copy.pass, object: null, ...filtered });
  const scope = scopeOf(run, trust);
  copy.sender = scope.sender;
  copy.steps.push({ kind: "scope", pass: copy.pass, object: connector?.name ?? null, ...scope });
  return next(copy);
}

/** Microsoft's own verdict on this pass; null = cannot be told. */
function filter(
  { flow, message }: Run,
  copy: Copy,
  allowed: boolean,
): { readonly scl: number | null; readonly reason: string } {
  const vendor = isVendorAddress(flow.portals, copy.ip ?? "");
  const spared = !allowed ? "no" : vendor ? flow.assumptions.allowListSparesVendor : "yes";
  const own = copy.pass === 0 ? (message.scl ?? 1) : (message.sclOnReturn ?? null);
  if (spared === "yes") return { scl: -1, reason: "the allow list skips spam filtering" };
  // M1 (TreatMessagesAsInternal): internal messages bypass spam filtering.
  if (copy.authenticated === "yes") return { scl: -1, reason: "internal mail is not filtered" };
  const unsure = own === -1 ? own : null;
  if (spared === "cannotTell")
    return {
      scl: unsure,
      reason: "whether the allow list spares the vendor's shared addresses cannot be told (M6)",
    };
  if (copy.authenticated === "cannotTell")
    return { scl: unsure, reason: "whether it is internal, and so not filtered, cannot be told" };
  return {
    scl: own,
    reason:
      copy.pass > 0
        ? "Microsoft filters it again, with the vendor's address as its source"
        : message.scl === undefined
          ? "nothing was said of Microsoft's own verdict: taken for mail that is not spam"
          : "Microsoft's own verdict",
  };
}

interface Trust {
  readonly is: Answer;
  readonly because: string;
}

/** Does it count as authenticated? Over SMTP only some OnPremises connectors make it so. */
function trustIn({ flow, message }: Run, copy: Copy, connector: CompiledInbound | null): Trust {
  const ownDomain = flow.directory.domainType(domainOf(message.from)) !== undefined;
  if (connector?.treatMessagesAsInternal && ownDomain)
    return { is: "yes", because: "TreatMessagesAsInternal" };
  if (!(connector?.onPremises && connector.cloudServicesMailEnabled))
    return { is: "no", because: "the connection is not authenticated" };
  const { cloudServicesMailIsInside } = flow.assumptions;
  const because = "CloudServicesMailEnabled (assumption cloudServicesMailIsInside)";
  if (cloudServicesMailIsInside !== "asHeaderSays") return { is: cloudServicesMailIsInside, because };
  const says = copy.headers.get(AUTH_AS.toLowerCase())?.value.toLowerCase() === "internal";
  return { is: says ? "yes" : "no", because: `${because}, ${AUTH_AS} is ${says ? "" : "not "}Internal` };
}

/** Inside or outside, for FromScope: inside is who is authenticated and of the organisation (M1). */
function scopeOf(
  { flow: { assumptions, directory }, message: { from } }: Run,
  { is, because }: Trust,
): { readonly sender: SenderScope; readonly reason: string } {
  if (!directory.isInside(from)) return { sender: "outside", reason: `${from} is in no accepted domain` };
  if (is === "yes") return { sender: "inside", reason: because };
  const { ownDomainUnauthenticated } = assumptions;
  const open = is === "cannotTell" && ownDomainUnauthenticated !== "inside";
  return {
    sender: open ? "cannotTell" : ownDomainUnauthenticated,
    reason: `${from} is in an accepted domain, but ${open ? "whether it is authenticated cannot be told" : `${because} (assumption ownDomainUnauthenticated)`}`,
  };
}
