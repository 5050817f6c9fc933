import { specOf } from "../spec.test-helper";
import { directSend } from "./direct-send";
import { inbound, rule, tenantOf } from "./known-tenant.test-helper";

const protect = rule("Avanan - Protect", {
  setHeaderName: "X-CLOUD-SEC-AV-Info",
  setHeaderValue: "contoso,office365_emails,inline",
});

test("off: mail in the tenant's own name passes by", () => {
  expect(
    directSend(specOf({ scope: { groups: ["pilot@contoso.com"] } }), tenantOf({ rejectDirectSend: false })),
  ).toEqual([
    {
      code: "directSend",
      severity: "warning",
      what: "anybody may send mail in the name of the tenant's own domains without signing in (RejectDirectSend is off)",
      why: "people outside of avanan:scope get it uninspected, and whether Protect sees such mail is not documented",
      todo: 'When "Avanan Inbound" is in force, and no device of the tenant sends that way: Set-OrganizationConfig -RejectDirectSend $true',
    },
  ]);
  const both = directSend(
    specOf({ protect: ["incoming", "outgoing"] }),
    tenantOf({ rejectDirectSend: false }),
  );
  expect(both[0]?.todo).toContain('When "Avanan Inbound" and "Avanan DLP Inbound" are in force');
});

test("on, while mail goes to the vendor and no connector takes it back", () => {
  const tenant = tenantOf({
    rejectDirectSend: true,
    transportRules: [protect],
    inboundConnectors: [inbound("Avanan Inbound", { enabled: false })],
  });
  expect(directSend(specOf(), tenant)).toEqual([
    {
      code: "directSend",
      severity: "error",
      object: "Avanan Inbound",
      what: 'mail goes to the vendor while "Avanan Inbound" is not in force, and RejectDirectSend is on',
      why: "mail in the tenant's own name that the vendor returns is refused: only a connector spares it",
      todo: "Run pulumi up, which makes the connector, or set avanan:bypass",
    },
  ]);
});

test("on is fine with the connectors, and before the first run, which makes them first", () => {
  const connectors = [inbound("Avanan Inbound"), inbound("Avanan DLP Inbound")];
  const tenant = tenantOf({
    rejectDirectSend: true,
    transportRules: [protect],
    inboundConnectors: connectors,
  });
  expect(directSend(specOf({ protect: ["incoming", "outgoing"] }), tenant)).toEqual([]);
  expect(directSend(specOf(), tenantOf({ rejectDirectSend: true }))).toEqual([]);
});
