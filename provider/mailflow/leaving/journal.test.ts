import { externalMail, inlineTenant, outgoingMail, EXAMPLE_PORTAL as portal } from "../example-tenants";
import type { Message } from "../message";
import type { JournalRule, TenantObjects } from "../tenant";
import { trace } from "../trace";

const rule = (more: Partial<JournalRule> = {}): JournalRule => ({
  ...{ name: "archive", enabled: true, journalEmailAddress: "archive@example.com" },
  ...more,
});
const reports = (
  m: Message,
  rules: readonly JournalRule[],
  more: Partial<TenantObjects> = {},
  assumptions = {},
) =>
  trace({ ...{ acceptedDomains: ["contoso.com"], journalRules: rules }, ...more }, m, {
    portal,
    assumptions,
  }).journalCopies;
const internal = outgoingMail({ recipients: ["bob@contoso.com"] });
const spoofed = externalMail({ from: "bob@contoso.com" });

test("the scope asks whether the sender is inside, which unauthenticated mail is not as far as is assumed", () => {
  const count = (scope: string, m: Message, assumptions = {}) =>
    reports(m, [rule({ scope })], {}, assumptions).length;
  expect([count("Internal", internal), count("External", internal)]).toEqual([1, 0]);
  expect([count("Internal", spoofed), count("External", spoofed)]).toEqual([0, 1]);
  const byAddress = { journalScopeAsksForAuthentication: "no" };
  expect([count("Internal", spoofed, byAddress), count("External", spoofed, byAddress)]).toEqual([1, 0]);
  expect(
    reports(spoofed, [rule({ scope: "Internal" })], {}, { journalScopeAsksForAuthentication: "cannotTell" }),
  ).toMatchObject([{ certain: false }]);
});

test("a Microsoft 365 group is journaled by its name and by its members", () => {
  const recipients = [
    { ...{ address: "sales@contoso.com", kind: "microsoft365Group" as const }, members: ["ann@contoso.com"] },
    { address: "ann@contoso.com", kind: "mailbox" as const },
  ];
  const count = (recipient: string) =>
    reports(externalMail({ recipients: [recipient] }), [rule({ recipient: "sales@contoso.com" })], {
      recipients,
    }).length;
  expect(["sales@contoso.com", "ann@contoso.com", "bob@contoso.com"].map(count)).toEqual([1, 1, 0]);
});

test("whose mail a rule journals is open where it is not known who is there: it may be a group", () => {
  const made = (recipients: TenantObjects["recipients"], recipient = "all@contoso.com") =>
    reports(externalMail(), [rule({ recipient })], { recipients }).map(({ certain, reason }) => [
      certain,
      reason,
    ]);
  expect(made(null)).toEqual([
    [false, expect.stringContaining("it is not known who the members of all@contoso.com are")],
  ]);
  expect(made(null, "ann@contoso.com")).toEqual([[true, expect.stringContaining("is journaled by name")]]);
  expect(made([{ address: "ann@contoso.com", kind: "mailbox" }])).toEqual([]);
  expect(made([{ address: "all@contoso.com", kind: "mailbox" }])).toEqual([]);
});

test("of two rules for one target the one that certainly wants a report counts, whichever comes first", () => {
  const byName = rule({ name: "by name", recipient: "ann@contoso.com" });
  const byGroup = rule({ name: "by group", recipient: "sales@contoso.com" });
  const recipients = [
    { address: "ann@contoso.com", kind: "mailbox" as const },
    { address: "sales@contoso.com", kind: "microsoft365Group" as const, members: null },
  ];
  const made = (...rules: JournalRule[]) =>
    reports(externalMail(), rules, { recipients }).map(({ rule, certain }) => ({ rule, certain }));
  expect(made(byGroup)).toEqual([{ rule: "by group", certain: false }]);
  expect([made(byGroup, byName), made(byName, byGroup)]).toEqual([
    [{ rule: "by name", certain: true }],
    [{ rule: "by name", certain: true }],
  ]);
});

test("mail is journaled before it is routed, be the rule's connector dead", () => {
  const { journalRules, ...tenant } = inlineTenant();
  const outboundConnectors = (tenant.outboundConnectors ?? []).map((c) => ({ ...c, enabled: false }));
  const assumptions = { disabledConnector: "queues" };
  expect(
    reports(externalMail(), journalRules ?? [], { ...tenant, outboundConnectors }, assumptions),
  ).toHaveLength(1);
});

test("a report that only one of two ways makes for certain is not certain", () => {
  const recipients = [
    { address: "ann@contoso.com", kind: "mailbox" as const },
    { address: "carol@contoso.com", kind: "mailbox" as const },
    { address: "sales@contoso.com", kind: "microsoft365Group" as const },
    {
      address: "team@contoso.com",
      kind: "group" as const,
      members: ["carol@contoso.com", "sales@contoso.com"],
    },
  ];
  const transportRules = [
    { name: "open", hasSenderOverride: true, redirectMessageTo: ["carol@contoso.com"] },
  ];
  const only = [rule({ recipient: "team@contoso.com" })];
  expect(reports(externalMail(), only, { transportRules, recipients })).toMatchObject([{ certain: false }]);
});

test("a report on a copy that may not be is not certain", () => {
  const transportRules = [{ name: "open", hasSenderOverride: true, blindCopyTo: ["carol@contoso.com"] }];
  const only = [rule({ recipient: "carol@contoso.com" })];
  expect(reports(externalMail(), only, { transportRules })).toMatchObject([{ certain: false }]);
});

test.each(["CertificateValidation", "DomainValidation"])(
  "a connector that asks for a certificate (%s) brings reports as surely as the vendor's certificate is good",
  (tlsSettings) => {
    const { outboundConnectors, ...tenant } = inlineTenant();
    const connectors = outboundConnectors?.map((one) => ({ ...one, tlsSettings })) ?? [];
    const told = (assumptions = {}) => {
      const [copy] = trace({ ...tenant, outboundConnectors: connectors }, externalMail(), {
        portal,
        assumptions,
      }).journalCopies;
      return [copy?.arrives, copy?.reason.replace(/.*?((, but|; whether).*)?$/, "$1")];
    };
    expect(told()).toEqual([
      ...["cannotTell", `; whether contoso-host.avanan.net passes ${tlsSettings} is open`],
    ]);
    expect(told({ vendorCertificateValidates: "yes" })).toEqual(["portal", ""]);
    expect(told({ vendorCertificateValidates: "no" })).toEqual(["bounce", `, but ${tlsSettings} fails`]);
  },
);
