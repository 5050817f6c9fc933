import type { Copy } from "../../copy";
import type { Message } from "../../message";
import { no, type Truth, unknown } from "../../truth";
import type { Texts } from "../texts";

/**
 * Header fields that Exchange, another server on the way or any mail program writes by itself: a message that does not state one has
 * it all the same, or may have it.
 */
const WRITTEN = new Set([
  ...["arc-authentication-results", "arc-message-signature", "arc-seal", "authentication-results"],
  ...["authentication-results-original", "date", "dkim-signature", "message-id", "mime-version", "received"],
  ...["received-spf", "return-path", "thread-index", "thread-topic", "x-forefront-antispam-report"],
  ...["x-forefront-antispam-report-untrusted"],
]);
const BEGINNINGS = ["x-microsoft-antispam", "x-ms-exchange-crosstenant-", "x-ms-exchange-organization-"];

/** What Exchange, or one's own servers, say of who is signed in (exchange-online.md c.2). */
export const AUTH_AS = "X-MS-Exchange-Organization-AuthAs";
const CONTENT_TYPE = "content-type";

/** What Exchange itself says of a copy in a field; undefined where the field is another, or that is not known. */
export function writtenByExchange(field: string, { authenticated }: Copy): Texts {
  if (field.toLowerCase() !== AUTH_AS.toLowerCase()) return undefined;
  return { yes: ["Internal"], no: ["Anonymous"], cannotTell: ["Internal", "Anonymous"] }[authenticated];
}

/** What a field says that a message does not state. */
export function unstated(field: string, message: Message, test: (text: string) => Truth): Truth {
  const name = field.toLowerCase();
  if (name === CONTENT_TYPE) return contentType(message, test);
  return WRITTEN.has(name) || BEGINNINGS.some((beginning) => name.startsWith(beginning))
    ? unknown(`${field} is written on the way, and the message does not state what it says`)
    : no(`there is no header ${field}`);
}

const REPORTS = ["delivery-status", "disposition-notification"].map(
  (type) => `multipart/report; report-type=${type}`,
);
const ORDINARY = ["text/plain", "text/html", "multipart/alternative", "multipart/mixed", "multipart/related"];

/** What is no receipt and has a sender is no report; more than that a message does not say of its Content-Type. */
function contentType({ from, mailFrom = from, type }: Message, test: (text: string) => Truth): Truth {
  const mayBeReport = type === "ReadReceipt" || (type === undefined && mailFrom === "");
  const asksForReports =
    REPORTS.some((text) => test(text).is === "yes") && ORDINARY.every((text) => test(text).is === "no");
  return asksForReports && !mayBeReport
    ? no("it is no report")
    : unknown("the message does not state its Content-Type");
}
