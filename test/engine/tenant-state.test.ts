import { Emulator, type SeedName, startEmulator } from "../../emulator";
import { addresses } from "../../provider/avanan/catalogue";
import { exchangeClient, readSettings } from "../../provider/exchange";
import { readTenant } from "../../provider/live-tenant";
import { formatViolation, judge, type Portal } from "../../provider/mailflow";
import { judgeEveryWrite } from "./judged-writes";
import { objectsOf, portalOf } from "./tenant-state";

test.each(["groups", "manual", "automatic"] as const)(
  "a client reads of the tenant %s what the tests look at",
  async (seed) => {
    const emulator = await startEmulator({ seed });
    const config: Record<string, string> = {
      "exchange:endpoint": emulator.url,
      "exchange:tenantId": "contoso.com",
      "exchange:auth": "token",
    };
    const env = { EXCHANGE_ACCESS_TOKEN: "emulator" };
    const read = await readTenant(
      exchangeClient(
        readSettings((key) => config[key], env),
        env,
      ),
    );
    expect(read).toEqual(objectsOf(emulator));
    expect(emulator.log.cmdlets.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    await emulator.close();
  },
);

test("a Microsoft 365 group is one, and who is in it is not known", () => {
  const { recipients } = objectsOf(new Emulator({ seed: "groups" }));
  expect(recipients).toContainEqual({
    address: "sales@contoso.com",
    kind: "microsoft365Group",
    aliases: ["sales@contoso.onmicrosoft.com"],
  });
});

const checkPoint: Portal = { ...portalOf("eu"), tld: "checkpointcloudsec.com" };
const singles: Portal = {
  ...portalOf("us"),
  inboundSet: ["35.174.145.124"],
  dlpSet: ["3.214.204.181"],
};

test.each<[SeedName, Portal, unknown[]]>([
  ["manual", singles, []],
  // What the vendor's own set-up does not look after: empty senders on their way back (avanan.md 5.13).
  [
    "automatic",
    checkPoint,
    ["out-of-office reply", "read receipt", "report of a failed delivery"].map((what) =>
      expect.stringMatching(new RegExp(`^nothingLost: ${what} out, .* MAIL FROM <> is no accepted domain`)),
    ),
  ],
])("mail flows through the tenant %s as it did before the vendor came", (seed, portal, violations) => {
  const before = objectsOf(new Emulator({ seed: "contoso" }));
  const now = objectsOf(new Emulator({ seed }));
  expect(judge({ before, now, portals: [portal] }).map(formatViolation)).toEqual(violations);
});

test("the tenant automatic has all addresses of the catalogue's region", () => {
  const { inbound, dlp = [] } = addresses.eu;
  const { ipAllowList, inboundConnectors } = objectsOf(new Emulator({ seed: "automatic" }));
  const listed = (set: typeof inbound) => set.map(({ address }) => address);
  expect(ipAllowList).toEqual(expect.arrayContaining(listed([...inbound, ...dlp])));
  expect(inboundConnectors?.map(({ senderIPAddresses }) => senderIPAddresses)).toEqual(
    expect.arrayContaining([listed(inbound), listed(dlp)]),
  );
});

test("with two portals a message may be right for either, and what is wrong at its own is wrong", () => {
  const us = portalOf("us");
  const violations = (ExceptIfSenderIpRanges: string[]) => {
    const emulator = new Emulator({ seed: "contoso" });
    const found = judgeEveryWrite(emulator, () => [us, { ...us, name: "fabrikam" }]);
    emulator.admin("New-OutboundConnector", {
      Name: "To the vendor",
      ConnectorType: "Partner",
      IsTransportRuleScoped: true,
      UseMXRecord: false,
      SmartHosts: ["contoso-host.avanan.net"],
      TlsSettings: "EncryptionOnly",
    });
    emulator.admin("New-TransportRule", {
      Name: "Inspect",
      FromScope: "NotInOrganization",
      SentToMemberOf: ["pilot@contoso.com"],
      SetHeaderName: "X-CLOUD-SEC-AV-Info",
      SetHeaderValue: "contoso,office365_emails,inline",
      RouteMessageOutboundConnector: "To the vendor",
      ExceptIfSenderIpRanges,
    });
    return found();
  };
  expect(violations([...us.inboundSet])).toEqual([]);
  expect(violations(["192.0.2.1"])).toContainEqual(
    expect.stringMatching(/^after New-TransportRule: noLoop: external mail in, to alice@contoso\.com/),
  );
});
