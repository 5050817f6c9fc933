import * as pulumi from "@pulumi/pulumi";
import { AvananTenant } from "./avanan-tenant";

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({
      id: name,
      state: {
        ...inputs,
        guid: `guid of ${name}`,
        ipAllowList: [],
        journalingReportNdrTo: null,
        warnings: [],
      },
    }),
    call: ({ inputs }) => inputs,
  }),
);

test("a program knows from where mail comes back, of the region that is being left as well, before anything is made", async () => {
  const tenant = new AvananTenant("contoso", {
    portal: "contoso",
    region: "uae",
    previousRegion: "us",
    mode: "monitor",
    journalingReportNdrTo: "reports@fabrikam.com",
  });
  expect(tenant.returnAddresses).toEqual([
    ...["3.29.194.128/28", "35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"],
    ...["3.29.194.144/28", "3.214.204.181", "44.211.178.112/28", "3.101.216.144/28"],
  ]);
  await pulumi.runtime.disconnect();
});
