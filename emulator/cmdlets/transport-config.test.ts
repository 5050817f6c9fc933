import { Emulator } from "../emulator";

test("reads back as on the service, limits included, and changes one property at a time", () => {
  const emulator = new Emulator();
  const read = () => emulator.admin("Get-TransportConfig")[0] ?? {};
  const before = read();
  expect(before).toMatchObject({
    JournalingReportNdrTo: "<>",
    MessageExpiration: "1.00:00:00",
    MaxRecipientEnvelopeLimit: "Unlimited",
    ExternalDsnDefaultLanguage: null,
    AllowLegacyTLSClients: null,
    TransportRuleLimit: 300,
    TransportRuleSizeLimit: "8 KB (8,192 bytes)",
  });
  emulator.admin("Set-TransportConfig", {
    MaxRecipientEnvelopeLimit: "500",
    ExternalDsnDefaultLanguage: "en-US",
  });
  const { WhenChanged, WhenChangedUTC, ...rest } = before;
  expect(read()).toMatchObject({
    ...rest,
    MaxRecipientEnvelopeLimit: "500",
    ExternalDsnDefaultLanguage: { Name: "en-US" },
  });
});
