import { Emulator } from "../emulator";
import { refusalOf } from "../testing/refusal-of";

test("a dehydrated organisation refuses new connectors and rules until it is customised, once", () => {
  const emulator = new Emulator({ seed: "dehydrated" });
  const create = () => emulator.admin("New-TransportRule", { Name: "Rule", DeleteMessage: true });
  expect(emulator.admin("Get-OrganizationConfig")[0]?.IsDehydrated).toBe(true);
  const refusal = refusalOf(create);
  expect(refusal.type).toBe("InvalidOperationInDehydratedContextException");
  expect(refusal.message).toMatch(
    /isn't currently allowed in your organization.*Enable-OrganizationCustomization/,
  );
  emulator.admin("Enable-OrganizationCustomization");
  create();
  expect(refusalOf(() => emulator.admin("Enable-OrganizationCustomization")).message).toContain(
    "This operation is not required. Organization is already enabled for customization.",
  );
});

test("an emptied list of blocked addresses reads as an empty list", () => {
  const emulator = new Emulator();
  const blocked = () => emulator.admin("Get-OrganizationConfig")[0]?.IPListBlocked;
  emulator.admin("Set-OrganizationConfig", { IPListBlocked: ["192.0.2.66"] });
  expect(blocked()).toEqual(["192.0.2.66"]);
  emulator.admin("Set-OrganizationConfig", { IPListBlocked: null });
  expect(blocked()).toEqual([]);
});
