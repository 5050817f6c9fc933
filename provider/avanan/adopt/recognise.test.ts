import type { KnownJournalRule, KnownTenant } from "../advice/known-tenant";
import { inbound, outbound, rule, tenantOf } from "../advice/known-tenant.test-helper";
import { journal, toVendor } from "./known-tenant.test-helper";
import { portalsOf } from "./portals";
import { recognise } from "./recognise";

const us = ["35.174.145.124"];

describe("journal rules, by the address that copies go to", () => {
  const to = (portal: string) => ({ journalEmailAddress: `x@${portal}-mail.avanan.net` });
  const journalsOf = (...journalRules: KnownJournalRule[]) => {
    const found = recognise(tenantOf({ journalRules }), "contoso");
    return [found.journals, found.spares.map(({ object }) => object)].map((list) =>
      list.map(({ name }) => name),
    );
  };

  test("one for each group or mailbox; two for the same are one too many", () => {
    expect(
      journalsOf(
        journal("Avanan - Monitor", { ...to("contoso"), recipient: "pilot@contoso.com" }),
        journal("Copies of staff", { ...to("contoso"), recipient: "staff@contoso.com" }),
        journal("Again", { ...to("contoso"), recipient: "Pilot@contoso.com" }),
        journal("Archive", { journalEmailAddress: "archive@fabrikam.com" }),
        journal("Other portal", to("fabrikam")),
      ),
    ).toEqual([["Avanan - Monitor", "Copies of staff"], ["Again"]]);
  });

  test("one that is for everybody is enough", () => {
    const everybody = journal("All", to("contoso"));
    const group = journal("Group", { ...to("contoso"), recipient: "pilot@contoso.com" });
    expect(journalsOf(group, everybody)).toEqual([["All"], ["Group"]]);
    expect(journalsOf(group, { ...everybody, enabled: false })).toEqual([["Group"], ["All"]]);
  });
});

describe("several portals", () => {
  const holds: Partial<KnownTenant> = {
    inboundConnectors: [
      inbound("Avanan Inbound", { senderIPAddresses: us }),
      inbound("Avanan Inbound (emea)", { senderIPAddresses: ["52.212.19.177"] }),
    ],
    outboundConnectors: [
      outbound("Avanan Outbound", { smartHosts: ["contoso-host.avanan.net"], isTransportRuleScoped: true }),
      outbound("Avanan Outbound (emea)", {
        smartHosts: ["emea-host.checkpointcloudsec.com"],
        isTransportRuleScoped: true,
      }),
    ],
    transportRules: [
      rule("Header only", { ...toVendor("inline", ""), setHeaderValue: "apac,office365_emails,inline" }),
    ],
  };

  test("are found with brand and the objects that name them", () => {
    expect(portalsOf(tenantOf(holds))).toEqual([
      { portal: "contoso", brand: "avanan", namedBy: ["Avanan Outbound"] },
      { portal: "emea", brand: "checkpoint", namedBy: ["Avanan Outbound (emea)"] },
      { portal: "apac", brand: undefined, namedBy: ["Header only"] },
    ]);
  });

  test("each takes what lets mail back in by how its names end, and nothing of that is spare", () => {
    const of = (portal: string) => {
      const found = recognise(tenantOf(holds), portal, false);
      return [found.inbound.inbound?.name, found.spares];
    };
    expect(of("contoso")).toEqual(["Avanan Inbound", []]);
    expect(of("emea")).toEqual(["Avanan Inbound (emea)", []]);
  });
});
