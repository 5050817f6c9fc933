import { namesFor } from "./names";
import { specOf } from "./spec.test-helper";

const names = (input: object) => namesFor(specOf(input));
const checkpoint = { brand: "checkpoint", journalingReportNdrTo: "ndr@fabrikam.com" };

test("names are the manual's, by brand", () => {
  expect(names({}).connector("dlp-inbound")).toBe("Avanan DLP Inbound");
  expect(names({}).comment("dlp-inbound")).toBe("Avanan DLP Inbound Connector");
  expect(names(checkpoint).rule("protect-outgoing")).toBe("Check Point - Protect Outgoing");
  expect(names(checkpoint).dlpHost).toBe("contoso-dlp.checkpointcloudsec.com");
  expect(names(checkpoint).portalHost).toBe("contoso.checkpointcloudsec.com");
});

test("a suffix tells the objects of several portals apart", () => {
  const emea = names({ suffix: "emea" });
  expect(emea.rule("protect")).toBe("Avanan - Protect (emea)");
  expect(emea.journal()).toBe("Avanan - Monitor (emea)");
  expect(emea.connector("outbound")).toBe("Avanan Outbound (emea)");
  expect(emea.ruleSequence).toContain("Avanan - Whitelist (emea)");
});

test("an object may be called and described otherwise; the order knows it by its name", () => {
  const own = names({
    objects: { "junk-filter": { name: "Avanan- Junk Filter" }, inbound: { comment: null } },
  });
  expect(own.rule("junk-filter")).toBe("Avanan- Junk Filter");
  expect(own.ruleSequence.at(-1)).toBe("Avanan- Junk Filter");
  expect(own.connector("inbound")).toBe("Avanan Inbound");
  expect(own.comment("inbound")).toBeNull();
});
