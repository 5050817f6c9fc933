import { traceCommand } from "./trace-command";

test("a message as one would type it", () => {
  expect(
    traceCommand({
      ...{ entry: { via: "smtp", ip: "203.0.113.9", tls: false }, from: "erin@fabrikam.com", mailFrom: "" },
      ...{ recipients: ["alice@contoso.com", "bob@contoso.com"] },
      vendor: { verdict: "spam-low", returnFrom: "35.174.145.124" },
    }),
  ).toBe(
    'npx pulumi-avanan trace --declared --from erin@fabrikam.com --mail-from "" --to alice@contoso.com --to bob@contoso.com --ip 203.0.113.9 --verdict spam-low --return-from 35.174.145.124 --no-tls',
  );
});

test("what is made up is told", () => {
  const from = "guest@contoso.com";
  expect(
    traceCommand({
      ...{ entry: { via: "mailbox" }, from, mailFrom: "", type: "OOF", vendor: { verdict: "clean" } },
      recipients: ["someone@example.com"],
    }),
  ).toBe(
    'npx pulumi-avanan trace --declared --from guest@contoso.com --mail-from "" --to someone@example.com --type OOF (member-…, both-…, guest and nobody-in-particular are made up: they stand for people in the scope\'s groups, in those and in groups that other rules name, in the latter alone, and in none; put in addresses of yours)',
  );
});
