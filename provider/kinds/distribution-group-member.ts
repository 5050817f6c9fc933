import { z } from "zod";
import type { ExchangeRecord } from "../exchange/command";
import type { Inputs, Kind } from "./kind";
import { checkProperties } from "./schema";
import type { Noun } from "./tenant-view";

const text = z.string({ error: "must be text" }).min(1, "must be given");
const flag = z.boolean({ error: "must be true or false" });
const extra = { group: text, member: text, adopt: flag, keepOnDelete: flag };

const listOf = ({ group }: Inputs): Noun => `DistributionGroupMember of ${String(group)}`;

/**
 * One member of a group. Others are never touched: no list is ever replaced.
 * Cmdlets: Get-/Add-/Remove-DistributionGroupMember.
 */
export const distributionGroupMember: Kind = {
  type: "DistributionGroupMember",
  needs: [],
  needsFor: (inputs) => [listOf(inputs)],
  // The group may be made in the same run, so there is nothing yet to compare with in a preview.
  mayLackParent: true,
  outputs: ["preexisting"],
  check: (inputs, isUnknown) => ({
    inputs,
    problems: checkProperties({}, extra, ["group", "member"], inputs, isUnknown),
  }),
  same: (_property, a, b) => String(a).toLowerCase() === String(b).toLowerCase(),
  replacing: (property) => property === "group" || property === "member",
  find: (tenant, inputs) =>
    tenant.records(listOf(inputs)).find((record) => isNamed(record, String(inputs.member))),
  prove: () => undefined,
  idOf: (record) => String(record.Guid),
  differences: () => [],
  plan: (_tenant, record, inputs) => (record === undefined ? [change("Add", inputs)] : []),
  remove: (_tenant, _record, state) =>
    (state.keepOnDelete ?? state.preexisting) === true ? [] : [change("Remove", state)],
  conflicts: () => false,
  observe: (_record, inputs, previous, before) => ({
    preexisting: previous.preexisting ?? (before !== undefined && inputs.adopt !== true),
  }),
  label: ({ group, member }) => `${String(member)} of ${String(group)}`,
};

function change(verb: "Add" | "Remove", { group, member }: Inputs) {
  return {
    cmdlet: `${verb}-DistributionGroupMember`,
    parameters: {
      Identity: String(group),
      Member: String(member),
      // An app owns no group, so it has to say that it is no owner who asks (c.6).
      BypassSecurityGroupManagerCheck: true,
      ...(verb === "Remove" ? { Confirm: false } : {}),
    },
    target: `${String(member)} of ${String(group)}`,
  };
}

function isNamed(record: ExchangeRecord, member: string): boolean {
  return [
    record.PrimarySmtpAddress,
    record.Guid,
    record.Name,
    record.Alias,
    record.ExternalEmailAddress,
  ].some(
    (known) =>
      known != null &&
      String(known)
        .toLowerCase()
        .replace(/^smtp:/, "") === member.toLowerCase(),
  );
}
