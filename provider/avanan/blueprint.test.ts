import fc from "fast-check";
import { kinds } from "../kinds";
import { anySpec } from "./any-spec.test-helper";
import { blueprint } from "./blueprint";
import { type DesiredObject, type DesiredRule, keysOf } from "./desired";
import { objectsOf, propertiesOf } from "./spec.test-helper";

const properties = propertiesOf;
const objects = objectsOf;

const inbound = ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"];
const dlp = ["3.214.204.181", "44.211.178.112/28", "3.101.216.144/28"];
const allow = [...inbound, ...dlp].map((address) => `allow-${address.replace("/", "-")}`);

/** All rules that the vendor knows, in its order (V3), so that a rule that comes or goes is no change of the others. */
const inVendorsOrder = {
  first: "belowDelivery",
  sequence: [
    "Avanan - Strip Forged Info",
    "Avanan - Strip Forged UUID",
    "Avanan - Strip Forged Spam",
    "Avanan - Strip Forged Spam Low",
    "Avanan - Strip Forged Spam High",
    "Avanan - Protect Outgoing",
    "Avanan - Protect Outgoing Recipients",
    "Avanan - Protect Internal",
    "Avanan - Protect Internal Recipients",
    "Avanan - Protect",
    "Avanan - Protect Recipients",
    "Avanan - Whitelist",
    "Avanan - Junk Filter Low",
    "Avanan - Junk Filter",
  ],
};

test("monitor is the way in, the allow list, and the journal with its way out", () => {
  expect(objects({ mode: "monitor" })).toEqual([
    {
      key: "inbound",
      type: "InboundConnector",
      properties: {
        name: "Avanan Inbound",
        comment: "Avanan Inbound Connector",
        enabled: true,
        connectorType: "Partner",
        senderDomains: ["*"],
        senderIPAddresses: inbound,
        requireTls: true,
        restrictDomainsToIPAddresses: false,
        restrictDomainsToCertificate: false,
        tlsSenderCertificateName: null,
        cloudServicesMailEnabled: false,
      },
      after: [],
    },
    ...[...inbound, ...dlp].map((address, index) => ({
      key: allow[index],
      type: "IpAllowListEntry",
      properties: { address },
      after: ["inbound"],
    })),
    {
      key: "transport-config",
      type: "TransportConfig",
      properties: { journalingReportNdrTo: "contoso@mt-prod-3-journal-error.avanan.net", unlessSet: true },
      after: ["inbound"],
    },
    {
      key: "avanan-journaling-outbound",
      type: "OutboundConnector",
      properties: {
        name: "Avanan Journaling Outbound",
        comment: "Avanan Journaling Outbound Connector",
        enabled: true,
        connectorType: "OnPremises",
        isTransportRuleScoped: false,
        recipientDomains: ["contoso-mail.avanan.net"],
        useMXRecord: false,
        smartHosts: ["contoso-host.avanan.net"],
        tlsSettings: "EncryptionOnly",
        tlsDomain: null,
        cloudServicesMailEnabled: false,
        allAcceptedDomains: false,
        routeAllMessagesViaOnPremises: false,
      },
      after: ["inbound"],
    },
    {
      key: "monitor",
      type: "JournalRule",
      properties: {
        name: "Avanan - Monitor",
        enabled: true,
        journalEmailAddress: "contoso@contoso-mail.avanan.net",
        scope: "Global",
        recipient: null,
      },
      after: ["transport-config", "avanan-journaling-outbound"],
    },
  ]);
});

test("detect is the same to Exchange, and inline adds to it", () => {
  expect(objects({ mode: "detect" })).toEqual(objects({ mode: "monitor" }));
  const monitor = objects({ mode: "monitor" });
  expect(objects().slice(0, monitor.length)).toEqual(monitor);
  expect(keysOf(objects().slice(monitor.length))).toEqual([
    "whitelist",
    "junk-filter-low",
    "junk-filter",
    "avanan-outbound",
    "protect",
  ]);
});

const enforced = {
  enabled: true,
  mode: "Enforce",
  ruleErrorAction: "Ignore",
  senderAddressLocation: "Header",
};

