import { externalMail, inlineTenant, monitorTenant, EXAMPLE_PORTAL as portal } from "./example-tenants";
import { formatEnd, formatTrace } from "./format";
import { trace } from "./trace";

const lines = (message = externalMail(), tenant = inlineTenant()) =>
  formatTrace(trace(tenant, message, { portal }));

test("an inline message reads as two passes", () => {
  const text = lines().join("\n");
  expect(text).toContain("ann@contoso.com: inbox");
  expect(text).toContain("inspected once");
  expect(text).toMatch(
    /arrival[\s\S]*\+ rule 0 "Avanan - Protect" matches[\s\S]*return 1[\s\S]*- rule 0 "Avanan - Protect" does not match: exceptIfSenderIpRanges/,
  );
  expect(text).not.toMatch(/undefined|null|\[object/);
});

test("recipients that fare alike are shown once, what did not happen can be left out", () => {
  const message = externalMail({ recipients: ["bob@contoso.com", "dora@contoso.com"] });
  const text = formatTrace(trace(monitorTenant(), message, { portal }), { allRules: false });
  expect(text.filter((line) => line.includes("inbox"))).toHaveLength(2);
  expect(text.join("\n")).toContain("journal copies");
});

test("an open end says because, and shows its possibilities", () => {
  const tenant = { ...inlineTenant(), outboundConnectors: [] };
  const t = trace(tenant, externalMail(), { portal });
  const end = t.paths[0]?.end;
  expect(end && formatEnd(end)).toMatch(
    /^cannot tell \(bounce or inbox\), because connector "Avanan Outbound" .* does not exist/,
  );
  expect(formatTrace(t).join("\n")).toContain("if mail queues: bounce");
});

test("an open point that makes no difference does not hide what follows it", () => {
  const tag = { name: "Tag", subjectContainsWords: ["offer"], prependSubject: "[offer] " };
  const tenant = { ...inlineTenant(), transportRules: [tag, ...(inlineTenant().transportRules ?? [])] };
  const { subject: _, ...message } = externalMail();
  const text = formatTrace(trace(tenant, message, { portal }), { allRules: false });
  expect(text.filter((line) => line.includes("makes no difference; what follows is so if"))).not.toEqual([]);
  expect(text).toContainEqual(expect.stringMatching(/^ {4}\+ rule 1 "Avanan - Protect" matches/));
  expect(text).toContainEqual(expect.stringMatching(/^ {2}return 1$/));
});
