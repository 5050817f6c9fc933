import { addressProblem, canonicalAddress } from "../../kinds/addresses";
import { type Route, routes } from "../routes";
import type { Recognised } from "./recognise";
import type { Located } from "./region";
import { within } from "./return-addresses";
import { rulesOf } from "./scopes";

/**
 * Addresses that the rules for incoming mail spare beside those from which the vendor returns it. What lies inside a
 * block of the vendor's is the vendor's, but for a rule that is complete already and has it on top.
 */
export function otherAddresses(
  recognised: Recognised,
  internal: boolean,
  { returned }: Pick<Located, "returned">,
): { readonly addresses: readonly string[]; readonly notes: readonly string[] } {
  const route = routes.find(({ direction }) => direction === "incoming") as Route;
  const vendors = internal ? [...returned.inbound, ...returned.dlp] : returned.inbound;
  const rules = rulesOf(recognised, route);
  const found = rules.flatMap((rule) => {
    const spared = (rule.exceptIfSenderIpRanges ?? []).map(canonicalAddress);
    const complete = vendors.every((address) => spared.includes(address));
    const inside = complete ? [] : within(spared, vendors);
    return spared.filter((address) => !vendors.includes(address) && !inside.includes(address));
  });
  const all = [...new Set(found)];
  const lost = all.filter((address) => problemOf(address) !== undefined);
  return {
    addresses: all.filter((address) => !lost.includes(address)),
    notes: lost.map(
      (address) =>
        `${rules.map(({ name }) => `"${name}"`).join(" and ")} spares ${address}, which avanan:otherInboundIps cannot hold (${problemOf(address)}): that exception would be taken out`,
    ),
  };
}

const problemOf = (address: string) =>
  addressProblem(address, { formats: ["ip", "cidr", "ipRange"], narrowAndPublic: true });
