import { incoming, outgoing, vendor } from "../testing/deliveries";
import { parseMessage, parseVendor } from "./parse";

const full = incoming(
  {
    mailFrom: "",
    headers: { "X-A": "1" },
    to: [],
    cc: ["bob@contoso.com"],
    body: "",
    attachments: [{ name: "a.pdf", size: 1, properties: { Author: "Erin" } }],
    classification: null,
    importance: "Low",
    type: "Signed",
    scl: -1,
    alwaysCaught: "malware",
    vendor: { verdict: "clean", returnFrom: "52.17.62.50", outage: false },
    at: "2026-01-05T08:00:00Z",
  },
  { tls: false, certificate: "contoso.com" },
);

test("whole messages and vendors pass as they are", () => {
  for (const message of [full, outgoing()]) {
    expect(parseMessage(message)).toBe(message);
  }
  expect(parseVendor({ ...vendor, certificate: "contoso.com" })).toMatchObject(vendor);
});

test.each([
  [undefined, "message must be an object"],
  [{}, "message.entry must be an object"],
  [{ ...full, entry: { via: "post" } }, "message.entry.via must be one of mailbox, smtp"],
  [{ ...full, entry: { via: "smtp" } }, "message.entry.ip must be an IPv4 address"],
  [{ ...full, entry: { via: "smtp", ip: "192.0.2.0/24" } }, "message.entry.ip must be an IPv4 address"],
  [{ ...full, entry: { via: "mailbox", ip: "192.0.2.1" } }, "message.entry.ip is not known"],
  [{ ...full, recipients: [] }, "message.recipients must be a list of addresses, with one at least"],
  [{ ...full, headers: { a: 1 } }, "message.headers must be an object of texts"],
  [{ ...full, attachments: [{}] }, "message.attachments.name must be a text"],
  [{ ...full, attachments: "none" }, "message.attachments must be a list of attachments"],
  [{ ...full, importance: "low" }, "message.importance must be one of Low, Normal, High"],
  [{ ...full, scl: 10 }, "message.scl must be a whole number from -1 to 9"],
  [{ ...full, at: "today" }, "message.at must be a moment, ISO 8601"],
  [{ ...full, vendor: { verdict: "spam" } }, "message.vendor.verdict must be one of clean, spam-low"],
  [{ ...full, subjekt: "x" }, "message.subjekt is not known"],
])("%j is refused", (value, says) => {
  expect(() => parseMessage(value)).toThrow(says);
});

test.each([
  [{ ...vendor, tld: "net" }, "vendor.tld must be a domain"],
  [
    { ...vendor, dlpSet: ["contoso.com"] },
    "vendor.dlpSet must be a list of IPv4 addresses, blocks and ranges",
  ],
  [{ name: "contoso" }, "vendor.tld must be a domain"],
])("%j is no vendor", (value, says) => {
  expect(() => parseVendor(value)).toThrow(says);
});
