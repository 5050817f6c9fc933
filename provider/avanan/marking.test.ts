import { keysOf } from "./desired";
import { objectsOf, propertiesOf } from "./spec.test-helper";

const inbound = ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"];
const dlp = ["3.214.204.181", "44.211.178.112/28", "3.101.216.144/28"];
const marking = ["whitelist", "junk-filter-low", "junk-filter"];

test("internal mail reaches mailboxes from the DLP addresses, outgoing mail does not", () => {
  for (const key of marking) {
    expect(propertiesOf({ protect: ["incoming", "outgoing"] }, key).senderIpRanges).toEqual(inbound);
    expect(propertiesOf({ protect: ["internal"] }, key).senderIpRanges).toEqual([...inbound, ...dlp]);
  }
});

test("the hardened Whitelist asks for the portal's name as well", () => {
  const pattern = "(^|:)contoso,";
  expect(propertiesOf({ whitelistHeader: "X-CLOUD-SEC-AV-Info" }, "whitelist")).toMatchObject({
    senderIpRanges: inbound,
    headerMatchesMessageHeader: "X-CLOUD-SEC-AV-Info",
    headerMatchesPatterns: [pattern],
  });
  expect("contoso,office365_emails,inline").toMatch(new RegExp(pattern));
  expect("7f3a:contoso,office365_emails,sent,inline:7f3a").toMatch(new RegExp(pattern));
  expect("other-contoso,office365_emails,inline").not.toMatch(new RegExp(pattern));
});

test("forged vendor headers are taken out above all, one by a rule, unless the mail is the vendor's", () => {
  const input = { stripForgedHeaders: true };
  const strips = keysOf(objectsOf(input)).filter((key) => key.startsWith("strip"));
  expect(strips.map((key) => propertiesOf(input, key).removeHeader)).toEqual([
    "X-CLOUD-SEC-AV-Info",
    "X-CLOUD-SEC-AV-UUID",
    "X-CLOUD-SEC-AV-SCL",
    "X-CLOUD-SEC-AV-SPAM-LOW",
    "X-CLOUD-SEC-AV-SPAM-HIGH",
  ]);
  for (const key of strips) {
    const { removeHeader, ...rule } = propertiesOf(input, key);
    expect(rule).toMatchObject({
      headerMatchesMessageHeader: removeHeader,
      headerMatchesPatterns: ["."],
      exceptIfSenderIpRanges: [...inbound, ...dlp],
    });
    expect(rule).not.toHaveProperty("stopRuleProcessing");
  }
  expect(keysOf(objectsOf({})).some((key) => key.startsWith("strip"))).toBe(false);
});
