import { rehearse } from "./rehearsal";

test("a program sees what the tenant has, in previews as well, and reads only", async () => {
  const program = `
    const a = require("pulumi-avanan");
    module.exports = async () => {
      const [inbound, outbound, rules, journal, domains, lists] = await Promise.all([
        a.getInboundConnectors(), a.getOutboundConnectors(), a.getTransportRules(), a.getJournalRules(), a.getAcceptedDomains(), a.getIpLists(),
      ]);
      return { seen: { inbound, outbound, rules, journal, domains, lists } };
    };
  `;
  await rehearse({ seed: "archived", program }, async ({ emulator, stack }) => {
    await stack.up();
    const { seen } = JSON.parse(await stack.ok("stack", "output", "--json", "--stack", "dev"));
    const names = (noun: string, more = {}) => emulator.admin(`Get-${noun}`, more).map(({ Name }) => Name);
    const namesOf = (list: { name: string }[]) => list.map(({ name }) => name);
    expect(namesOf(seen.inbound)).toEqual(names("InboundConnector"));
    expect(namesOf(seen.rules)).toEqual(names("TransportRule"));
    expect(namesOf(seen.journal)).toEqual(names("JournalRule"));
    expect(namesOf(seen.domains)).toContain("contoso.com");
    expect(seen.rules[0]).toMatchObject({ enabled: true, guid: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    const [{ IPAllowList, IPBlockList } = {}] = emulator.admin("Get-HostedConnectionFilterPolicy");
    expect(seen.lists).toEqual({ allow: IPAllowList, block: IPBlockList });
    expect(emulator.log.writes.filter(({ actor }) => actor === "client")).toEqual([]);
  });
});
