import type { Attachment, Message } from "../message";
import type { TransportRule } from "../tenant";
import { bytes, flag, list, number } from "../values";
import { exampleOf } from "./example-text";

type Values = Readonly<Record<string, unknown>>;

/** What a message must be like to meet a rule; besides, what spares it from the rule until the message is on its way. */
export function contentsFor(rule: TransportRule): Partial<Message>[] {
  const asked = contentOf(rule, (name) => name);
  const sparing = contentOf(rule, (name) => `exceptIf${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  // The verdict and header fields may change under way; a subject that is spared stays so.
  const { headers } = sparing;
  const scl = number(rule.exceptIfSCLOver);
  return [
    asked,
    ...(scl === undefined ? [] : [{ ...asked, scl: Math.max(scl, 0) }]),
    ...(headers === undefined ? [] : [{ ...asked, headers: { ...asked.headers, ...headers } }]),
  ];
}

function contentOf(rule: TransportRule, nameOf: (condition: string) => string): Partial<Message> {
  const values = (condition: string) => list((rule as Values)[nameOf(condition)]);
  const word = (condition: string) => values(condition)[0];
  const pattern = (condition: string) => values(condition).flatMap((one) => exampleOf(one) ?? [])[0];
  const subject = [
    word("subjectContainsWords") ?? word("subjectOrBodyContainsWords"),
    pattern("subjectMatchesPatterns") ?? pattern("subjectOrBodyMatchesPatterns"),
  ].filter((one) => one !== undefined);
  const headers = Object.fromEntries(
    [
      [word("headerContainsMessageHeader"), word("headerContainsWords")],
      [word("headerMatchesMessageHeader"), pattern("headerMatchesPatterns")],
    ].filter(([name, value]) => name !== undefined && value !== undefined),
  ) as Record<string, string>;
  const attachment = attachmentOf(values, pattern);
  const size = bytes(word("messageSizeOver"));
  const scl = number(word("sclOver"));
  return {
    ...(subject.length === 0 ? {} : { subject: subject.join(" ") }),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(attachment === undefined ? {} : { attachments: [attachment] }),
    ...(size === undefined ? {} : { size: size + 1 }),
    ...(scl === undefined ? {} : { scl }),
    ...only("characterSet", word("contentCharacterSetContainsWords")),
    ...only("classification", word("hasClassification")),
    ...only("type", word("messageTypeMatches")),
    ...only("importance", word("withImportance")),
  };
}

const only = (name: keyof Message, value: string | undefined): Partial<Message> =>
  value === undefined ? {} : { [name]: value };

function attachmentOf(
  values: (condition: string) => string[],
  pattern: (condition: string) => string | undefined,
): Attachment | undefined {
  const [extension] = values("attachmentExtensionMatchesWords");
  const name = pattern("attachmentNameMatchesPatterns");
  const text = values("attachmentContainsWords")[0] ?? pattern("attachmentMatchesPatterns");
  const size = bytes(values("attachmentSizeOver")[0]);
  const is = (condition: string) => flag(values(condition)[0]);
  const marks = {
    executable: is("attachmentHasExecutableContent"),
    passwordProtected: is("attachmentIsPasswordProtected"),
    unsupported: is("attachmentIsUnsupported"),
    processingLimitExceeded: is("attachmentProcessingLimitExceeded"),
  };
  const asked = [extension, name, text, size].some((one) => one !== undefined);
  if (!asked && !Object.values(marks).includes(true)) return undefined;
  return {
    name: name ?? `file.${extension ?? "txt"}`,
    size: (size ?? 2048) + 1,
    text: text ?? "",
    properties: {},
    ...marks,
  };
}
