import { vendorHost } from "../avanan/vendor-marks";
import {
  compileOutbound,
  connectorNamed,
  type ProvenViolation,
  type TenantObjects,
  unusable,
} from "../mailflow";
import { canHurt } from "../mailflow/rules/harm";
import type { Question } from "./connectors-in-use";
import { anyMessage, messageFor, messageMeeting } from "./message-of-rule";
import { vendorHosts, vendorRoute } from "./vendor-route";

/**
 * Rules whose mail went to the vendor, and would leave to a host that is not the vendor's once their connector is as declared.
 * Whoever is there gets all of it.
 */
export function strayMail({ states, portal, people }: Question): ProvenViolation[] {
  const [before, after] = [states[0], states.at(-1)];
  if (before === undefined || after === undefined) {
    return [];
  }
  return (after.tenant.transportRules ?? []).filter(canHurt).flatMap((rule): ProvenViolation[] => {
    const name = String(rule.routeMessageOutboundConnector ?? "");
    const [was, is] = [before, after].map(({ tenant }) => goingBy(tenant, name));
    if (was === undefined || is === undefined || vendorRoute({ ...rule }, was) === undefined) {
      return [];
    }
    const strange = is.filter((host) => vendorHost(host) === undefined && !was.includes(host));
    if (strange.length === 0) {
      return [];
    }
    const place = { tenant: before.tenant, portal, people };
    const met = messageMeeting(rule, place);
    const asked = met === undefined ? messageFor(rule, place) : undefined;
    return [
      {
        ...{ invariant: "onlyPortalHosts", state: after.name, object: rule.name, stays: true },
        // Where only other rules keep its mail from it, it may have none.
        certain: asked === undefined,
        // A gateway of one's own may stand before the vendor, and another one take its place.
        already: vendorHosts(was).length === 0,
        ...(met ?? asked ?? anyMessage),
        explanation: `it sends mail to the vendor over "${name}", which hands it to ${was.join(", ")} and would hand it to ${strange.join(", ")} instead, which is not the vendor's: whoever is there gets such mail. Let the rule name another connector first, or remove the rule`,
      },
    ];
  });
}

/** Where a connector hands the mail of rules; undefined where it can be used by none. */
function goingBy({ outboundConnectors }: TenantObjects, name: string): readonly string[] | undefined {
  const connector = connectorNamed((outboundConnectors ?? []).map(compileOutbound), name);
  if (connector === undefined || unusable(connector) !== null) {
    return undefined;
  }
  return connector.useMXRecord ? [byMx] : connector.hosts;
}

const byMx = "the hosts that its recipients' domains name (MX)";
