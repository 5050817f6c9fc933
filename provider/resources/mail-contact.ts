import type * as pulumi from "@pulumi/pulumi";
import type { MailContactProperties } from "../kinds/generated/mail-contact.generated";
import { type Args, type CommonArgs, resourceClass } from "./exchange-resource";

/** `name` and `externalEmailAddress` are required by Exchange. */
export type MailContactArgs = Args<
  MailContactProperties & { readonly name: string; readonly externalEmailAddress: string }
> &
  CommonArgs;

/**
 * An address outside the organisation that is known in its directory.
 *
 * @example
 * new MailContact("archive", { name: "Journal archive", externalEmailAddress: "journal@archive.example.com" });
 */
export class MailContact extends resourceClass<MailContactProperties, MailContactArgs>("MailContact") {
  /** Exchange's own id of the object; it stays the same when the object is renamed. */
  declare readonly guid: pulumi.Output<string>;
}
