import { outside, shared } from "../../kinds/address-sets";
import { addresses, type Region, regions } from "../catalogue";
import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";
import { oursOf } from "./ours";

/** The vendor's addresses of regions that are not the declared one: left over from a move, or from a manual for all. */
export function addressesOfAnotherRegion(spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const ours = oursOf(spec);
  return [
    ...leftOver(spec, tenant.ipAllowList, {
      object: "Default",
      where: 'the IP allow list of the connection filter policy "Default"',
      why: "mail from there skips spam filtering, whoever of that region's customers sends it",
      todo: (left) =>
        `When nothing comes back from there any more, and pulumi up has not removed them: Set-HostedConnectionFilterPolicy -Identity Default -IPAllowList @{Remove="${left.join('","')}"}`,
    }),
    ...tenant.inboundConnectors.filter(ours.inbound).flatMap(({ name, senderIPAddresses }) =>
      leftOver(spec, senderIPAddresses ?? [], {
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

function leftOver(spec: TenantSpec, entries: readonly string[], place: Place): Advice[] {
  // Regions share some blocks: what is declared is nobody else's.
  const others = outside(entries, planOf(spec).both);
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
  const { inbound, dlp } = addresses[region];
  return [...inbound, ...(dlp ?? [])].map(({ address }) => address);
}
