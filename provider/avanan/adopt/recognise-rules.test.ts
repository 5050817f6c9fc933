import { rule, tenantOf } from "../advice/known-tenant.test-helper";
import { asks, partsOf } from "./known-tenant.test-helper";
import { recognise } from "./recognise";

const us = ["35.174.145.124"];

describe("rules for returned mail, by header, level and addresses", () => {
  const except = { exceptIfHeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL" };
  test.each([
    ["whitelist", { setSCL: -1, senderIpRanges: us, ...except }],
    ["whitelist", { setSCL: -1, senderIpRanges: us }],
    ["whitelist", { setSCL: -1, senderIpRanges: ["192.0.2.1"], ...except }],
    ["junk-filter-low", { setSCL: 6, senderIpRanges: us, ...asks("X-CLOUD-SEC-AV-SPAM-LOW") }],
    ["junk-filter", { setSCL: 9, senderIpRanges: us, ...asks("x-cloud-sec-av-spam-high") }],
    [
      "junk-filter",
      {
        setSCL: 9,
        headerContainsMessageHeader: "X-CLOUD-SEC-AV-SPAM-HIGH",
        headerContainsWords: ["true"],
      },
    ],
  ] as const)("%s: %j", (part, properties) => {
    expect(partsOf({ transportRules: [rule("Rule 9", properties)] })).toEqual({ [part]: "Rule 9" });
  });

  test("somebody's own rules on spam are not ours", () => {
    const transportRules = [
      rule("Let the scanner in", { setSCL: -1, senderIpRanges: ["192.0.2.1"] }),
      rule("Junk newsletters", { setSCL: 6, ...asks("X-Newsletter") }),
      rule("Tag", { prependSubject: "[External] ", ...asks("X-CLOUD-SEC-AV-SPAM-LOW") }),
    ];
    expect(partsOf({ transportRules })).toEqual({});
  });

  test("the junk rule of the first manuals stands in for the high level, and is one too many beside it", () => {
    const legacy = rule("Avanan - Junk Filter", { setSCL: 9, ...asks("X-CLOUD-SEC-AV-SCL") });
    const high = rule("Avanan- Junk Filter", { setSCL: 9, ...asks("X-CLOUD-SEC-AV-SPAM-HIGH") });
    expect(recognise(tenantOf({ transportRules: [legacy] }), "contoso")).toMatchObject({
      rules: { "junk-filter": legacy },
      legacyJunk: true,
    });
    expect(recognise(tenantOf({ transportRules: [legacy, high] }), "contoso")).toMatchObject({
      rules: { "junk-filter": high },
      legacyJunk: false,
      spares: [{ role: "junk-filter", object: legacy }],
    });
  });

  test("rules that take forged headers out, by the header", () => {
    const strip = { removeHeader: "X-CLOUD-SEC-AV-UUID", exceptIfSenderIpRanges: us };
    expect(partsOf({ transportRules: [rule("Strip", strip)] })).toEqual({ "strip-uuid": "Strip" });
    expect(partsOf({ transportRules: [rule("Strip", { removeHeader: "X-CLOUD-SEC-AV-UUID" })] })).toEqual({});
  });
});
