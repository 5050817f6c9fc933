import {
  bareTenant,
  externalMail,
  inlineTenant,
  monitorTenant,
  outgoingMail,
  EXAMPLE_PORTAL as portal,
} from "../example-tenants";
import { allSteps } from "../steps";
import type { TransportRule } from "../tenant";
import { trace } from "../trace";
import { formatEnd, formatTrace } from "./format";

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
  const message = externalMail({ recipients: ["bob@contoso.com", "carol@contoso.com"] });
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

describe("where it ends is told once, and only where there is something to tell", () => {
  const ends = (rule: Partial<TransportRule>, host = "relay.example.com") => {
    const out = { name: "Out", isTransportRuleScoped: true, useMXRecord: false, smartHosts: [host] };
    const transportRules = [{ name: "R", ...rule }];
    const tenant = { ...bareTenant(), outboundConnectors: [out], transportRules };
    return trace(tenant, externalMail(), { portal }).paths.map(({ end }) => formatEnd(end));
  };

  test("lost mail is nowhere", () => {
    expect(ends({ deleteMessage: true })).toEqual([
      'lost, rule "R" deletes it without a word [not inspected]',
    ]);
  });
  test("the host is not told again where the reason begins with it", () => {
    expect(ends({ routeMessageOutboundConnector: "Out" })).toEqual([
      expect.stringMatching(/^nextHop, relay\.example\.com is not the vendor's: .* \[not inspected\]$/),
    ]);
    expect(formatTrace(trace(bareTenant(), outgoingMail())).join("\n")).toContain(
      "dave@fabrikam.com: nextHop at MX of fabrikam.com, no connector takes it",
    );
  });
  test("a place that two possibilities share may be in two ways", () => {
    const end = { place: "nextHop", where: "", object: null, possible: ["nextHop"], scl: null } as const;
    expect(formatEnd({ ...end, reason: "it may be either", inspections: 0 })).toBe(
      "nextHop, it may be either [not inspected]",
    );
  });
});

test("an open point that makes no difference does not hide what follows it", () => {
  const tag = { name: "Tag", subjectContainsWords: ["offer"], setHeaderName: "X-Offer", setHeaderValue: "1" };
  const tenant = { ...inlineTenant(), transportRules: [tag, ...(inlineTenant().transportRules ?? [])] };
  const { subject: _, ...message } = externalMail();
  const text = formatTrace(trace(tenant, message, { portal }), { allRules: false });
  expect(text.filter((line) => line.includes("makes no difference; what follows is so if"))).not.toEqual([]);
  expect(text).toContainEqual(expect.stringMatching(/^ {4}\+ rule 1 "Avanan - Protect" matches/));
  expect(text).toContainEqual(expect.stringMatching(/^ {2}return 1$/));
});

describe("a rule of which it cannot be told whether it matches is told once", () => {
  const follow = (rule: Partial<TransportRule>) => {
    const { subject: _, ...unknown } = externalMail();
    const rules = [{ name: "Newsletters", ...rule, subjectContainsWords: ["offer"] }];
    return formatTrace(trace({ ...bareTenant(), transportRules: rules }, unknown)).map((one) => one.trim());
  };
  const why =
    '? rule 0 "Newsletters": cannot tell, because subjectContainsWords: the message\'s subject is not known';

  test("where it makes no difference, with what is followed", () => {
    const lines = follow({ setHeaderName: "X-Offer", setHeaderValue: "1" });
    expect(lines.filter((one) => one.includes("Newsletters"))).toEqual([
      `${why} (makes no difference; what follows is so if "Newsletters" matches)`,
      '+ rule 0 "Newsletters" is taken to match',
    ]);
    expect(lines).toContain("setHeaderName X-Offer: 1");
  });
  test("where it does, with the end of each possibility", () => {
    const lines = follow({ quarantine: true });
    expect(lines.filter((one) => /Newsletters/.test(one)).slice(1)).toEqual([
      why,
      expect.stringMatching(/^if "Newsletters" matches: quarantine at Microsoft/),
      '+ rule 0 "Newsletters" is taken to match',
      '= quarantine: rule "Newsletters" quarantines it',
      expect.stringMatching(/^if "Newsletters" does not match: inbox/),
    ]);
  });
  test("the reason of the possibility says so itself", () => {
    const { subject: _, ...unknown } = externalMail();
    const rules = [{ name: "N", quarantine: true, subjectContainsWords: ["offer"] }];
    const [path] = trace({ ...bareTenant(), transportRules: rules }, unknown).paths;
    const taken = [...allSteps(path?.steps ?? [])].find((step) => step.kind === "rule" && step.taken);
    expect(taken?.reason).toBe(
      "taken to match, since it cannot be told: subjectContainsWords: the message's subject is not known",
    );
  });
});
