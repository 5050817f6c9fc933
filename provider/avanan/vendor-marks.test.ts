import { infoMark, isVendorDomain, isVendorName, vendorHost } from "./vendor-marks";

test.each([
  ["contoso-host.avanan.net", { portal: "contoso", brand: "avanan", kind: "host" }],
  ["CONTOSO-DLP.checkpointcloudsec.com", { portal: "contoso", brand: "checkpoint", kind: "dlp" }],
  ["contoso-mail.avanan.net", { portal: "contoso", brand: "avanan", kind: "mail" }],
  ["contoso@contoso-mail.avanan.net", { portal: "contoso", brand: "avanan", kind: "mail" }],
  ["my-host-2-host.avanan.net", { portal: "my-host-2", brand: "avanan", kind: "host" }],
  ["contoso.avanan.net", undefined],
  ["contoso-host.avanan.net.example.com", undefined],
  ["relay.fabrikam.com", undefined],
  ["192.0.2.1", undefined],
])("host %s", (name, expected) => {
  expect(vendorHost(name)).toEqual(expected);
});

test.each([
  ["contoso,office365_emails,inline", { portal: "contoso", direction: "incoming" }],
  ["Contoso, office365_emails, sent, inline", { portal: "contoso", direction: "outgoing" }],
  ["contoso,office365_emails,internal,inline", { portal: "contoso", direction: "internal" }],
  ["contoso,office365_emails,something", { portal: "contoso" }],
  ["{portal},office365_emails,inline", { direction: "incoming" }],
])("header value %s", (value, expected) => {
  expect(infoMark("x-cloud-sec-av-info", value)).toEqual(expected);
});

test("another header tells nothing", () => {
  expect(infoMark("X-Contoso", "contoso,office365_emails,inline")).toBeUndefined();
  expect(infoMark(undefined, undefined)).toBeUndefined();
});

test.each([
  "Avanan - Protect",
  "Avanan- Junk Filter",
  "Check Point - Protect",
  "Checkpoint – Protect",
  "Outbound DLPAvananConnector",
])('"%s" is a name of the vendor\'s', (name) => {
  expect(isVendorName(name)).toBe(true);
});

test("a certificate's name is the vendor's by its domain", () => {
  expect(
    ["*.avanan.net", "mx.eu-dlp.cloud-sec-av.com", "contoso.checkpointcloudsec.com"].map(isVendorDomain),
  ).toEqual([true, true, true]);
  expect([undefined, null, "mail.contoso.com", "notavanan.net"].map(isVendorDomain)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
