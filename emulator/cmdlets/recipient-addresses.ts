import { type Json, sameName, strings, text } from "../json";
import { isSmtpAddress } from "../parameters/addresses";
import { Refusal } from "../refusal";
import { addressesOf, findRecipient, isAcceptedDomain, recipients } from "../tenant/directory";
import type { StoredObject, TenantState } from "../tenant/state";

/** The alias Exchange makes of a name: only characters that an address may hold. */
export function aliasFrom(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\s+/g, "")
    .replace(/[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]/g, "")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 64);
}

export function defaultDomain(state: TenantState): string {
  return (
    (state.acceptedDomains.find((domain) => domain.Default === true) ?? state.acceptedDomains[0])?.Name ??
    state.initialDomain
  );
}

export function checkAlias(state: TenantState, alias: string, self?: StoredObject): void {
  if (alias === "" || aliasFrom(alias) !== alias) {
    throw new Refusal("argument", `"${alias}" is not a valid alias. (Parameter 'Alias')`);
  }
  if (recipients(state).some(({ object }) => object !== self && sameName(object.Alias, alias))) {
    throw new Refusal("alreadyExists", `The alias "${alias}" is already taken. (Parameter 'Alias')`);
  }
}

/** Addresses are unique over all recipients; a group's own address lies in an accepted domain. */
export function checkAddress(
  state: TenantState,
  parameter: string,
  address: string,
  options: { local: boolean },
  self?: StoredObject,
): void {
  if (!isSmtpAddress(address)) {
    throw new Refusal("argument", `"${address}" is no email address. (Parameter '${parameter}')`);
  }
  const domain = address.slice(address.lastIndexOf("@") + 1);
  if (options.local && !isAcceptedDomain(state, domain)) {
    throw new Refusal(
      "argument",
      `"${domain}" isn't an accepted domain of the organization. (Parameter '${parameter}')`,
    );
  }
  const taken = recipients(state).find(
    ({ object }) => object !== self && addressesOf(object).some((other) => sameName(other, address)),
  );
  if (taken !== undefined) {
    throw new Refusal(
      "alreadyExists",
      `The proxy address "SMTP:${address}" is already being used by "${taken.object.Name}". (Parameter '${parameter}')`,
    );
  }
}

/** The primary address moves to the front in capitals; the former one stays as a secondary. */
export function withPrimary(object: StoredObject, address: string): Json {
  const others = strings(object.EmailAddresses)
    .map((entry) => entry.replace(/^SMTP:/, "smtp:"))
    .filter((entry) => !sameName(entry, `smtp:${address}`));
  return [`SMTP:${address}`, ...others];
}

/** People named in ManagedBy, ModeratedBy and the like: stored by name, as they come back. */
export function names(state: TenantState, parameter: string, value: readonly string[]): string[] {
  return value.map((identity) => {
    const found = findRecipient(state, identity);
    if (found === undefined) {
      throw new Refusal(
        "argument",
        `The recipient "${identity}" couldn't be found. (Parameter '${parameter}')`,
      );
    }
    return text(found.object.Name);
  });
}
