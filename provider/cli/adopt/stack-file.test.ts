import { configurationText, mergeIntoFile } from "./stack-file";

const configuration = {
  "exchange:tenantId": "contoso.com",
  "avanan:portal": "contoso",
  "avanan:scope": { groups: ["pilot@contoso.com"] },
  "avanan:adopt": true,
};

test("the configuration by itself", () => {
  expect(configurationText(configuration)).toBe(`config:
  exchange:tenantId: contoso.com
  avanan:portal: contoso
  avanan:scope:
    groups:
      - pilot@contoso.com
  avanan:adopt: true`);
});

test("a new file holds nothing else", () => {
  expect(mergeIntoFile("", configuration, false)).toEqual({ text: `${configurationText(configuration)}\n` });
  expect(mergeIntoFile("config: {}\n", { "avanan:portal": "contoso" }, false)).toMatchObject({
    text: expect.stringContaining("avanan:portal: contoso"),
  });
});

test("comments, secrets and keys of others stay as they are", () => {
  const before = `# Contoso's tenant
encryptionsalt: v1:abc
config:
  # told by the network team
  exchange:auth: certificate
  other:password:
    secure: v1:def
  avanan:lookUpInboundIps: "true"
`;
  expect(mergeIntoFile(before, { "avanan:portal": "contoso" }, false)).toEqual({
    text: `${before}  avanan:portal: contoso\n`,
  });
});

test("what the CLI has written as text is the same value", () => {
  const before = `config:
  avanan:portal: contoso
  avanan:scope: '{"groups":["pilot@contoso.com"]}'
  avanan:adopt: "true"
  exchange:tenantId: contoso.com
`;
  expect(mergeIntoFile(before, configuration, false)).toEqual({ text: before });
});

describe("a key of ours with another value, or too many", () => {
  const before = `config:
  avanan:portal: fabrikam # old
  avanan:bypass: true
  exchange:tenantId: fabrikam.com
`;

  test("is a conflict", () => {
    expect(mergeIntoFile(before, configuration, false)).toEqual({
      conflicts: [
        { key: "exchange:tenantId", has: "fabrikam.com", wants: "contoso.com" },
        { key: "avanan:portal", has: "fabrikam", wants: "contoso" },
        { key: "avanan:bypass", has: true, wants: undefined },
      ],
    });
  });

  test("gives way to force", () => {
    const merged = mergeIntoFile(before, { "avanan:portal": "contoso" }, true);
    expect(merged).toEqual({
      text: "config:\n  avanan:portal: contoso\n  exchange:tenantId: fabrikam.com\n",
    });
  });
});

test.each([
  ["config: [a", /./],
  ["- a\n- b\n", /^it is no stack's configuration, which has a table named config$/],
  ["config: text\n", /^it is no stack's configuration/],
])("%j is not merged into", (text, why) => {
  expect(mergeIntoFile(text, configuration, true)).toEqual({ unreadable: expect.stringMatching(why) });
});
