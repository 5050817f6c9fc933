import { isValid } from "ipaddr.js";
import { smtpAddress } from "../../avanan/spec-fields";
import type { Message, MessageType, VendorVerdict } from "../../mailflow";

/** What was typed about a message. */
export interface Typed {
  readonly from: string;
  readonly to: readonly string[];
  readonly ip?: string;
  readonly tls: boolean;
  readonly certificate?: string;
  readonly mailFrom?: string;
  readonly subject?: string;
  readonly header?: readonly string[];
  readonly plain?: true;
  readonly verdict?: NonNullable<VendorVerdict["verdict"]>;
  readonly returnFrom?: string;
  readonly type?: MessageType;
  readonly scl?: number;
}

export const verdicts = ["clean", "spam-low", "spam-high", "quarantine"] as const;
export const messageTypes = [
  "OOF",
  "AutoForward",
  "Encrypted",
  "Calendaring",
  "PermissionControlled",
  "Voicemail",
  "Signed",
  "ApprovalRequest",
  "ReadReceipt",
] as const satisfies readonly MessageType[];

/** The message, or what is wrong with what was typed: each a sentence that begins with the option. */
export function messageOf(typed: Typed): { readonly message: Message } | { readonly problems: string[] } {
  const problems = problemsOf(typed);
  if (problems.length > 0) {
    return { problems };
  }
  const { ip, tls, certificate, from, mailFrom, to, subject, plain, type, scl, verdict, returnFrom } = typed;
  const vendor = { ...(verdict && { verdict }), ...(returnFrom && { returnFrom }) };
  return {
    message: {
      entry:
        ip === undefined ? { via: "mailbox" } : { via: "smtp", ip, tls, ...(certificate && { certificate }) },
      from,
      recipients: to,
      ...(mailFrom !== undefined && { mailFrom }),
      ...(subject !== undefined && { subject }),
      ...headersOf(typed),
      ...(plain && { plain }),
      ...(type && { type }),
      ...(scl !== undefined && { scl }),
      ...(Object.keys(vendor).length > 0 && { vendor }),
    },
  };
}

/** A read receipt is a report, and its header says so: rules tell it by that (avanan.md 5.13). */
function headersOf({ header = [], type }: Typed): Pick<Message, "headers"> {
  const given = header.map(fieldOf);
  const isGiven = given.some(([name]) => name.toLowerCase() === "content-type");
  const fields = type === "ReadReceipt" && !isGiven ? [receipt, ...given] : given;
  return fields.length === 0 ? {} : { headers: Object.fromEntries(fields) };
}

const receipt = ["Content-Type", "multipart/report; report-type=disposition-notification"] as const;

function problemsOf({ from, to, mailFrom, ip, tls, certificate, header = [], returnFrom }: Typed): string[] {
  const overSmtp = (option: string) =>
    `${option}: goes with mail that comes over SMTP; add --ip, the address it comes from, or leave ${option} out.`;
  return [
    ...mistaken("--from", [from], isAddress, "a mail address, e.g. erin@fabrikam.com"),
    ...mistaken("--to", to, isAddress, "a mail address, e.g. alice@contoso.com"),
    ...mistaken(
      "--mail-from",
      mailFrom ? [mailFrom] : [],
      isAddress,
      'a mail address, or "" for the empty sender',
    ),
    ...mistaken("--ip", ip === undefined ? [] : [ip], isValid, "an IP address, e.g. 198.51.100.7"),
    ...(ip === undefined && !tls ? [overSmtp("--no-tls")] : []),
    ...(ip === undefined && certificate !== undefined ? [overSmtp("--certificate")] : []),
    ...mistaken(
      "--header",
      header,
      (text) => fieldPattern.test(text),
      'a name, a colon and a value, e.g. "X-Priority: 1"',
    ),
    ...mistaken(
      "--return-from",
      returnFrom === undefined ? [] : [returnFrom],
      isValid,
      "an IP address from which the vendor returns mail",
    ),
  ];
}

function mistaken(
  option: string,
  values: readonly string[],
  isRight: (value: string) => boolean,
  allowed: string,
): string[] {
  return values
    .filter((value) => !isRight(value))
    .map((value) => `${option}: "${value}" is not allowed; it must be ${allowed}.`);
}

const isAddress = (text: string) => smtpAddress.safeParse(text).success;

/** A field of RFC 5322: no blank and no colon in its name. */
const fieldPattern = /^([!-9;-~]+):(.*)$/;

function fieldOf(text: string): [name: string, value: string] {
  const [, name = "", value = ""] = fieldPattern.exec(text) ?? [];
  return [name, value.trim()];
}
