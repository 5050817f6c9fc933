import { outside, shared } from "../../kinds/address-sets";
import { addresses, type Region, regions } from "../catalogue";
import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";
import { acts, oursOf } from "./ours";
import { vendorRule } from "./vendor-rule";

/**
 * The vendor's addresses of regions that are not the declared one: left over from a move, or from a manual for all. What
 * is in force is not left over: mail comes back from there, be the declaration about to leave it in one step or in two.
 */
export function addressesOfAnotherRegion(spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const ours = oursOf(spec);
  const known = [...planOf(spec).both, ...inForce(tenant)];
  return [
    ...leftOver(spec, known, tenant.ipAllowList, {
      object: "Default",
      where: 'the IP allow list of the connection filter policy "Default"',
      why: "mail from there skips spam filtering, whoever of that region's customers sends it",
      todo: (left) =>
        `When nothing comes back from there any more, and pulumi up has not removed them: Set-HostedConnectionFilterPolicy -Identity Default -IPAllowList @{Remove="${left.join('","')}"}`,
    }),
    ...tenant.inboundConnectors.filter(ours.inbound).flatMap(({ name, senderIPAddresses }) =>
      leftOver(spec, known, senderIPAddresses ?? [], {
        object: name,
        where: `the inbound connector "${name}"`,
        why: "mail from there is taken for mail that the vendor returns to this tenant",
        todo: () =>
          "Run pulumi up, which takes them out; while a region is being left, set avanan:previousRegion",
      }),
    ),
  ];
}

interface Place {
  readonly object: string;
  readonly where: string;
  readonly why: string;
  readonly todo: (left: readonly string[]) => string;
}

/** Addresses that a rule spares which sends mail to the vendor, and all of the region that they belong to. */
function inForce({ transportRules }: KnownTenant): readonly string[] {
  return transportRules
    .filter((rule) => acts(rule) && vendorRule(rule) !== undefined)
    .flatMap(({ exceptIfSenderIpRanges }) => {
      const spared = exceptIfSenderIpRanges ?? [];
      const whole = regions.filter((region) => outside(inboundOf(region), spared).length === 0);
      return [...spared, ...whole.flatMap(of)];
    });
}

function leftOver(
  spec: TenantSpec,
  known: readonly string[],
  entries: readonly string[],
  place: Place,
): Advice[] {
  // Regions share some blocks: what is declared or in force is nobody else's.
  const others = outside(entries, known);
  const found = regions.flatMap((region) =>
    shared(others, of(region)).map((address) => ({ region, address })),
  );
  const left = [...new Set(found.map(({ address }) => address))];
  return left.length === 0
    ? []
    : [
        {
          code: "addressesOfAnotherRegion",
          severity: "warning",
          object: place.object,
          what: `${place.where} holds addresses of another region than ${spec.region}: ${left
            .map(
              (address) =>
                `${address} (${found.flatMap((one) => (one.address === address ? [one.region] : [])).join(", ")})`,
            )
            .join(", ")}`,
          why: place.why,
          todo: place.todo(left),
        },
      ];
}

function of(region: Region): string[] {
  return [...inboundOf(region), ...(addresses[region].dlp ?? []).map(({ address }) => address)];
}

const inboundOf = (region: Region): string[] => addresses[region].inbound.map(({ address }) => address);