test("inline: the connector to the vendor takes only what rules send it", () => {
  expect(properties({}, "avanan-outbound")).toEqual({
    name: "Avanan Outbound",
    comment: "Avanan Outbound Connector",
    enabled: true,
    connectorType: "Partner",
    isTransportRuleScoped: true,
    recipientDomains: null,
    useMXRecord: false,
    smartHosts: ["contoso-host.avanan.net"],
    tlsSettings: "EncryptionOnly",
    tlsDomain: null,
    cloudServicesMailEnabled: false,
  });
});

test("inline: incoming mail is marked, routed and spared on its return", () => {
  expect(properties({}, "protect")).toEqual({
    ...enforced,
    name: "Avanan - Protect",
    fromScope: "NotInOrganization",
    sentToScope: "InOrganization",
    sentTo: null,
    sentToMemberOf: null,
    setHeaderName: "X-CLOUD-SEC-AV-Info",
    setHeaderValue: "contoso,office365_emails,inline",
    routeMessageOutboundConnector: "Avanan Outbound",
    stopRuleProcessing: true,
    exceptIfSenderIpRanges: inbound,
    exceptIfSentTo: null,
    exceptIfSentToMemberOf: null,
    order: inVendorsOrder,
  });
});

test("inline: returned mail is let in or put to junk by the vendor's headers, in the vendor's order", () => {
  const returned = { ...enforced, senderIpRanges: inbound };
  expect(properties({}, "whitelist")).toEqual({
    ...returned,
    name: "Avanan - Whitelist",
    setSCL: -1,
    headerMatchesMessageHeader: null,
    headerMatchesPatterns: null,
    exceptIfHeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL",
    exceptIfHeaderMatchesPatterns: ["true"],
    order: inVendorsOrder,
  });
  expect(properties({}, "junk-filter-low")).toEqual({
    ...returned,
    name: "Avanan - Junk Filter Low",
    headerMatchesMessageHeader: "X-CLOUD-SEC-AV-SPAM-LOW",
    headerMatchesPatterns: ["true"],
    setSCL: 6,
    order: inVendorsOrder,
  });
  expect(properties({}, "junk-filter")).toEqual({
    ...returned,
    name: "Avanan - Junk Filter",
    headerMatchesMessageHeader: "X-CLOUD-SEC-AV-SPAM-HIGH",
    headerMatchesPatterns: ["true"],
    setSCL: 9,
    order: inVendorsOrder,
  });
});

test("the Check Point brand has its own names and hosts", () => {
  const input = { brand: "checkpoint", journalingReportNdrTo: "ndr@fabrikam.com" };
  expect(properties(input, "inbound").name).toBe("Check Point Inbound");
  expect(properties(input, "protect")).toMatchObject({
    name: "Check Point - Protect",
    routeMessageOutboundConnector: "Check Point Outbound",
  });
  expect(properties(input, "check-point-outbound").smartHosts).toEqual([
    "contoso-host.checkpointcloudsec.com",
  ]);
  expect(properties(input, "monitor")).toMatchObject({
    name: "Check Point - Monitor",
    journalEmailAddress: "contoso@contoso-mail.checkpointcloudsec.com",
  });
});

