import { sameName } from "../../json";
import type { Answer } from "../answer";
import type { Copy } from "../copy";
import { mailFrom, type TestMessage } from "../message";

/** Fields that every mail has, or that some server adds to it, be they stated or not. */
const written =
  /^(arc-|thread-|x-ms-exchange-(organization|crosstenant)-|(authentication-results|received|x-forefront-antispam-report|x-microsoft-antispam)(-|$)|(date|dkim-signature|message-id|mime-version|return-path)$)/i;

/** What Exchange tells of the sender (assumption `serversWriteHeaders`). */
export function exchangesOwn(field: string, { authenticated }: Copy): string | undefined {
  if (!sameName(field, "X-MS-Exchange-Organization-AuthAs")) {
    return undefined;
  }
  return authenticated ? "Internal" : "Anonymous";
}

/** A field that the message does not state: it is not there, unless it is one of those that others write. */
export function withoutBeingStated(
  field: string,
  message: TestMessage,
  holds: (value: string) => Answer,
): Answer {
  const isContentType = sameName(field, "Content-Type");
  if (isContentType && isNoReport(message) && asksForReports(holds)) {
    return false;
  }
  return (isContentType || written.test(field)) && { unknown: `the message does not state its "${field}"` };
}

function isNoReport(message: TestMessage): boolean {
  const { type } = message;
  return type === undefined ? mailFrom(message) !== "" : type !== "ReadReceipt";
}

const others = ["text/plain", "text/html", "multipart/mixed", "multipart/alternative", "multipart/related"];
const reports = ["delivery-status", "disposition-notification"];

function asksForReports(holds: (value: string) => Answer): boolean {
  return (
    reports.some((type) => holds(`multipart/report; report-type=${type}`) === true) &&
    others.map(holds).every((answer) => answer === false)
  );
}
