import { rehearse } from "./rehearsal";
import { trafficOf } from "./traffic";

test("a plan that would lose mail is refused by the preview, with the message, the step and the object", async () => {
  const avanan = { portal: "contoso", region: "us", mode: "inline", protect: ["incoming", "internal"] };
  const config = Object.fromEntries(Object.entries(avanan).map(([key, value]) => [`avanan:${key}`, value]));
  await rehearse({ seed: "contoso", config }, async ({ emulator, stack }) => {
    emulator.admin("New-TransportRule", {
      Name: "Nobody outside sends as us",
      FromScope: "NotInOrganization",
      SenderDomainIs: ["contoso.com"],
      RejectMessageReasonText: "spoofed",
    });
    for (const command of ["preview", "up"]) {
      const { writes } = await trafficOf(emulator, async () => {
        const { code, text } = await stack.run(
          command,
          "--stack",
          "dev",
          ...(command === "up" ? ["--yes"] : []),
        );
        expect(code).not.toBe(0);
        expect(text).toContain("this change would lose mail or send it astray:");
        expect(text).toMatch(
          /protect-internal.*: nothingLost: internal mail.* by "Nobody outside sends as us": bounce/,
        );
        expect(text).toContain("pulumi config set avanan:acceptUnsafe true");
      });
      expect(writes).toEqual([]);
    }

    // Overridden, it is made, and said.
    const { "exchange:endpoint": _, ...declared } = config;
    await stack.configure({
      "exchange:endpoint": emulator.url,
      "exchange:tenantId": "contoso.com",
      "exchange:auth": "token",
      ...declared,
      "avanan:acceptUnsafe": true,
    });
    expect(await stack.up()).toMatch(/warning overridden \(acceptUnsafe\): .*nothingLost/);
    expect(emulator.admin("Get-TransportRule", {}).map(({ Name }) => Name)).toContain(
      "Avanan - Protect Internal",
    );
  });
});
