import { type ObjectRecord, strings } from "../json";
import { parseIpv4 } from "../parameters/addresses";
import { Refusal } from "../refusal";
import { change, changedOnly, mustFind } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";
import { appliedList } from "./lists";

const blank: ObjectRecord = {
  AdminDisplayName: "",
  IsDefault: true,
  IPAllowList: [],
  IPBlockList: [],
  EnableSafeList: false,
  DirectoryBasedEdgeBlockMode: "Default",
  ExchangeVersion: "0.20 (15.0.0.0)",
  ObjectClass: ["top", "msExchHostedConnectionFilterPolicy"],
};
const limits = { entries: 1273, shortestPrefix: 24, rangeAddresses: 256 };

export function connectionFilterRecord(state: TenantState, object: StoredObject): ObjectRecord {
  return asRecord(state, "HostedConnectionFilterPolicy", blank, object);
}

function checkEntry(list: string, entry: string): void {
  const span = parseIpv4(entry);
  const tooWide =
    span !== undefined &&
    ((span.prefix ?? limits.shortestPrefix) < limits.shortestPrefix ||
      span.last - span.first + 1 > limits.rangeAddresses);
  if (span === undefined || tooWide) {
    throw new Refusal(
      "argument",
      `"${entry}" is not valid: use a single IPv4 address, a range of at most ${limits.rangeAddresses} addresses or a block of /24 to /32. (Parameter '${list}')`,
    );
  }
}

export const connectionFilterCmdlets: Cmdlets = {
  "Get-HostedConnectionFilterPolicy": ({ state, parameters }) =>
    (parameters.Identity === undefined
      ? state.hostedConnectionFilterPolicies
      : [mustFind(state, "HostedConnectionFilterPolicy", parameters.Identity)]
    ).map((policy) => connectionFilterRecord(state, policy)),

  "Set-HostedConnectionFilterPolicy": ({ state, parameters }) => {
    const { Identity, MakeDefault, ...values } = parameters;
    if (values.ConfigurationXmlRaw !== undefined) {
      throw new Refusal("argument", "This parameter is reserved. (Parameter 'ConfigurationXmlRaw')");
    }
    const policy = mustFind(state, "HostedConnectionFilterPolicy", Identity);
    const before = connectionFilterRecord(state, policy);
    for (const name of ["IPAllowList", "IPBlockList"] as const) {
      const value = values[name];
      if (value !== undefined) {
        const list = appliedList(name, before[name], value);
        const known = strings(before[name]);
        for (const entry of list.filter((item) => !known.includes(item))) {
          checkEntry(name, entry);
        }
        if (list.length > limits.entries) {
          throw new Refusal(
            "argument",
            `The list can hold at most ${limits.entries} entries, not ${list.length}. (Parameter '${name}')`,
          );
        }
        values[name] = list;
      }
    }
    change(
      policy,
      changedOnly(before, {
        ...values,
        ...(values.AdminDisplayName === null ? { AdminDisplayName: "" } : {}),
      }),
    );
    return [];
  },
};
