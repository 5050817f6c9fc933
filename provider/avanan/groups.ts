import type { DesiredObject } from "./desired";
import type { Plan } from "./plan";

/**
 * Groups that the stack makes, as the vendor's automatic mode does: closed, hidden, no mail from strangers, since they
 * only say whom a rule is for (avanan.md 1.5).
 */
export function groupObjects({ spec }: Plan): DesiredObject[] {
  return spec.createGroups.flatMap(({ address, members }): DesiredObject[] => {
    const [name = address] = address.split("@");
    const key = `group-${address.toLowerCase()}`;
    return [
      {
        key,
        type: "DistributionGroup",
        properties: {
          name,
          alias: name,
          primarySmtpAddress: address,
          type: "Security",
          memberJoinRestriction: "Closed",
          memberDepartRestriction: "Closed",
          hiddenFromAddressListsEnabled: true,
          requireSenderAuthenticationEnabled: true,
        },
        after: [],
      },
      ...members.map(
        (member): DesiredObject => ({
          key: `${key}-${member.toLowerCase()}`,
          type: "DistributionGroupMember",
          properties: { group: address, member },
          after: [key],
        }),
      ),
    ];
  });
}
