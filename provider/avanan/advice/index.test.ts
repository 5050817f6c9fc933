import { specOf } from "../spec.test-helper";
import { advise } from ".";
import { inbound, outbound, rule, tenantOf, usBoth, usInbound } from "./known-tenant.test-helper";
import { topics } from "./topics";

const today = "2026-11-24";
const codes = (spec: object, held: object = {}) =>
  advise(specOf(spec), tenantOf(held), today).map(({ code }) => code);

test("every topic has a code of its own", () => {
  expect(new Set(topics.map(({ code }) => code)).size).toBe(topics.length);
});

test("a bare tenant: facts alone", () => {
  expect(codes({})).toEqual(["allowListAudited"]);
  expect(codes({ mode: "monitor" })).toEqual(["allowListAudited"]);
  expect(codes({ protect: ["incoming", "outgoing"] })).toEqual(["dlpAddressesShared", "allowListAudited"]);
});

test("what is most urgent comes first", () => {
  const found = advise(
    specOf(),
    tenantOf({
      inboundConnectors: [inbound("Gateway", { restrictDomainsToIPAddresses: true })],
      transportRules: [rule("Signatures", { routeMessageOutboundConnector: "Elsewhere" })],
    }),
    today,
  );
  expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "error lockDown",
    "warning foreignRoute",
    "note allowListAudited",
  ]);
});

test("what is not known is not judged", () => {
  const held = { contentFilter: { spamAction: "Delete", highConfidenceSpamAction: "Delete" } };
  expect(codes({}, held)).toContain("junkAction");
  expect(codes({ mode: "monitor" }, held)).not.toContain("junkAction");
  expect(codes({}, { rejectDirectSend: false })).toContain("directSend");
  const outgoing = { protect: ["outgoing"] };
  expect(codes(outgoing, { dkimDomains: [] })).not.toContain("dkim");
  expect(codes(outgoing, { dkimDomains: [], acceptedDomains: ["contoso.com"] })).toContain("dkim");
  expect(codes({}, { dkimDomains: [], acceptedDomains: ["contoso.com"] })).not.toContain("dkim");
});

test("one piece of advice for each code and object, whatever is wrong with it", () => {
  const everything = rule("Everything", {
    fromScope: "NotInOrganization",
    headerMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL",
    setSCL: 9,
    stopRuleProcessing: true,
    routeMessageOutboundConnector: "Avanan Outbound",
  });
  const found = advise(
    specOf({ protect: ["incoming", "internal", "outgoing"], inspectAutomaticReplies: true }),
    tenantOf({
      transportRules: [everything, rule("Avanan - Protect")],
      inboundConnectors: [
        inbound("Both", {
          restrictDomainsToIPAddresses: true,
          restrictDomainsToCertificate: true,
          senderIPAddresses: usBoth,
        }),
        inbound("Avanan Inbound", { senderIPAddresses: [...usInbound, "52.212.19.177"] }),
      ],
      outboundConnectors: [
        outbound("Both", { smartHosts: ["contoso-host.avanan.net", "contoso-dlp.avanan.net"] }),
      ],
      ipAllowList: ["52.212.19.177", "52.17.62.50"],
    }),
    today,
  );
  const said = found.map(({ code, object }) => `${code} of ${object}`);
  // A connector in and one out may have the same name.
  const [twice, ...rest] = said.filter((one, index) => said.indexOf(one) !== index);
  expect([twice, rest]).toEqual(["connectorUsedTwice of Both", []]);
  expect(said).toEqual(
    expect.arrayContaining(["stopsAbove of Everything", "connectorUsedTwice of Everything"]),
  );
});

test("what is fine is said without a full stop, which the report adds", () => {
  const texts = topics.flatMap(({ fine }) => (typeof fine === "string" ? [fine] : []));
  expect(texts.filter((text) => !/^[a-zA-Z].*[^.]$/.test(text))).toEqual([]);
});
