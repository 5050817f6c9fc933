import type * as pulumi from "@pulumi/pulumi";
import type { JournalRuleProperties } from "../kinds/generated/journal-rule.generated";
import { type Args, type CommonArgs, resourceClass } from "./exchange-resource";

/** `name` and `journalEmailAddress` are required by Exchange. */
export type JournalRuleArgs = Args<
  JournalRuleProperties & { readonly name: string; readonly journalEmailAddress: string }
> &
  CommonArgs;

/**
 * A rule that sends copies of mail to a journal address. Exchange needs the address for undeliverable reports first
 * (`TransportConfig.journalingReportNdrTo`), and creates journal rules disabled unless `enabled` is true.
 *
 * @example
 * new JournalRule("archive", {
 *   name: "Archive",
 *   journalEmailAddress: "journal@archive.example.com",
 *   enabled: true,
 * });
 */
export class JournalRule extends resourceClass<JournalRuleProperties, JournalRuleArgs>("JournalRule") {
  /** Exchange's own id of the object; it stays the same when the object is renamed. */
  declare readonly guid: pulumi.Output<string>;
}
