import type { ExchangeRecord } from "../exchange/command";
import { distributionGroupProperties } from "./generated/distribution-group.generated";
import { objectKind } from "./object-kind";

/**
 * A distribution group or mail-enabled security group; its members are resources of their own.
 * Cmdlets: New-/Set-/Get-/Remove-DistributionGroup.
 */
export const distributionGroup = objectKind({
  noun: "DistributionGroup",
  properties: distributionGroupProperties,
  required: ["name"],
  readAs: {
    // "Universal, SecurityEnabled" where New takes Security (exchange-online.md b).
    type: ({ GroupType }: ExchangeRecord) =>
      /SecurityEnabled/.test(String(GroupType)) ? "Security" : "Distribution",
    roomList: ({ RecipientTypeDetails }: ExchangeRecord) => RecipientTypeDetails === "RoomList",
    notes: ({ Description }: ExchangeRecord) => (Array.isArray(Description) ? Description[0] : Description),
  },
  // Notes on New are the description that Get shows and Set changes (exchange-online.md b).
  setAs: { notes: (notes) => ({ Description: notes === null ? null : [String(notes)] }) },
  // An app owns no group, so it has to say that it is no owner who asks (c.6).
  always: { BypassSecurityGroupManagerCheck: true },
});
