import { type Json, strings } from "../json";
import { notFound, Refusal } from "../refusal";
import { findRecipient, recipients } from "../tenant/directory";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Call, Cmdlets } from "./cmdlet";
import { recipientRecord } from "./recipient";

export function mustFindGroup(state: TenantState, identity: Json | undefined): StoredObject {
  const found = findRecipient(state, identity, ["DistributionGroup"]);
  if (found === undefined) {
    throw notFound(String(identity));
  }
  return found.object;
}

export function memberGuid(state: TenantState, identity: string): string {
  const found = findRecipient(state, identity);
  if (found === undefined) {
    throw notFound(identity);
  }
  return found.object.Guid;
}

/** An app owns no group, so it may change one only past the owners' check. */
export function refuseUnlessManager({ actor, parameters }: Call): void {
  if (actor === "client" && parameters.BypassSecurityGroupManagerCheck !== true) {
    throw new Refusal(
      "groupManager",
      "You don't have sufficient permissions. This operation can only be performed by a manager of the group.",
    );
  }
}

/** A new list each time: what was committed is never changed in place. */
function setMembers(state: TenantState, group: StoredObject, guids: readonly string[]): void {
  state.groupMembers[group.Guid] = [...guids];
}

function oneMember(call: Call) {
  const { state, parameters } = call;
  const group = mustFindGroup(state, parameters.Identity);
  refuseUnlessManager(call);
  if (typeof parameters.Member !== "string") {
    throw new Refusal(
      "parameterBinding",
      "Cannot process command because of one or more missing mandatory parameters: Member.",
    );
  }
  return {
    state,
    group,
    guid: memberGuid(state, parameters.Member),
    members: state.groupMembers[group.Guid] ?? [],
  };
}

export const groupMemberCmdlets: Cmdlets = {
  "Get-DistributionGroupMember": ({ state, parameters }) => {
    const members = new Set(state.groupMembers[mustFindGroup(state, parameters.Identity).Guid]);
    return recipients(state)
      .filter(({ object }) => members.has(object.Guid))
      .map((recipient) => recipientRecord(state, recipient));
  },

  "Add-DistributionGroupMember": (call) => {
    const { state, group, guid, members } = oneMember(call);
    if (members.includes(guid)) {
      throw new Refusal(
        "memberExists",
        `The recipient "${call.parameters.Member}" is already a member of the group "${group.Name}".`,
      );
    }
    if (guid === group.Guid) {
      throw new Refusal("argument", "A group can't be a member of itself. (Parameter 'Member')");
    }
    setMembers(state, group, [...members, guid]);
    return [];
  },

  "Remove-DistributionGroupMember": (call) => {
    const { state, group, guid, members } = oneMember(call);
    if (!members.includes(guid)) {
      throw new Refusal(
        "memberNotFound",
        `The recipient "${call.parameters.Member}" isn't a member of the group "${group.Name}".`,
      );
    }
    setMembers(
      state,
      group,
      members.filter((member) => member !== guid),
    );
    return [];
  },

  /** Replaces the whole list: without Members, nobody is left. */
  "Update-DistributionGroupMember": (call) => {
    const { state, parameters } = call;
    const group = mustFindGroup(state, parameters.Identity);
    refuseUnlessManager(call);
    const wanted = strings(parameters.Members).map((member) => memberGuid(state, member));
    const before = state.groupMembers[group.Guid] ?? [];
    const kept = before.filter((guid) => wanted.includes(guid));
    setMembers(state, group, [...kept, ...new Set(wanted.filter((guid) => !before.includes(guid)))]);
    return [];
  },
};
