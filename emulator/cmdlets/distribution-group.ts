import { type ObjectRecord, same, strings, text } from "../json";
import { Refusal } from "../refusal";
import { findRecipient } from "../tenant/directory";
import { change, changedOnly, newObject, remove } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Call, Cmdlets } from "./cmdlet";
import {
  groupMemberCmdlets,
  memberGuid,
  mustFindGroup,
  refuseUnlessManager,
} from "./distribution-group-member";
import { distributionGroupBlank } from "./distribution-group-record";
import { refuseTakenName } from "./naming";
import { aliasFrom, checkAddress, checkAlias, defaultDomain } from "./recipient-addresses";
import { recipientValues } from "./recipient-values";

export function distributionGroupRecord(state: TenantState, object: StoredObject): ObjectRecord {
  const record = asRecord(state, "DistributionGroup", distributionGroupBlank, object);
  return { ...record, WindowsEmailAddress: record.PrimarySmtpAddress ?? "" };
}

/** A list of rooms is a group that says so in its type only. */
function typeDetails(security: boolean, { RoomList }: ObjectRecord): string {
  const plain = security ? "MailUniversalSecurityGroup" : "MailUniversalDistributionGroup";
  return RoomList === true ? "RoomList" : plain;
}

function newGroup({ state, parameters, actor }: Call): ObjectRecord[] {
  refuseTakenName(state, "DistributionGroup", parameters.Name, "alreadyExists");
  const name = text(parameters.Name);
  const alias = parameters.Alias === undefined ? aliasFrom(name) : text(parameters.Alias);
  checkAlias(state, alias);
  const address = parameters.PrimarySmtpAddress ?? `${alias}@${defaultDomain(state)}`;
  checkAddress(state, "PrimarySmtpAddress", text(address), { local: true });
  const { Members, Notes, Type, PrimarySmtpAddress, Alias, ...given } = parameters;
  const security = Type === "Security";
  const group = newObject(state, "DistributionGroup", {
    ManagedBy: actor === "client" ? ["Organization Management"] : ["Administrator"],
    ...recipientValues(state, given, distributionGroupBlank, distributionGroupBlank),
    ...(Notes === undefined ? {} : { Description: [Notes] }),
    Alias: alias,
    DisplayName: parameters.DisplayName ?? name,
    PrimarySmtpAddress: address,
    EmailAddresses: [`SMTP:${text(address)}`],
    GroupType: security ? "Universal, SecurityEnabled" : "Universal",
    RecipientType: security ? "MailUniversalSecurityGroup" : "MailUniversalDistributionGroup",
    RecipientTypeDetails: typeDetails(security, parameters),
    Name: name,
  });
  state.groupMembers[group.Guid] = [...new Set(strings(Members).map((member) => memberGuid(state, member)))];
  state.distributionGroups.push(group);
  return [distributionGroupRecord(state, group)];
}

export const distributionGroupCmdlets: Cmdlets = {
  ...groupMemberCmdlets,

  "Get-DistributionGroup": ({ state, parameters }) => {
    const { Identity, Filter, Anr, ManagedBy, RecipientTypeDetails } = parameters;
    if (Filter !== undefined || Anr !== undefined) {
      throw new Refusal(
        "argument",
        "The emulator finds groups by Identity, ManagedBy or RecipientTypeDetails only.",
      );
    }
    const groups = Identity === undefined ? state.distributionGroups : [mustFindGroup(state, Identity)];
    const manager = ManagedBy === undefined ? undefined : findRecipient(state, ManagedBy)?.object.Name;
    return groups
      .map((group) => distributionGroupRecord(state, group))
      .filter((record) => ManagedBy === undefined || strings(record.ManagedBy).includes(manager ?? ""))
      .filter(
        (record) =>
          RecipientTypeDetails === undefined ||
          strings(RecipientTypeDetails).some((type) => same(type, record.RecipientTypeDetails)),
      );
  },

  "New-DistributionGroup": newGroup,

  "Set-DistributionGroup": (call) => {
    const { state, parameters } = call;
    const group = mustFindGroup(state, parameters.Identity);
    refuseUnlessManager(call);
    if (parameters.Name !== undefined) {
      refuseTakenName(state, "DistributionGroup", parameters.Name, "alreadyExists", group);
    }
    const before = distributionGroupRecord(state, group);
    const values = recipientValues(state, parameters, before, distributionGroupBlank, group);
    if (parameters.RoomList !== undefined) {
      const security = before.GroupType === "Universal, SecurityEnabled";
      values.RecipientTypeDetails = typeDetails(security, parameters);
    }
    change(group, changedOnly(before, values));
    return [];
  },

  "Remove-DistributionGroup": (call) => {
    const { state, parameters } = call;
    const group = mustFindGroup(state, parameters.Identity);
    refuseUnlessManager(call);
    remove(state, "DistributionGroup", group);
    delete state.groupMembers[group.Guid];
    for (const members of Object.values(state.groupMembers)) {
      const place = members.indexOf(group.Guid);
      if (place >= 0) {
        members.splice(place, 1);
      }
    }
    return [];
  },
};
