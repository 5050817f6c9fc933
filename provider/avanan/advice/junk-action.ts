import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";

/** Where each action of an anti-spam policy puts a message. */
const where: Readonly<Record<string, string>> = {
  Quarantine: "goes to Microsoft's quarantine, beside the vendor's own",
  Delete: "is deleted",
  Redirect: "is sent to another address",
  AddXHeader: "stays in the inbox, with a header",
  ModifySubject: "stays in the inbox, with another subject",
  NoAction: "stays in the inbox",
};

/** The junk rules only set a level; what happens at that level is the anti-spam policy's business (avanan.md 1.6, row 3). */
export function junkAction(_spec: TenantSpec, { contentFilter }: KnownTenant): Advice[] {
  const levels = [
    ["SpamAction", "spam (SCL 6)", contentFilter?.spamAction],
    ["HighConfidenceSpamAction", "certain spam (SCL 9)", contentFilter?.highConfidenceSpamAction],
  ] as const;
  const elsewhere = levels.filter(([, , action]) => action !== undefined && action !== "MoveToJmf");
  return elsewhere.length === 0
    ? []
    : [
        {
          code: "junkAction",
          severity: "warning",
          object: "Default",
          what: `what the vendor marks as ${elsewhere
            .map(([, level, action = ""]) => `${level} ${where[action] ?? `is dealt with by ${action}`}`)
            .join(", as ")}, not to the junk folder`,
          why: `that is what the anti-spam policy "Default" does (${elsewhere.map(([name, , action]) => `${name} ${action}`).join(", ")})`,
          todo: `If it is to be in the junk folder: Set-HostedContentFilterPolicy -Identity Default ${elsewhere.map(([name]) => `-${name} MoveToJmf`).join(" ")}`,
        },
      ];
}
