import { contentFilterRecord } from "../../cmdlets/hosted-content-filter-policy";
import { text } from "../../json";
import { type Copy, ended, type World } from "../copy";
import type { Place, Placement } from "../delivery";
import { NotDelivered } from "../not-delivered";
import { contentFilter } from "./microsoft-filter";

const placeOf: Readonly<Record<string, Place>> = {
  MoveToJmf: "junk",
  Quarantine: "quarantine",
  Delete: "deleted",
  AddXHeader: "inbox",
  ModifySubject: "inbox",
  NoAction: "inbox",
};

/**
 * The end of mail that stays: the anti-spam policy does with it what its verdict asks for (assumption `bandsOfScl`), here and
 * not before (assumption `verdictWaitsForMailbox`).
 */
export function intoMailbox(world: World, copy: Copy): Placement[] {
  const { alwaysCaught } = copy.message;
  if (alwaysCaught === "malware") {
    return ended(copy, { place: "quarantine", by: null, why: "Microsoft found malware in it" });
  }
  if (alwaysCaught === "highConfidencePhish") {
    return byPolicy(world, copy, "HighConfidencePhishAction", "Microsoft is sure that it is phishing");
  }
  const { scl, by } = copy.verdict;
  if (scl === null) {
    const why = "Microsoft judges the message again on return, and it does not state how; state it";
    throw new NotDelivered({ kind: "Message", name: copy.message.from }, "sclOnReturn", why);
  }
  if (scl < 5) {
    return ended(copy, { place: "inbox", by, why: `SCL ${scl}` });
  }
  return byPolicy(world, copy, scl < 7 ? "SpamAction" : "HighConfidenceSpamAction", `SCL ${scl}`);
}

function byPolicy({ state }: World, copy: Copy, property: string, verdict: string): Placement[] {
  const [policy] = state.hostedContentFilterPolicies.map((object) => contentFilterRecord(state, object));
  const action = text(policy?.[property]);
  const place = placeOf[action];
  if (place === undefined) {
    const why = `the delivery does not know where "${action}" sends mail; use another action`;
    throw new NotDelivered(contentFilter, property, why);
  }
  const by = copy.verdict.by?.kind === "TransportRule" ? copy.verdict.by : contentFilter;
  return ended(copy, { place, by, why: `${verdict}, ${property} ${action}` });
}
