import { topLevelDomains } from "../avanan/report-addresses";
import type { Inputs, State } from "../kinds/kind";
import { rulesRoutingTo } from "../kinds/settling";
import type { TenantView } from "../kinds/tenant-view";
import { formatViolation } from "../mailflow";
import { connectorsInUse } from "./connectors-in-use";
import { courseOfOne, nothing, type Shown } from "./one-object";
import { paperOf } from "./paper-tenant";
import { castBeside } from "./people";
import { passageOf } from "./states";
import { strayMail } from "./stray-mail";
import { hostsOf, vendorHosts } from "./vendor-route";
import { followOf, isBroken } from "./verdict";

/**
 * What a change of an outbound connector would take from the rules that send mail over it, and where mail would go that goes
 * to the vendor: a line for each rule.
 */
export function proveConnector(previous: State, inputs: Inputs, view: TenantView): Shown {
  const name = String(previous.name ?? inputs.name);
  if (rulesRoutingTo(view, name).length === 0) {
    return nothing;
  }
  const tenant = paperOf(view);
  const course = courseOfOne("OutboundConnector", previous, inputs, tenant);
  if (course === undefined) {
    return nothing;
  }
  const cast = castBeside([], tenant);
  const [host] = vendorHosts(hostsOf(tenant.OutboundConnector ?? [], name));
  const question = {
    states: passageOf(course, tenant, cast).states,
    portal: {
      ...{ name: host?.portal ?? "", tld: topLevelDomains[host?.brand ?? "avanan"] },
      ...{ inboundSet: [], dlpSet: [] },
    },
    people: cast,
  };
  const found = [...connectorsInUse(question), ...strayMail(question)];
  const broken = found.filter(isBroken);
  return {
    refused: broken.map(formatViolation),
    ...followOf(broken, "live"),
    notes: found.filter((one) => !isBroken(one)).map((one) => `warning proof: ${formatViolation(one)}`),
  };
}
