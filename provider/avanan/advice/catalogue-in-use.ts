import { addresses, type CataloguedAddress } from "../catalogue";
import { reportFarms } from "../report-addresses";
import { leavesByDlp, type TenantSpec } from "../spec";

/** An entry of the catalogue that a specification relies on: an address, or the host for undeliverable reports. */
export type EntryInUse = Omit<CataloguedAddress, "address"> & { readonly text: string };

/** Which entries are in use; what `avanan:addresses` or `avanan:journalingReportNdrTo` say instead is not the catalogue's. */
export function entriesInUse(spec: TenantSpec): EntryInUse[] {
  const { region, previousRegion, brand } = spec;
  const places = previousRegion === undefined ? [region] : [region, previousRegion];
  const usesDlp = spec.sharedObjects || leavesByDlp(spec);
  const listed = places.flatMap((place) => [
    ...(spec.addresses.inbound === undefined ? addresses[place].inbound : []),
    ...(spec.addresses.dlp === undefined && usesDlp ? (addresses[place].dlp ?? []) : []),
  ]);
  const report =
    spec.sharedObjects && spec.journalingReportNdrTo === undefined ? reportFarms[brand][region] : undefined;
  return [
    ...listed.map(({ address, ...entry }) => ({ ...entry, text: address })),
    ...(report === undefined ? [] : [{ ...report, text: report.farm }]),
  ];
}
