import { connectionFilterRecord } from "../../cmdlets/hosted-connection-filter-policy";
import { isListed } from "../addresses";
import { refused, type Stage, step } from "../copy";
import type { ObjectName } from "../delivery";

export const connectionFilter: ObjectName = { kind: "HostedConnectionFilterPolicy", name: "Default" };

/** Who may speak to the tenant at all; IPListBlocked is about sign-ins with Basic authentication, not mail (M1). Mailboxes are in it already. */
export const connection: Stage = ({ state }, copy) => {
  const { entry } = copy.message;
  if (entry.via === "mailbox") {
    return step({ on: [{ ...copy, authenticated: true }] });
  }
  const policies = state.hostedConnectionFilterPolicies.map((policy) =>
    connectionFilterRecord(state, policy),
  );
  const on = (list: "IPAllowList" | "IPBlockList") =>
    policies.some((policy) => isListed(policy[list], entry.ip));
  const onAllowList = on("IPAllowList");
  return !onAllowList && on("IPBlockList")
    ? step({ placed: refused(copy, connectionFilter, `${entry.ip} is on the IPBlockList`) })
    : step({ on: [{ ...copy, onAllowList }] });
};
