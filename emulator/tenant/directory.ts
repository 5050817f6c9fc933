import { type Json, sameName, strings, text } from "../json";
import { Refusal } from "../refusal";
import { distinguishedName } from "./names";
import { objectsOf, type StoredObject, type TenantState } from "./state";

export const recipientKinds = ["Mailbox", "DistributionGroup", "UnifiedGroup", "MailContact"] as const;
export type RecipientKind = (typeof recipientKinds)[number];

export interface Recipient {
  readonly kind: RecipientKind;
  readonly object: StoredObject;
}

export function recipients(state: TenantState): Recipient[] {
  return recipientKinds.flatMap((kind) => objectsOf(state, kind).map((object) => ({ kind, object })));
}

/** Addresses without their `SMTP:`/`smtp:` prefix. */
export function addressesOf(object: StoredObject): string[] {
  return [text(object.PrimarySmtpAddress), ...strings(object.EmailAddresses)].map((address) =>
    address.replace(/^smtp:/i, ""),
  );
}

function isNamed(state: TenantState, { kind, object }: Recipient, identity: Json | undefined): boolean {
  const names = [
    object.Name,
    object.Alias,
    object.Guid,
    object.DisplayName,
    distinguishedName(state, kind, object.Name),
    ...addressesOf(object),
  ];
  return names.some((name) => sameName(name, identity));
}

/** By name, alias, display name, address, Guid or distinguished name. */
export function findRecipient(
  state: TenantState,
  identity: Json | undefined,
  kinds: readonly RecipientKind[] = recipientKinds,
): Recipient | undefined {
  return recipients(state).find(
    (recipient) => kinds.includes(recipient.kind) && isNamed(state, recipient, identity),
  );
}

export function primaryAddress({ object }: Recipient): string {
  return text(object.PrimarySmtpAddress);
}

export function isAcceptedDomain(state: TenantState, domain: string): boolean {
  return state.acceptedDomains.some(
    (accepted) =>
      sameName(accepted.Name, domain) ||
      (accepted.MatchSubDomains === true && domain.toLowerCase().endsWith(`.${accepted.Name.toLowerCase()}`)),
  );
}

/** A Microsoft 365 group has a mailbox of its own. */
export function isMailbox(state: TenantState, address: string): boolean {
  return findRecipient(state, address, ["Mailbox", "UnifiedGroup"]) !== undefined;
}

/** An address of the tenant's own domains that nobody has would bounce. */
export function refuseUnknownLocalAddress(state: TenantState, parameter: string, address: string): void {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  if (isAcceptedDomain(state, domain) && findRecipient(state, address) === undefined) {
    throw new Refusal("argument", `The recipient "${address}" couldn't be found. (Parameter '${parameter}')`);
  }
}
