import { findRecipient } from "../directory";
import type { TenantState } from "../state";
import { seeded } from "./base";

/** The tenant with a Microsoft 365 group. People make these in Outlook and Teams; an app has no cmdlet for them. */
export function withMicrosoft365Group(state: TenantState): TenantState {
  const group = seeded("UnifiedGroup", "Sales", {
    Alias: "sales",
    DisplayName: "Sales",
    PrimarySmtpAddress: "sales@contoso.com",
    EmailAddresses: ["SMTP:sales@contoso.com", "smtp:sales@contoso.onmicrosoft.com"],
  });
  const members = ["alice@contoso.com", "carol@contoso.com"].flatMap(
    (address) => findRecipient(state, address)?.object.Guid ?? [],
  );
  return {
    ...state,
    microsoft365Groups: [...state.microsoft365Groups, group],
    groupMembers: { ...state.groupMembers, [group.Guid]: members },
  };
}