describe("scope", () => {
  const groups = ["pilot@contoso.com", "staff@contoso.com"];
  const recipients = ["ceo@contoso.com"];

  test("groups are a condition of the rule, and each has its journal rule", () => {
    const input = { scope: { groups } };
    expect(properties(input, "protect")).toMatchObject({ sentToMemberOf: groups, sentTo: null });
    expect(keysOf(objects(input))).not.toContain("protect-recipients");
    const journals = objects(input).filter(({ type }) => type === "JournalRule");
    expect(journals.map((object) => object.properties)).toMatchObject([
      { name: "Avanan - Monitor", recipient: "pilot@contoso.com" },
      { name: "Avanan - Monitor staff@contoso.com", recipient: "staff@contoso.com" },
    ]);
  });

  test("recipients alone are a condition of the one rule", () => {
    const input = { scope: { recipients } };
    expect(properties(input, "protect")).toMatchObject({ sentToMemberOf: null, sentTo: recipients });
    expect(keysOf(objects(input))).not.toContain("protect-recipients");
  });

  test("groups and recipients have a rule each, since one rule would ask for both", () => {
    const input = { scope: { groups, recipients } };
    expect(properties(input, "protect")).toMatchObject({ sentToMemberOf: groups, sentTo: null });
    const { sentToMemberOf: _, sentTo: __, name: ___, order: ____, ...common } = properties(input, "protect");
    expect(properties(input, "protect-recipients")).toEqual({
      ...common,
      name: "Avanan - Protect Recipients",
      sentToMemberOf: null,
      sentTo: recipients,
      order: inVendorsOrder,
    });
    expect(properties(input, "whitelist").order).toEqual(inVendorsOrder);
  });

  test("a rule's name is cut where Exchange would refuse it, and stays its own", () => {
    const long = (name: string) => `${name}@a-very-long-name-of-a-department.and-of-its-group.contoso.com`;
    const scope = { groups: ["pilot@contoso.com", long("staff"), long("stagf")] };
    const names = objects({ scope }).flatMap((object) =>
      object.type === "JournalRule" ? [object.properties.name] : [],
    );
    expect(names.every((name) => name.length <= 64)).toBe(true);
    expect(names[1]).toMatch(/^Avanan - Monitor staff@a-very-long-name-of-a-department.* [0-9a-f]{8}$/);
    expect(new Set(names).size).toBe(3);
    expect(names).toEqual(
      objects({ scope }).flatMap((object) => (object.type === "JournalRule" ? [object.properties.name] : [])),
    );
  });

  test("somebody who is listed as group and as recipient is journaled once", () => {
    const scope = { groups: ["pilot@contoso.com"], recipients: ["Pilot@contoso.com", "ceo@contoso.com"] };
    const journaled = objects({ scope }).flatMap((object) =>
      object.type === "JournalRule" ? [object.properties.recipient] : [],
    );
    expect(journaled).toEqual(["pilot@contoso.com", "ceo@contoso.com"]);
  });
});

describe("journaling", () => {
  const journals = (input: object) =>
    objects(input).flatMap((object) =>
      object.type === "JournalRule" ? [[object.properties.name, object.properties.recipient]] : [],
    );
  const scope = { groups: ["pilot@contoso.com", "staff@contoso.com"] };

  test("may have a scope of its own, or be for everyone", () => {
    expect(journals({ scope, scopeJournal: "everyone" })).toEqual([["Avanan - Monitor", null]]);
    expect(journals({ scope, scopeJournal: { groups: ["legal@contoso.com"] } })).toEqual([
      ["Avanan - Monitor", "legal@contoso.com"],
    ]);
    expect(properties({ scope, scopeJournal: "everyone" }, "protect").sentToMemberOf).toEqual(scope.groups);
  });

  test("rules may be called otherwise, each by the entry that it is for", () => {
    const monitor = { name: "Copies", entries: { "Staff@contoso.com": "Copies of staff" } };
    expect(journals({ scope, objects: { monitor } })).toEqual([
      ["Copies", "pilot@contoso.com"],
      ["Copies of staff", "staff@contoso.com"],
    ]);
  });
});

test("outgoing mail by group alone, as in the vendor's automatic mode; without a group the sender is inside", () => {
  const scope = { groups: ["pilot@contoso.com"] };
  const outgoing = (input: object) =>
    properties({ protect: ["outgoing"], ...input }, "protect-outgoing").fromScope;
  expect(outgoing({ scope })).toBe("InOrganization");
  expect(outgoing({ scope, outgoingFromInside: false })).toBeNull();
  expect(outgoing({ outgoingFromInside: false })).toBe("InOrganization");
});

test("who is excluded is an exception of every routing rule", () => {
  const input = {
    scope: { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] },
    exclude: { groups: ["legal@contoso.com"], recipients: ["scanner@contoso.com"] },
  };
  for (const key of ["protect", "protect-recipients"]) {
    expect(properties(input, key)).toMatchObject({
      exceptIfSentToMemberOf: ["legal@contoso.com"],
      exceptIfSentTo: ["scanner@contoso.com"],
    });
  }
});

test("bypass disables the routing rules and changes nothing else", () => {
  const scope = { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] };
  const disabled = objects({ scope }).map((object) =>
    object.key.startsWith("protect")
      ? { ...object, properties: { ...object.properties, enabled: false } }
      : object,
  );
  expect(objects({ scope, bypass: true })).toEqual(disabled);
});

