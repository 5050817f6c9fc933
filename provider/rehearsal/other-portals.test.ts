import { outbound, rule, tenantOf, usInbound } from "../avanan/advice/known-tenant.test-helper";
import { addresses } from "../avanan/catalogue";
import { otherPortals } from "./other-portals";

const eu = (addresses.eu.inbound ?? []).map(({ address }) => address);
const to = (name: string, host: string) => outbound(name, { smartHosts: [host] });
const tenant = tenantOf({
  outboundConnectors: [
    to("Ours", "contoso-host.avanan.net"),
    to("Theirs", "contoso-host.checkpointcloudsec.com"),
    to("Signatures", "signatures.example.com"),
  ],
  transportRules: [
    rule("Protect", { routeMessageOutboundConnector: "Ours", exceptIfSenderIpRanges: usInbound }),
    rule("Other", {
      routeMessageOutboundConnector: "Theirs",
      exceptIfSenderIpRanges: [...eu, "203.0.113.10"],
    }),
    rule("Sign", { routeMessageOutboundConnector: "Signatures" }),
  ],
});
const ours = { name: "Contoso", tld: "avanan.net", inboundSet: usInbound, dlpSet: [] };

test("a portal that rules send mail to and nobody declares gives mail back from what they spare", () => {
  expect(otherPortals(tenant, [ours])).toEqual([
    { name: "contoso", tld: "checkpointcloudsec.com", inboundSet: eu, dlpSet: [] },
  ]);
  expect(otherPortals(tenant, []).map(({ tld }) => tld)).toEqual(["avanan.net", "checkpointcloudsec.com"]);
});

test("one whose rules spare none of the vendor's addresses is not known", () => {
  const [first, other] = tenant.transportRules;
  const blind = [first, { ...other, exceptIfSenderIpRanges: ["203.0.113.10"] }];
  expect(otherPortals({ ...tenant, transportRules: blind as never }, [ours])).toEqual([]);
});
