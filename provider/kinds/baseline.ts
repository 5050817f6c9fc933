import { z } from "zod";
import { canonicalAddress } from "./addresses";
import { transportConfigProperties } from "./generated/transport-config.generated";
import type { Kind } from "./kind";
import { checkProperties } from "./schema";
import { fromExchange } from "./values";

const addresses = z.array(z.string(), { error: "must be a list of addresses" });

/**
 * What the tenant held before this stack wrote anything: remembered in the state before the first write, so that a
 * run which died in between can still tell the tenant's own from ours. Reads only.
 */
export const baseline: Kind = {
  type: "Baseline",
  needs: ["HostedConnectionFilterPolicy", "TransportConfig"],
  outputs: ["ipAllowList", "journalingReportNdrTo"],
  check: (inputs, isUnknown) => ({
    inputs,
    problems: checkProperties({}, { addresses }, ["addresses"], inputs, isUnknown),
  }),
  same: (_property, a, b) => JSON.stringify(a) === JSON.stringify(b),
  replacing: () => false,
  find: (tenant) => ({
    ...tenant.records("TransportConfig")[0],
    IPAllowList: tenant.records("HostedConnectionFilterPolicy")[0]?.IPAllowList,
  }),
  prove: () => undefined,
  idOf: () => "Baseline",
  differences: () => [],
  plan: () => [],
  remove: () => [],
  conflicts: () => false,
  observe(record, inputs, previous) {
    const list = (value: unknown) =>
      Array.isArray(value) ? value.map((item) => canonicalAddress(String(item))) : [];
    const known = list(previous.addresses);
    const now = list(record.IPAllowList);
    const before = list(inputs.addresses).filter((address) =>
      known.includes(address) ? list(previous.ipAllowList).includes(address) : now.includes(address),
    );
    const ndr = fromExchange(transportConfigProperties.journalingReportNdrTo, record.JournalingReportNdrTo);
    return {
      ipAllowList: before,
      journalingReportNdrTo: "journalingReportNdrTo" in previous ? previous.journalingReportNdrTo : ndr,
    };
  },
  label: () => "Baseline",
};
