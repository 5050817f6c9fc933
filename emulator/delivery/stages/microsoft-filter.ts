import { type Copy, type Stage, step, type Verdict } from "../copy";
import type { ObjectName } from "../delivery";
import { connectionFilter } from "./connection";

export const contentFilter: ObjectName = { kind: "HostedContentFilterPolicy", name: "Default" };

/**
 * Microsoft's own verdict, or none for the allow list (assumption `allowListSkipsFilter`) and for own servers (assumption
 * `internalMailIsNotFiltered`). Rules may change it; what is done about it waits for a mailbox.
 */
export const microsoftFilter: Stage = (_world, copy) => step({ on: [{ ...copy, verdict: verdictOf(copy) }] });

function verdictOf({ message, onAllowList, passes, authenticated, onPremises }: Copy): Verdict {
  if (onAllowList) {
    return { scl: -1, by: connectionFilter };
  }
  if (authenticated && onPremises !== undefined) {
    return { scl: -1, by: { kind: "InboundConnector", name: onPremises.name } };
  }
  const first = message.scl ?? (message.entry.via === "mailbox" ? -1 : 1);
  return { scl: passes === 1 ? first : (message.sclOnReturn ?? null), by: contentFilter };
}
