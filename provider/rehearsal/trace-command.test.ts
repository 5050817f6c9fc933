import { isMadeUp, traceCommand } from "./trace-command";

test("a message as one would type it", () => {
  expect(
    traceCommand({
      ...{ entry: { via: "smtp", ip: "203.0.113.9", tls: false }, from: "erin@fabrikam.com", mailFrom: "" },
      ...{ recipients: ["alice@contoso.com", "bob@contoso.com"], subject: "hello", body: "hello" },
      vendor: { verdict: "spam-low", returnFrom: "35.174.145.124" },
    }),
  ).toBe(
    'npx pulumi-avanan trace --declared --from erin@fabrikam.com --mail-from "" --to alice@contoso.com --to bob@contoso.com --ip 203.0.113.9 --verdict spam-low --return-from 35.174.145.124 --no-tls',
  );
});

test("through the tenant as it is, where nothing is declared that a trace knows", () => {
  expect(
    traceCommand({ entry: { via: "mailbox" }, from: "a@contoso.com", recipients: ["b@contoso.com"] }, "live"),
  ).toBe("npx pulumi-avanan trace --from a@contoso.com --to b@contoso.com");
});

test("what a rule looks for in it is in the command, as a shell takes it", () => {
  const command = traceCommand({
    ...{ entry: { via: "mailbox" }, from: "guest@contoso.com", recipients: ["someone@example.com"] },
    ...{
      subject: "[secret] offer",
      headers: { "X-Price": "$5 `now`, isn't it", "X-Empty": "" },
      plain: true,
    },
    type: "OOF",
  });
  expect(command).toBe(
    "npx pulumi-avanan trace --declared --from guest@contoso.com --to someone@example.com " +
      `--subject "[secret] offer" --header 'X-Price: $5 \`now\`, isn'\\''t it' --header "X-Empty: " --type OOF --plain`,
  );
});

test.each([
  ["member-12@contoso.com", true],
  ["both-1@contoso.com", true],
  ["Guest@contoso.com", true],
  ["nobody-in-particular@contoso.com", true],
  ["a-member-1@contoso.com", false],
  ["member-x@contoso.com", false],
])("%s: made up by a proof: %s", (address, is) => {
  expect(isMadeUp(address)).toBe(is);
});
