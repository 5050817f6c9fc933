import { sameName, strings } from "../../json";
import { type Answer, some, stated } from "../answer";
import type { Attachment } from "../message";
import { containsWords, matchesPatterns } from "../words";
import type { Predicate, Predicates } from "./asked";
import { isAtLeast } from "./content-predicates";

const anyAttachment =
  (ask: (attachment: Attachment, ...[value]: Parameters<Predicate>) => Answer): Predicate =>
  (value, asked) =>
    stated(asked.copy.message.attachments, 'its "attachments"', (attachments) =>
      some(attachments, (attachment) => ask(attachment, value, asked)),
    );

type Flag = "executable" | "passwordProtected" | "unsupported" | "processingLimitExceeded";

const flagged = (flag: Flag) =>
  anyAttachment((attachment) =>
    stated(attachment[flag], `whether the attachment "${attachment.name}" is "${flag}"`, (is) => is),
  );

const inText = (ask: (text: string, values: readonly string[]) => Answer) =>
  anyAttachment(({ name, text }, value) =>
    stated(text, `the "text" of the attachment "${name}"`, (given) => ask(given, strings(value))),
  );

/** `exe` of `setup.exe`; none of `README`. */
function extension(name: string): string {
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : "";
}

export const attachmentPredicates: Predicates = {
  AttachmentNameMatchesPatterns: anyAttachment(({ name }, value) => matchesPatterns(name, strings(value))),
  AttachmentExtensionMatchesWords: anyAttachment(({ name }, value) =>
    strings(value).some((word) => sameName(word.replace(/^\./, ""), extension(name))),
  ),
  AttachmentSizeOver: anyAttachment(({ name, size }, value) =>
    stated(size, `the "size" of the attachment "${name}"`, (bytes) => isAtLeast(bytes, value)),
  ),
  AttachmentContainsWords: inText(containsWords),
  AttachmentMatchesPatterns: inText(matchesPatterns),
  AttachmentHasExecutableContent: flagged("executable"),
  AttachmentIsPasswordProtected: flagged("passwordProtected"),
  AttachmentIsUnsupported: flagged("unsupported"),
  AttachmentProcessingLimitExceeded: flagged("processingLimitExceeded"),
};
