import type { Advice } from "../../provider";
import { configOf, rehearse } from "./rehearsal";

test("what calls for action is said by a preview; what stays as it is stands in the outputs alone", async () => {
  await rehearse({ seed: "contoso" }, async ({ emulator, stack }) => {
    const inline = { portal: "contoso", region: "us", mode: "inline", protect: ["incoming", "internal"] };
    await stack.configure(configOf(emulator, inline));
    const preview = await stack.preview();
    expect(preview).toContain(
      'warning externalMailRule: the rule "Tag external mail" is for mail from outside: ',
    );
    expect(preview).not.toMatch(/^.*note allowListAudited/m);
    await stack.up();
    const warnings: Advice[] = JSON.parse(await stack.ok("stack", "output", "warnings", "--json"));
    expect(warnings.map(({ severity, code, object }) => `${severity} ${code} of ${object}`)).toEqual(
      expect.arrayContaining([
        "warning externalMailRule of Tag external mail",
        "note dlpAddressesShared of Avanan DLP Inbound",
        "note allowListAudited of Default",
      ]),
    );
  });
});
