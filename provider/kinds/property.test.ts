import { readFileSync } from "node:fs";
import { join } from "node:path";
import { propertyName } from "./property";

test.each([
  ["SenderIPAddresses", "senderIPAddresses"],
  ["SetSCL", "setSCL"],
  ["SCLOver", "sclOver"],
  ["EFSkipIPs", "efSkipIPs"],
  ["EFUsers", "efUsers"],
  ["UseMXRecord", "useMXRecord"],
  ["ADComparisonAttribute", "adComparisonAttribute"],
  ["DSNConversionMode", "dsnConversionMode"],
  ["Rfc2231EncodingEnabled", "rfc2231EncodingEnabled"],
  ["RequireTls", "requireTls"],
  ["IPAllowList", "ipAllowList"],
  ["ApplyOME", "applyOME"],
  ["Name", "name"],
  ["From", "from"],
])("parameter %s is property %s", (parameter, property) => {
  expect(propertyName(parameter)).toBe(property);
});

test("the generated tables are named by the same rule, each property once", () => {
  const nouns = [
    "inbound-connector",
    "outbound-connector",
    "transport-rule",
    "journal-rule",
    "transport-config",
  ];
  for (const noun of nouns) {
    const text = readFileSync(join(__dirname, "generated", `${noun}.generated.ts`), "utf8");
    const rows = [...text.matchAll(/^ {2}(\w+): \{"parameter":"(\w+)"/gm)];
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(([, property]) => property)).toEqual(rows.map(([, , name]) => propertyName(name ?? "")));
    expect(new Set(rows.map(([, property]) => property)).size).toBe(rows.length);
  }
});
