import * as pulumi from "@pulumi/pulumi";
import { AvananTenant } from "./avanan-tenant";

/** What each resource was given. */
const made = new Map<string, object>();

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => {
      made.set(name, inputs);
      return {
        id: name,
        state: {
          ...inputs,
          guid: `guid of ${name}`,
          ipAllowList: [],
          journalingReportNdrTo: null,
          warnings: [],
        },
      };
    },
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

test("the proof of a rule is told of addresses that are not the catalogue's, and of what is accepted", async () => {
  const args = { portal: "contoso", mode: "inline", protect: ["incoming", "outgoing"] } as const;
  new AvananTenant("usual", { ...args, region: "eu" });
  new AvananTenant("other", {
    ...{ ...args, region: "au", journalingReportNdrTo: "reports@fabrikam.com" },
    ...{ addresses: { inbound: ["192.0.2.7"] }, acceptUnsafe: true },
  });
  await pulumi.runtime.disconnect();
  for (const name of ["protect", "protect-outgoing", "avanan-outbound"]) {
    expect(made.get(`usual-${name}`)).not.toHaveProperty("returnAddresses");
    expect(made.get(`usual-${name}`)).not.toHaveProperty("acceptUnsafe");
  }
  expect(made.get("other-protect")).toMatchObject({ returnAddresses: ["192.0.2.7"], acceptUnsafe: true });
  const dlp = ["3.105.224.60", "3.27.51.176/28", "18.143.136.80/28"];
  expect(made.get("other-protect-outgoing")).toMatchObject({ returnAddresses: ["192.0.2.7", ...dlp] });
  expect(made.get("other-avanan-outbound")).toMatchObject({ acceptUnsafe: true });
});
