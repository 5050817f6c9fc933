import { declaredForm } from "./declared-form";
import { transportRuleProperties } from "./generated/transport-rule.generated";

test("a record becomes what a program would declare, without what is not set", () => {
  const record = {
    Name: "Avanan - Whitelist",
    Guid: "g1",
    State: "Enabled",
    SenderIpRanges: ["192.0.2.17/28"],
    SetSCL: "-1",
    Comments: null,
    From: [],
    StopRuleProcessing: false,
    UseLegacyRegex: false,
    MessageSizeOver: "8 KB (8,192 bytes)",
    Description: "prose",
  };
  const readAs = { enabled: ({ State }: Record<string, unknown>) => State === "Enabled" };
  expect(declaredForm(transportRuleProperties, record, readAs)).toEqual({
    name: "Avanan - Whitelist",
    enabled: true,
    senderIpRanges: ["192.0.2.16/28"],
    setSCL: -1,
    messageSizeOver: 8192,
    useLegacyRegex: false,
  });
});
