import { connectorNames } from "../names";
import { routes } from "../routes";
import { leavesByDlp, protects, type TenantSpec } from "../spec";
import { isVendorGroup } from "./automatic-mode";
import type { Spare } from "./cast";
import type { Compared } from "./compare";
import type { Recognised } from "./recognise";
import type { KnownGroup } from "./scopes";

/** An object of the vendor's that the declaration has no use for. Nothing touches it. */
export interface LeftOver {
  readonly type: Spare["type"] | "DistributionGroup";
  readonly name: string;
  /** Why it is left. */
  readonly why: string;
  readonly todo: string;
}

type Reason = Pick<LeftOver, "why" | "todo">;

/** What was recognised and is not declared: doubles, and what was for another mode. */
export function leftOvers(
  recognised: Recognised,
  spec: TenantSpec,
  compared: readonly Compared[],
  groups: readonly KnownGroup[],
): readonly LeftOver[] {
  const declared = new Set(compared.flatMap(({ guid }) => guid ?? []));
  const unused = castOf(recognised).filter(({ object }) => !declared.has(object.guid));
  const named = new Set(
    [spec.scope, spec.scopeOutgoing, spec.exclude].flatMap((people) =>
      typeof people === "object" ? people.groups.map((group) => group.toLowerCase()) : [],
    ),
  );
  return [
    ...recognised.spares.map((spare) => ({ ...titled(spare), ...doubled(spare, compared) })),
    ...unused.map((one) => ({ ...titled(one), ...withoutUse(one, spec) })),
    ...groups
      .filter(({ address }) => isVendorGroup(address) && !named.has(address.toLowerCase()))
      .map(
        ({ address }): LeftOver => ({
          type: "DistributionGroup",
          name: address,
          why: "the automatic mode made it, and no rule in force names it",
          todo: "Delete it once the automatic mode is off",
        }),
      ),
  ];
}

function castOf({ inbound, outbound, rules }: Recognised): Spare[] {
  const parts = (type: Spare["type"], cast: Readonly<Record<string, Spare["object"]>>) =>
    Object.entries(cast).map(([role, object]) => ({ type, role: role as Spare["role"], object }));
  return [
    ...parts("InboundConnector", inbound),
    ...parts("OutboundConnector", outbound),
    ...parts("TransportRule", rules),
  ];
}

const titled = ({ type, object: { name } }: Spare) => ({ type, name });

const routeOf = (role: Spare["role"]) =>
  routes.find((route) => role === route.role || role === `${route.role}-recipients`);

function doubled({ role, type, object }: Spare, compared: readonly Compared[]): Reason {
  const twin = compared.find((one) => one.role === role && one.type === type);
  const other = twin === undefined ? "another one" : `"${twin.name}"`;
  if (type === "JournalRule") {
    return {
      why: `${other} copies the same mail to the same address`,
      todo: "Delete it; an address gets one copy in any case",
    };
  }
  const route = routeOf(role);
  if (route !== undefined) {
    return object.enabled === false
      ? { why: `it is disabled, and ${other} sends ${route.direction} mail to the vendor`, todo: "Delete it" }
      : {
          why: `${other} sends ${route.direction} mail to the vendor, too`,
          todo: "Bring its people into avanan:scope, then delete it: nothing keeps its exceptions up to date",
        };
  }
  if (role === "junk-filter") {
    return {
      why: `${other} does the same; of several rules that match a message the last one wins`,
      todo: "Delete it, so that spam of the low level keeps the SCL of the rule for that",
    };
  }
  return {
    why: `${other} plays the same part`,
    todo:
      role in connectorNames
        ? "Delete it once no mail is under way that comes or goes by it"
        : "Delete it once the stack is up",
  };
}

function withoutUse({ role }: Spare, spec: TenantSpec): Reason {
  const route = routeOf(role);
  if (route !== undefined) {
    return {
      why: `it is disabled, so that ${route.direction} mail is not sent to the vendor`,
      todo: `Delete it; or, where the portal's policy for ${route.direction} mail is inline, add ${route.direction} to avanan:protect, which enables it`,
    };
  }
  if (role.startsWith("strip-")) {
    return {
      why: "avanan:stripForgedHeaders declares five such rules, and not all are there",
      todo: "Leave it, or set avanan:stripForgedHeaders",
    };
  }
  const byDlp = role === "dlp-inbound" || role === "dlp-outbound";
  const needed = byDlp ? leavesByDlp(spec) : protects(spec, "incoming");
  return {
    why: needed
      ? "the declaration has another one in its place"
      : `no rule in force sends ${byDlp ? "outgoing or internal" : "incoming"} mail to the vendor`,
    todo: "Leave it for the day it is wanted, or delete it when no mail is under way",
  };
}
