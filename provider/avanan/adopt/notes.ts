import { routes } from "../routes";
import type { TenantArgs } from "../tenant-args";
import { isVendorGroup } from "./automatic-mode";
import type { Recognised } from "./recognise";
import { conditionOf } from "./recognise-routes";
import { rulesOf } from "./scopes";

/** What was decided where the tenant leaves a choice, and what to do if it was otherwise. */
export function notesOn(recognised: Recognised, args: TenantArgs): readonly string[] {
  return [
    ...modeNotes(args),
    ...peopleNotes(recognised, args),
    ...(args.outgoingFromInside === false
      ? [
          "the rule for outgoing mail asks for the group alone, as the automatic mode has it, and so takes mail in a member's name from outside, too: take avanan:outgoingFromInside out to ask for a sender inside the organisation as well",
        ]
      : []),
    ...(recognised.legacyJunk && args.mode === "inline"
      ? [
          "the junk rule is that of the first manuals, for spam of any level (X-CLOUD-SEC-AV-SCL): it becomes the one for the high level, and the one for the low level is added",
        ]
      : []),
  ];
}

function modeNotes({ mode, bypass }: TenantArgs): string[] {
  if (bypass) {
    return [
      "all rules that send mail to the vendor are disabled: taken for the break-glass (avanan:bypass). If the portal's policy is no longer inline, set avanan:mode to detect and take avanan:bypass out",
    ];
  }
  return mode === "inline"
    ? []
    : ["monitor and detect are the same to Exchange: set avanan:mode to what the portal's policy says"];
}

function peopleNotes(recognised: Recognised, { scope, scopeOutgoing }: TenantArgs): string[] {
  const both = routes.flatMap((route) =>
    rulesOf(recognised, route).filter((rule) => {
      const { groups, recipients } = conditionOf(rule, route);
      return groups.length > 0 && recipients.length > 0;
    }),
  );
  const groups = [scope, scopeOutgoing].flatMap((people) =>
    typeof people === "object" ? (people.groups ?? []) : [],
  );
  const vendors = groups.filter(isVendorGroup);
  return [
    ...both.map(
      ({ name }) =>
        `"${name}" asks for members of groups who are among single recipients at the same time; the scope means either, and so more people`,
    ),
    ...(vendors.length > 0
      ? [
          `the automatic mode has kept the members of ${vendors.join(", ")}: from now on that is yours to do, by hand or by avanan:createGroups`,
        ]
      : []),
  ];
}
