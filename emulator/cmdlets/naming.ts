import { type Json, sameName, text } from "../json";
import { type ExceptionName, Refusal } from "../refusal";
import { type Kind, objectsOf, type StoredObject, type TenantState } from "../tenant/state";

/** Names are unique per kind, without regard to case. */
export function refuseTakenName(
  state: TenantState,
  kind: Kind,
  name: Json | undefined,
  exception: ExceptionName,
  self?: StoredObject,
): void {
  const wanted = text(name);
  if (wanted.trim() === "" || wanted !== wanted.trim()) {
    throw new Refusal(
      "argument",
      "The name must not be empty and must not begin or end with a space. (Parameter 'Name')",
    );
  }
  if (objectsOf(state, kind).some((other) => other !== self && sameName(other.Name, wanted))) {
    throw new Refusal(
      exception,
      `The name "${wanted}" is already taken: an object of that name already exists. (Parameter 'Name')`,
    );
  }
}

/** On small or fresh tenants nothing can be created before the organisation has been customised. */
export function refuseDehydrated(state: TenantState): void {
  if (state.organizationConfig.IsDehydrated === true) {
    throw new Refusal(
      "dehydrated",
      "The command you tried to run isn't currently allowed in your organization. To run this command, you first need to run the command: Enable-OrganizationCustomization.",
    );
  }
}
