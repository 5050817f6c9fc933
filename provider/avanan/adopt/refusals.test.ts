import { added, adopted, adoption, type Lists, listsOf } from "./tenant.test-helper";

const usual = { portal: "contoso", region: "us", mode: "inline" } as const;
const inline = listsOf(usual);

const reasonOf = (lists: Lists, given = {}) => {
  const found = adoption(lists, given);
  return "problems" in found ? found.problems.map(({ key, reason }) => `${key}: ${reason}`) : [];
};
const connector = (portal: string) => ({
  Name: `To ${portal}`,
  SmartHosts: [`${portal}-host.avanan.net`],
  IsTransportRuleScoped: true,
});

test("a tenant without anything of the vendor's", () => {
  const none = {
    ...inline,
    InboundConnector: [],
    OutboundConnector: [],
    TransportRule: [],
    JournalRule: [],
  };
  expect(reasonOf(none)).toEqual([
    "portal: nothing of the vendor's was recognised: no connector, journal rule or transport rule of the tenant names a portal. There is nothing to take over; declare the tenant with pulumi config set",
  ]);
});

test("several portals, unless one is named that is there", () => {
  const lists = added(inline, "OutboundConnector", connector("fabrikam"));
  expect(reasonOf(lists)).toEqual([
    'portal: the tenant has several: contoso ("Avanan Journaling Outbound", "Avanan Outbound", "Avanan - Monitor", "Avanan - Protect"); fabrikam ("To fabrikam"). Name the one that this stack is for with --portal',
  ]);
  expect(reasonOf(lists, { portal: "example" })).toEqual([
    expect.stringMatching(/^portal: no object of the tenant names "example"; it has contoso \(/),
  ]);
  const { args, notes } = adopted(lists, { portal: "Contoso" });
  expect(args).toEqual(usual);
  expect(notes).toEqual([expect.stringMatching(/^the tenant has several portals, .*avanan:sharedObjects/)]);
});

test("a tenant that shows no region", () => {
  const lists = { ...inline, InboundConnector: [], TransportRule: [], TransportConfig: [{}] };
  expect(reasonOf(lists)).toEqual([
    "region: no object names an address of the vendor's, so that the region cannot be told; give it with --region",
  ]);
  expect(reasonOf(lists, { region: "eu" })).toEqual([]);
});

test("where nobody knows that address, it is asked for", () => {
  const uk = listsOf({
    portal: "contoso",
    region: "uk",
    mode: "monitor",
    journalingReportNdrTo: "x@fabrikam.com",
  });
  const unset = { ...uk, TransportConfig: [{ JournalingReportNdrTo: "<>" }] };
  expect(adoption(unset)).toMatchObject({
    problems: [
      { key: "journalingReportNdrTo", reason: expect.stringMatching(/^is not set, and the catalogue/) },
    ],
  });
  expect(adopted(unset, { journalingReportNdrTo: "x@fabrikam.com" }).args.journalingReportNdrTo).toBe(
    "x@fabrikam.com",
  );
});
