import { messageOf, type Typed } from "./message";

const typed = (more: Partial<Typed> = {}): Typed => ({
  from: "erin@fabrikam.com",
  to: ["alice@contoso.com"],
  tls: true,
  ...more,
});

test("without an address it is submitted from a mailbox; nothing is made up", () => {
  expect(messageOf(typed())).toEqual({
    message: { entry: { via: "mailbox" }, from: "erin@fabrikam.com", recipients: ["alice@contoso.com"] },
  });
});

test("all that was typed is in the message; an empty sender and an empty subject are told from none", () => {
  const full = typed({
    ip: "2001:db8::1",
    tls: false,
    certificate: "mail.fabrikam.com",
    mailFrom: "",
    subject: "",
    header: ["X-CLOUD-SEC-AV-Info: contoso,office365_emails,inline", "X-Empty:"],
    verdict: "spam-high",
    returnFrom: "35.174.145.124",
    plain: true,
    type: "OOF",
    scl: 0,
  });
  expect(messageOf(full)).toEqual({
    message: {
      entry: { via: "smtp", ip: "2001:db8::1", tls: false, certificate: "mail.fabrikam.com" },
      from: "erin@fabrikam.com",
      mailFrom: "",
      recipients: ["alice@contoso.com"],
      subject: "",
      headers: { "X-CLOUD-SEC-AV-Info": "contoso,office365_emails,inline", "X-Empty": "" },
      vendor: { verdict: "spam-high", returnFrom: "35.174.145.124" },
      plain: true,
      type: "OOF",
      scl: 0,
    },
  });
});

test.each<[Partial<Typed>, string]>([
  [{ from: "erin" }, '--from: "erin" is not allowed; it must be a mail address, e.g. erin@fabrikam.com.'],
  [
    { to: ["alice@contoso.com", "b"] },
    '--to: "b" is not allowed; it must be a mail address, e.g. alice@contoso.com.',
  ],
  [
    { mailFrom: "<>" },
    '--mail-from: "<>" is not allowed; it must be a mail address, or "" for the empty sender.',
  ],
  [{ ip: "1.2.3.400" }, '--ip: "1.2.3.400" is not allowed; it must be an IP address, e.g. 198.51.100.7.'],
  [
    { header: ["a b: c"] },
    '--header: "a b: c" is not allowed; it must be a name, a colon and a value, e.g. "X-Priority: 1".',
  ],
  [
    { returnFrom: "x" },
    '--return-from: "x" is not allowed; it must be an IP address from which the vendor returns mail.',
  ],
  [
    { tls: false },
    "--no-tls: goes with mail that comes over SMTP; add --ip, the address it comes from, or leave --no-tls out.",
  ],
  [
    { certificate: "a.example.com" },
    "--certificate: goes with mail that comes over SMTP; add --ip, the address it comes from, or leave --certificate out.",
  ],
])("%j is refused in one sentence", (more, sentence) => {
  expect(messageOf(typed(more))).toEqual({ problems: [sentence] });
});

test("a read receipt is a report by its header, unless that is given", () => {
  const headersOf = (more: Partial<Typed>) => {
    const made = messageOf(typed({ type: "ReadReceipt", mailFrom: "", ...more }));
    return "message" in made ? made.message.headers : made;
  };
  expect(headersOf({})).toEqual({
    "Content-Type": "multipart/report; report-type=disposition-notification",
  });
  expect(headersOf({ header: ["content-type: text/plain"] })).toEqual({ "content-type": "text/plain" });
  expect(headersOf({ header: ["X-A: b"] })).toHaveProperty(["Content-Type"]);
  expect(headersOf({ type: "OOF" })).toBeUndefined();
});
