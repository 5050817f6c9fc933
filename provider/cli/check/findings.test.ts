import { inbound, tenantOf } from "../../avanan/advice/known-tenant.test-helper";
import { specOf } from "../../avanan/spec.test-helper";
import { mostUrgentFirst, topicFindings } from "./findings";

test("advice by its severity, and what is fine of all else that is known", () => {
  const tenant = tenantOf({
    inboundConnectors: [inbound("Gateway", { restrictDomainsToIPAddresses: true })],
    rejectDirectSend: false,
  });
  const findings = mostUrgentFirst(topicFindings(specOf(), tenant, "2026-11-24"));
  expect(findings.map(({ check, status, object }) => [status, check, object])).toEqual([
    ["failed", "lockDown", "Gateway"],
    ["warning", "directSend", undefined],
    ["note", "allowListAudited", "Default"],
    ["ok", "connectorUsedTwice", undefined],
    ["ok", "addressesOfAnotherRegion", undefined],
    ["ok", "stopsAbove", undefined],
    ["ok", "foreignRoute", undefined],
    ["ok", "deliveryRuleBelow", undefined],
    ["ok", "legacyJunkRule", undefined],
    ["ok", "groupsOverlap", undefined],
    ["ok", "catalogueOld", undefined],
    ["ok", "catalogueUnverified", undefined],
  ]);
});