test("other inbound connectors' addresses are exceptions of routing, and nothing else", () => {
  const input = { otherInboundIps: ["198.51.100.17/28", "35.174.145.124", "203.0.113.1 - 203.0.113.9"] };
  expect(properties(input, "protect").exceptIfSenderIpRanges).toEqual([
    ...inbound,
    "198.51.100.16/28",
    "203.0.113.1-203.0.113.9",
  ]);
  expect(properties(input, "inbound").senderIPAddresses).toEqual(inbound);
  expect(properties(input, "whitelist").senderIpRanges).toEqual(inbound);
});

test("while a region is being left, both regions' addresses are in force, each once", () => {
  const input = { previousRegion: "ca" };
  const both = [...inbound, "15.222.110.90", "3.99.253.64/28"];
  expect(properties(input, "inbound").senderIPAddresses).toEqual(both);
  expect(properties(input, "protect").exceptIfSenderIpRanges).toEqual(both);
  expect(properties(input, "whitelist").senderIpRanges).toEqual(both);
  const allowed = objects(input).flatMap((object) =>
    object.type === "IpAllowListEntry" ? [object.properties.address] : [],
  );
  expect(allowed).toEqual([...both, ...dlp, "52.60.189.48", "3.99.253.80/28"]);
  expect(properties(input, "transport-config").journalingReportNdrTo).toBe(
    "contoso@mt-prod-3-journal-error.avanan.net",
  );
});

test("overrides take the place of the catalogue, set by set", () => {
  const input = { addresses: { inbound: ["192.0.2.17/28"] } };
  expect(properties(input, "inbound").senderIPAddresses).toEqual(["192.0.2.16/28"]);
  expect(keysOf(objects(input))).toContain("allow-3.214.204.181");
  expect(keysOf(objects(input))).not.toContain("allow-35.174.145.124");
});

test("a report address that is named is set over what was there; the catalogue's only where nothing is", () => {
  expect(properties({ journalingReportNdrTo: "ndr@fabrikam.com" }, "transport-config")).toEqual({
    journalingReportNdrTo: "ndr@fabrikam.com",
  });
});

test("whatever is specified: keys and names are unique, each object follows what it needs, all pass their kind's check", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const list = blueprint(spec);
      const keys = keysOf(list);
      expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
      const names = list.flatMap(({ type, properties: { ...all } }) =>
        "name" in all ? [`${type} ${String(all.name).toLowerCase()}`] : [],
      );
      expect(new Set(names).size).toBe(names.length);
      for (const [index, object] of list.entries()) {
        expect(keys.slice(0, index)).toEqual(expect.arrayContaining([...object.after]));
        expect(kinds[object.type].check({ ...object.properties }, () => false).problems).toEqual([]);
      }
    }),
  );
});

/** What the engine makes before an object: what it names, and what those name. */
function neededBy(list: readonly DesiredObject[], key: string): ReadonlySet<string> {
  const direct = list.find((object) => object.key === key)?.after ?? [];
  return new Set([...direct, ...direct.flatMap((one) => [...neededBy(list, one)])]);
}

test("whatever is specified: routing rules come last, spare every return address, and route to a connector that is there", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const list = blueprint(spec);
      const routing = list.filter(
        (object): object is DesiredRule =>
          object.type === "TransportRule" && object.properties.routeMessageOutboundConnector != null,
      );
      expect(routing.length > 0).toBe(spec.mode === "inline");
      expect(list.slice(list.length - routing.length)).toEqual(routing);
      for (const { key, properties: rule } of routing) {
        const connector = list.find(
          (object) =>
            object.type === "OutboundConnector" &&
            object.properties.name === rule.routeMessageOutboundConnector,
        );
        expect(connector?.properties).toMatchObject({ isTransportRuleScoped: true, enabled: true });
        const back = connector?.key.includes("dlp") ? ["inbound", "dlp-inbound"] : ["inbound"];
        for (const key of back) {
          const way = list.find((object) => object.key === key);
          const returned = way?.type === "InboundConnector" ? (way.properties.senderIPAddresses ?? []) : [];
          expect(returned.length > 0 || spec.dlpCertificate !== undefined).toBe(true);
          expect(rule.exceptIfSenderIpRanges).toEqual(expect.arrayContaining([...returned]));
        }
        expect(rule.stopRuleProcessing).toBe(true);
        expect(rule.enabled).toBe(!spec.bypass);
        expect([...neededBy(list, key)]).toEqual(
          expect.arrayContaining([connector?.key, ...back, "whitelist"]),
        );
      }
    }),
  );
});
