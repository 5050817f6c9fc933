import { topLevelDomains } from "../avanan/report-addresses";
import { vendorHost } from "../avanan/vendor-marks";
import type { Inputs, State } from "../kinds/kind";
import { rulesRoutingTo } from "../kinds/settling";
import type { TenantView } from "../kinds/tenant-view";
import { formatViolation } from "../mailflow";
import { connectorsInUse } from "./connectors-in-use";
import { courseOfOne, nothing, type Shown } from "./one-object";
import { paperOf } from "./paper-tenant";
import { castBeside } from "./people";
import { passageOf } from "./states";

/** What a change of an outbound connector would take from the rules that send mail over it: a line for each rule. */
export function proveConnector(previous: State, inputs: Inputs, view: TenantView): Shown {
  if (rulesRoutingTo(view, String(previous.name)).length === 0) {
    return nothing;
  }
  const tenant = paperOf(view);
  const course = courseOfOne("OutboundConnector", previous, inputs, tenant);
  if (course === undefined) {
    return nothing;
  }
  const cast = castBeside([], tenant);
  const host = vendorHost(String([inputs.smartHosts ?? previous.smartHosts].flat()[0]));
  const used = connectorsInUse({
    states: passageOf(course, tenant, cast).states,
    portal: {
      ...{ name: host?.portal ?? "", tld: topLevelDomains[host?.brand ?? "avanan"] },
      ...{ inboundSet: [], dlpSet: [] },
    },
    people: cast,
  });
  return { refused: used.map(formatViolation), notes: [] };
}
