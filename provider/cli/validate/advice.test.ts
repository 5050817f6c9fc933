import { adviceFor } from "./advice";

const way = {
  hosts: ["contoso-host.avanan.net"],
  recipients: ["contoso@contoso-mail.avanan.net"],
  tlsSettings: "EncryptionOnly",
  portal: "https://contoso.avanan.net",
};
const advice = (name: string, detail?: string) =>
  adviceFor({ name, ok: false, ...(detail === undefined ? {} : { detail }) }, way);

test.each([
  ["450 4.4.312 DNS query failed"],
  ["The host name could not be resolved"],
  ["550 5.4.310 DNS domain contoso-host.avanan.net does not exist [Message=InfoDomainNonexistent]"],
])("%s: the name", (detail) => {
  expect(advice("ValidateConnectivity", detail)).toBe(
    "DNS knows no address of contoso-host.avanan.net. Compare avanan:portal and avanan:brand with the portal's own address, which would be https://contoso.avanan.net; if they are right, ask the vendor's support for the host.",
  );
});

test.each([
  ["450 4.4.317 Cannot connect to remote server [Message=451 5.7.3 STARTTLS is required to send mail]"],
  ["The certificate is expired"],
])("%s: TLS", (detail) => {
  expect(advice("ValidateConnectivity", detail)).toBe(
    "contoso-host.avanan.net must offer TLS; tlsSettings of the connector is EncryptionOnly, and EncryptionOnly takes any certificate. See with pulumi preview whether the connector is as declared; if it is, ask the vendor's support.",
  );
});

test.each([["550 5.1.1 User unknown"], ["554 5.7.1 Relay access denied"], [undefined]])(
  "%s: the portal's name",
  (detail) => {
    expect(advice("SendTestEmail", detail)).toBe(
      "contoso-host.avanan.net does not take mail for contoso@contoso-mail.avanan.net. See that this is the portal's name (https://contoso.avanan.net opens it) and that the portal is set up; if both are right, ask the vendor's support.",
    );
  },
);

test.each([["450 4.4.316 Connection refused"], ["timed out"], [undefined], ["something else"]])(
  "%s: the host",
  (detail) => {
    expect(advice("ValidateConnectivity", detail)).toBe(
      "Exchange does not reach contoso-host.avanan.net on port 25. Validate again in a few minutes; if it stays so, ask the vendor's support whether the portal's hosts are up.",
    );
  },
);

test("without smart host, TLS setting and portal the sentences still hold", () => {
  const bare = { hosts: [], recipients: ["a@example.com"], tlsSettings: null };
  const task = { name: "SendTestEmail", ok: false };
  expect(adviceFor({ ...task, detail: "TLS" }, bare)).toMatch(
    /^the recipient's mail server must offer TLS; tlsSettings of the connector is not set/,
  );
  expect(adviceFor({ ...task, detail: "DNS" }, bare)).toContain("with the portal's own address; if");
  expect(adviceFor(task, bare)).toContain("See that this is the portal's name and that");
});
