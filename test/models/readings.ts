import type { Emulator, Vendor } from "../../emulator";
import type { FlowOptions, Portal, TenantObjects, Trace } from "../../provider/mailflow";
import { objectsOf } from "../engine/tenant-state";

/** One way of asking the model: what it is told of the tenant, what it takes for granted, and what it may leave open. */
export interface Reading extends FlowOptions {
  readonly name: string;
  readonly tenant: TenantObjects;
  opens(point: string, trace: Trace): boolean;
}

/** The tenant's list of people is complete here: who is not on it does not exist. */
const complete = { unlistedIsMailbox: "no" } as const;

export function readings(emulator: Emulator, vendor: Vendor): readonly Reading[] {
  const portal = portalOf(vendor);
  const read = objectsOf(emulator);
  return [
    {
      name: "what is open to the model as the emulator reads it",
      portal,
      tenant: withMembers(read, emulator),
      assumptions: {
        ...complete,
        allowListSparesVendor: "yes",
        disabledConnector: "queues",
        missingConnector: "queues",
        quarantineBeatsRoute: "no",
        removeHeaderComesFirst: "no",
        infoHeaderSurvivesReturn: "yes",
        uuidOnIncoming: "yes",
        vendorRemovesForgedVerdicts: "no",
        unmappedAtVendor: "inspected",
        wrongVendorHost: "inspected",
        vendorCertificateValidates: "yes",
        portalMailHasMX: "yes",
      },
      opens: (point, trace) =>
        point.includes("who else is on the same copy") ||
        // Rules that copy what goes round and round copy it more and more often.
        (point.includes("too many copies") && trace.paths.some(({ end }) => end.place === "loop")),
    },
    {
      name: "the model as it is, with what a client reads",
      portal,
      tenant: read,
      assumptions: complete,
      opens: () => true,
    },
  ];
}

const portalOf = ({ name, tld, inboundSet, dlpSet, certificate }: Vendor): Portal => ({
  name,
  tld,
  inboundSet,
  dlpSet,
  ...(certificate === undefined ? {} : { certificate }),
});

/** No client can read who is in a Microsoft 365 group; the emulator knows. */
function withMembers(tenant: TenantObjects, { tenant: state }: Emulator): TenantObjects {
  const people = [...state.mailboxes, ...state.mailContacts, ...state.distributionGroups];
  const membersOf = (address: string) =>
    state.microsoft365Groups
      .filter(({ PrimarySmtpAddress }) => PrimarySmtpAddress === address)
      .flatMap(({ Guid }) => state.groupMembers[Guid] ?? [])
      .map((guid) => String(people.find(({ Guid }) => Guid === guid)?.PrimarySmtpAddress));
  return {
    ...tenant,
    recipients: (tenant.recipients ?? []).map((one) =>
      one.kind === "microsoft365Group" ? { ...one, members: membersOf(one.address) } : one,
    ),
  };
}
