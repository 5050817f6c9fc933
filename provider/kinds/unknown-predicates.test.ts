import { existing } from "./existing";
import { transportRuleProperties } from "./generated/transport-rule.generated";
import { unknownPredicates } from "./unknown-predicates";

const unknownInRule = unknownPredicates(transportRuleProperties);
const found = (record: object) => unknownInRule({ Name: "r", ...record });

test("a condition that the catalogue does not have is told by its exception", () => {
  expect(found({ SenderMoodIs: ["grim", null], ExceptIfSenderMoodIs: null })).toEqual({
    senderMoodIs: ["grim", "null"],
    exceptIfSenderMoodIs: null,
  });
  expect(found({ SenderMoodIs: [], ExceptIfSenderMoodIs: { Level: 3 } })).toEqual({
    senderMoodIs: null,
    exceptIfSenderMoodIs: ['{"Level":3}'],
  });
  expect(found({ ContentMatchesPrompt: "wire transfers", ExceptIfContentMatchesPrompt: "" })).toEqual({
    contentMatchesPrompt: ["wire transfers"],
    exceptIfContentMatchesPrompt: null,
  });
});

test.each([
  ["nothing set", { SenderMoodIs: false, ExceptIfSenderMoodIs: [] }],
  ["known ones", { From: ["ann@contoso.com"], ExceptIfFrom: null, SCLOver: 5, ExceptIfSCLOver: null }],
  ["what Exchange only tells", { Size: 382, Description: "If the sender …", Conditions: ["From"] }],
])("%s: none", (_, record) => {
  expect(found(record)).toEqual({});
});

test("it is among what a tenant's rules are declared as", () => {
  const record = {
    Name: "r",
    Guid: "g",
    State: "Enabled",
    SenderMoodIs: ["grim"],
    ExceptIfSenderMoodIs: null,
  };
  expect(existing.TransportRule([record])).toMatchObject([{ name: "r", guid: "g", senderMoodIs: ["grim"] }]);
});
