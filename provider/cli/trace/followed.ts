import { allSteps, compileFlow, type Message, type Trace, traceThrough } from "../../mailflow";
import { domainOf } from "../../mailflow/addresses";
import { compileRanges, entryOf } from "../../mailflow/ip-ranges";
import type { TracedTenant } from "./traced-tenant";

/** The trace, or why such a message cannot be: sentences that begin with the option. */
type Followed = { readonly traced: Trace } | { readonly problems: readonly string[] };

/** Follows a message through a tenant all of whose recipients were read. */
export function followed({ tenant, portal }: TracedTenant, message: Message): Followed {
  const flow = compileFlow(tenant, {
    ...(portal === undefined ? {} : { portal }),
    assumptions: { unlistedIsMailbox: "no" },
  });
  const sender = senderProblem(flow, message);
  if (sender !== undefined) {
    return { problems: [sender] };
  }
  const traced = traceThrough(flow, message);
  const back = returnProblem(portal, traced);
  return back === undefined ? { traced } : { problems: [back] };
}

/** Only who is somebody in the tenant can have a mailbox to send from. */
function senderProblem(
  { directory }: ReturnType<typeof compileFlow>,
  { entry, from }: Message,
): string | undefined {
  if (entry.via !== "mailbox") {
    return undefined;
  }
  const known = directory.find(from);
  if (known !== undefined && known.kind !== "contact") {
    return undefined;
  }
  const domain = domainOf(from);
  const why =
    directory.domainType(domain) === undefined
      ? `${domain} is no accepted domain of the tenant, so ${from} has no mailbox there`
      : `the tenant has no mailbox ${from}`;
  return `--from: ${why} to send from; add --ip, the address it comes from, for mail from the internet, e.g. --ip 198.51.100.7.`;
}

const directions = { inbound: "incoming mail", dlp: "outgoing and internal mail" } as const;

/** The vendor gives mail back from the set of its direction; from elsewhere it would be another message. */
function returnProblem(portal: TracedTenant["portal"], { message, paths }: Trace): string | undefined {
  const ip = message.vendor?.returnFrom;
  if (ip === undefined) {
    return undefined;
  }
  if (portal === undefined) {
    return "--return-from: no portal is known from which mail could be returned; name one with --portal, or a stack that declares it with --stack, or leave --return-from out.";
  }
  const sets = { inbound: portal.inboundSet, dlp: portal.dlpSet };
  const isIn = (set: keyof typeof sets) => entryOf(compileRanges(sets[set]), ip) !== undefined;
  const listed = (set: keyof typeof sets) => `${directions[set]} from ${sets[set].join(", ")}`;
  const returns = paths.flatMap(({ steps }) =>
    [...allSteps(steps)].flatMap((step) => (step.kind === "return" ? [step.set] : [])),
  );
  const wrong = returns.find((set) => !isIn(set));
  const refused = `--return-from: portal ${portal.name} returns nothing from ${ip} here; it returns`;
  if (returns.length > 0) {
    return wrong === undefined || returns.some(isIn) ? undefined : `${refused} ${listed(wrong)}.`;
  }
  return isIn("inbound") || isIn("dlp") ? undefined : `${refused} ${listed("inbound")}; ${listed("dlp")}.`;
}
