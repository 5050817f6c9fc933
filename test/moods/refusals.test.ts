import { PartlyDone } from "../../provider/converge/partly-done";
import { requestId, Stand, token } from "./stand";
import { create, samples } from "./walks";

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start();
});
beforeEach(() => stand.reset());
afterEach(() => expect(stand.heard.join("\n")).not.toContain(token));
afterAll(() => stand.emulator.close());

describe("an inbound connector that the service creates disabled", () => {
  const { declared } = samples.InboundConnector;
  beforeEach(() => stand.order({ fault: "createdDisabled", cmdlet: "New-InboundConnector" }));
  const warning =
    /New-InboundConnector "Vendor in": Exchange warns: .*created in a disabled state.*Contact Support/;

  test("is kept, and the warning is said, when nobody asked for it to be enabled", async () => {
    const { id } = await create(stand, "InboundConnector", declared);
    expect(stand.said.join("\n")).toMatch(warning);
    expect(stand.emulator.snapshot().inboundConnectors).toContainEqual(
      expect.objectContaining({ Guid: id, Enabled: false }),
    );
  });

  test("and that has to be enabled fails with its id kept, and the next run goes on with it", async () => {
    const wanted = { ...declared, enabled: true };
    const error = await create(stand, "InboundConnector", wanted).catch((reason: unknown) => reason);
    if (!(error instanceof PartlyDone)) {
      throw new Error(`expected a connector that is partly done, got ${String(error)}`);
    }
    const message = (await stand.outcome(Promise.reject(error))) ?? "";
    expect(stand.said.join("\n")).toMatch(warning);
    expect(message).toMatch(/^Set-InboundConnector "Vendor in": .*can't enable an inbound connector/);
    expect(message).toMatch(/support/i);
    expect(message).toMatch(requestId);
    const made = stand.emulator.snapshot().inboundConnectors.find(({ Name }) => Name === declared.name);
    expect(error.id).toBe(made?.Guid);
    expect(stand.attempts("Set-InboundConnector")).toBe(1);

    stand.newProcess();
    const again = stand.lifecycle("InboundConnector").update(error.id, error.properties, wanted);
    expect(await stand.outcome(again)).toMatch(/can't enable an inbound connector/);
    expect(stand.attempts("New-InboundConnector")).toBe(1);
  });
});

test.each(["InboundConnector", "OutboundConnector", "TransportRule"] as const)(
  "a tenant that is not customised yet: %s is refused once, the cmdlet that helps is named and never run",
  async (kind) => {
    stand.reset({}, "dehydrated");
    const before = stand.emulator.snapshot();
    const message = await stand.outcome(create(stand, kind, samples[kind].declared));
    expect(message).toMatch(new RegExp(`^New-${kind} "Vendor`));
    expect(message).toMatch(
      /An administrator has to run Enable-OrganizationCustomization once.*cannot be undone/,
    );
    expect(message).toMatch(requestId);
    expect(stand.writes()).toEqual([`New-${kind}`]);
    expect(stand.emulator.snapshot()).toEqual(before);

    stand.emulator.admin("Enable-OrganizationCustomization");
    stand.newProcess();
    await create(stand, kind, samples[kind].declared);
    expect(stand.attempts("Enable-OrganizationCustomization")).toBe(0);
  },
);
