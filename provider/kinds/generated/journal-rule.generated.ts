// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const journalRuleProperties = {
  enabled: {"parameter":"Enabled","type":"boolean","on":"new","alwaysSet":true},
  journalEmailAddress: {"parameter":"JournalEmailAddress","type":"text","on":"both","caseless":true,"alwaysSet":true},
  name: {"parameter":"Name","type":"text","on":"both","maxLength":64,"alwaysSet":true},
  recipient: {"parameter":"Recipient","type":"text","on":"both","caseless":true},
  scope: {"parameter":"Scope","type":"choice","on":"both","caseless":true,"choices":["Global","Internal","External"],"alwaysSet":true},
} as const satisfies PropertyTable;

/** What can be declared of JournalRule. A property left out is left alone; `null` clears it. */
export interface JournalRuleProperties {
  /** `Enabled` of New-JournalRule, at creation only. Exchange's default: false. */
  readonly enabled?: boolean;
  /** `JournalEmailAddress` of New-/Set-JournalRule. */
  readonly journalEmailAddress?: string;
  /** `Name` of New-/Set-JournalRule. at most 64 characters. */
  readonly name?: string;
  /** `Recipient` of New-/Set-JournalRule. */
  readonly recipient?: string | null;
  /** `Scope` of New-/Set-JournalRule. Exchange's default: Global. */
  readonly scope?: "Global" | "Internal" | "External";
}
