import { specOf } from "../../avanan/spec.test-helper";
import { FakeTenant, failure } from "../../converge/fake-tenant.test-helper";
import { TenantReader } from "../../converge/tenant-reader";
import { readPaper } from "./read-paper";

const groups = {
  createGroups: [
    { address: "Pilot@contoso.com", members: ["alice@contoso.com"] },
    { address: "later@contoso.com", members: ["alice@contoso.com"] },
  ],
};

test("all lists that matter are read at once, and nothing is written", async () => {
  const exchange = new FakeTenant({ TransportRule: [{ Name: "a", Guid: "g" }] });
  const tenant = await readPaper(new TenantReader(exchange), specOf({}));
  expect(tenant.TransportRule).toEqual([{ Name: "a", Guid: "g" }]);
  expect(tenant.DistributionGroup).toBeUndefined();
  expect(exchange.reads).toHaveLength(1);
  expect(exchange.writes).toEqual([]);
});

test("members are asked for of groups that are there; the others have none yet", async () => {
  const exchange = new FakeTenant({
    DistributionGroup: [{ PrimarySmtpAddress: "pilot@contoso.com", Guid: "g" }],
    // The fake finds by Guid whatever it is asked for.
    DistributionGroupMember: [{ PrimarySmtpAddress: "alice@contoso.com", Guid: "Pilot@contoso.com" }],
  });
  const tenant = await readPaper(new TenantReader(exchange), specOf(groups));
  expect(tenant["DistributionGroupMember of Pilot@contoso.com"]).toHaveLength(1);
  expect(tenant["DistributionGroupMember of later@contoso.com"]).toEqual([]);
  expect(exchange.reads.flat().filter((cmdlet) => cmdlet === "Get-DistributionGroupMember")).toHaveLength(1);
});

test("a list that cannot be read is an error", async () => {
  const exchange = new FakeTenant();
  exchange.readErrors.set("Get-JournalRule", failure("forbidden"));
  await expect(readPaper(new TenantReader(exchange), specOf({}))).rejects.toThrow("it was forbidden");
});
