import { readStackConfig } from "./stack-config";

const read = (config: Record<string, string>) => readStackConfig((key) => config[key]);

test("each key is read in its own way", () => {
  expect(
    read({
      portal: " contoso ",
      region: "us",
      mode: "inline",
      protect: '["incoming"]',
      scope: '{"groups":["pilot@contoso.com"]}',
      otherInboundIps: '["192.0.2.1","198.51.100.0/28"]',
      adopt: "true",
      bypass: "false",
      addresses: '{"inbound":["192.0.2.1"]}',
    }),
  ).toEqual({
    input: {
      portal: "contoso",
      region: "us",
      mode: "inline",
      protect: ["incoming"],
      scope: { groups: ["pilot@contoso.com"] },
      otherInboundIps: ["192.0.2.1", "198.51.100.0/28"],
      adopt: true,
      bypass: false,
      addresses: { inbound: ["192.0.2.1"] },
    },
    problems: [],
  });
});

test("a list may be typed as a word or with commas", () => {
  expect(read({ protect: "incoming", otherInboundIps: "192.0.2.1, 198.51.100.0/28" }).input).toEqual({
    protect: ["incoming"],
    otherInboundIps: ["192.0.2.1", "198.51.100.0/28"],
  });
});

test("what is not set or blank is left out, and other keys are not asked for", () => {
  expect(read({ portal: "", scope: "  ", other: "x" })).toEqual({ input: {}, problems: [] });
});

test("text that looks like a number or a flag stays text", () => {
  expect(read({ portal: "365", region: "true" }).input).toEqual({ portal: "365", region: "true" });
});

test.each([
  ["adopt", "yes", '"yes" is not allowed; it must be true or false'],
  ["bypass", "1", '"1" is not allowed; it must be true or false'],
  ["protect", '["incoming"', '"["incoming"" cannot be read; it must be a list such as ["incoming"]'],
  ["scope", "pilot@contoso.com", '"pilot@contoso.com" cannot be read; it must be a structure such as'],
  ["exclude", "{groups: x}", '"{groups: x}" cannot be read; it must be a structure such as'],
  ["addresses", "5", '"5" cannot be read; it must be a structure such as'],
])("%s = %s is refused: what is allowed is said", (key, text, reason) => {
  const { input, problems } = read({ [key]: text });
  expect(input).toEqual({});
  expect(problems).toEqual([{ key, reason: expect.stringContaining(reason) }]);
});
