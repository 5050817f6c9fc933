import { z } from "zod";
import type { ExchangeRecord } from "../exchange/command";
import { addressProblem, canonicalAddress } from "./addresses";
import type { Inputs, Kind } from "./kind";
import { checkProperties } from "./schema";
import { flag } from "./steering";
import type { TenantView } from "./tenant-view";

/** Entries that Exchange takes in each of the lists (exchange-online.md c.3). */
export const mostEntries = 1273;

/** The parameters of Set-HostedConnectionFilterPolicy that are lists of addresses. */
export type IpList = "IPAllowList" | "IPBlockList";

const address = z.string({ error: "must be an address as text" }).superRefine((text, context) => {
  const reason = addressProblem(text, { formats: ["ip", "cidr"], narrowAndPublic: true });
  if (reason !== undefined) {
    context.addIssue({ code: "custom", message: reason });
  }
});

/**
 * One address of the connection filter's list. The list is shared with everybody who administers the tenant, so an
 * entry is only ever added or removed; an entry that was there before is left there when the resource goes.
 */
export function ipListEntry(type: string, list: IpList): Kind {
  const policy = (tenant: TenantView) => tenant.records("HostedConnectionFilterPolicy")[0];
  const change = (verb: "add" | "remove", entry: string) => ({
    cmdlet: "Set-HostedConnectionFilterPolicy",
    parameters: { Identity: "Default", [list]: { [verb]: [entry] } },
    target: entry,
  });
  const find = (tenant: TenantView, wanted: string): ExchangeRecord | undefined => {
    const entries = policy(tenant)?.[list];
    const found =
      Array.isArray(entries) && entries.find((entry) => canonicalAddress(String(entry)) === wanted);
    return found ? { Address: String(found) } : undefined;
  };
  return {
    type,
    needs: ["HostedConnectionFilterPolicy"],
    outputs: ["preexisting"],
    check(inputs, isUnknown) {
      const problems = checkProperties(
        {},
        { address, adopt: flag, keepOnDelete: flag },
        ["address"],
        inputs,
        isUnknown,
      );
      const normal = problems.length > 0 || isUnknown("address");
      return {
        inputs: normal ? inputs : { ...inputs, address: canonicalAddress(String(inputs.address)) },
        problems,
      };
    },
    same: (_property, a, b) => a === b,
    replacing: (property) => property === "address",
    find: (tenant, inputs, id) => find(tenant, id ?? String(inputs.address)),
    prove: () => undefined,
    idOf: (record) => canonicalAddress(String(record.Address)),
    differences: () => [],
    plan(tenant, record, inputs) {
      if (record !== undefined) {
        return [];
      }
      const entries = policy(tenant)?.[list];
      if (Array.isArray(entries) && entries.length >= mostEntries) {
        throw new Error(
          `${type} "${String(inputs.address)}": the tenant's ${list} is full with ${entries.length} entries, of which Exchange takes at most ${mostEntries}; remove some, or join neighbouring addresses into blocks up to /24`,
        );
      }
      return [change("add", String(inputs.address))];
    },
    remove: (_tenant, record, state) =>
      (state.keepOnDelete ?? state.preexisting) === true ? [] : [change("remove", String(record.Address))],
    conflicts: () => false,
    observe: (_record, inputs, previous, before) => ({
      preexisting: previous.preexisting ?? (before !== undefined && inputs.adopt !== true),
    }),
    label: (inputs: Inputs) => String(inputs.address ?? ""),
  };
}
