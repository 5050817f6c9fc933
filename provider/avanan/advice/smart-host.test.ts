import { specOf } from "../spec.test-helper";
import type { Host } from "./dns-answers";
import { tenantOf } from "./known-tenant.test-helper";
import { smartHost, smartHosts } from "./smart-host";

const advice = (hosts: Readonly<Record<string, Host>>, spec: object = {}) =>
  smartHost(specOf(spec), tenantOf({ dns: { hosts: new Map(Object.entries(hosts)), texts: new Map() } }));

test("the hosts of the portal and the brand; the DLP host where mail leaves by it", () => {
  expect(smartHosts(specOf({ mode: "monitor" }))).toEqual(["contoso-host.avanan.net"]);
  expect(
    smartHosts(
      specOf({ brand: "checkpoint", protect: ["internal"], journalingReportNdrTo: "ndr@fabrikam.com" }),
    ),
  ).toEqual(["contoso-host.checkpointcloudsec.com", "contoso-dlp.checkpointcloudsec.com"]);
});

test("a host that does not exist: a typing mistake in the portal's name", () => {
  expect(advice({ "contoso-host.avanan.net": { kind: "absent" } })).toEqual([
    {
      code: "smartHost",
      severity: "error",
      object: "contoso-host.avanan.net",
      what: "DNS knows no host contoso-host.avanan.net",
      why: "mail or journal reports for it would wait in Exchange, and then be returned",
      todo: "Compare avanan:portal (contoso) and avanan:brand (avanan) with the address of the portal",
    },
  ]);
});

test("hosts that are there, and one that DNS did not answer for", () => {
  const hosts: Record<string, Host> = {
    "contoso-host.avanan.net": { kind: "found", value: ["contoso-host.avanan.net"] },
    "contoso-dlp.avanan.net": { kind: "unknown", why: "SERVFAIL" },
  };
  expect(advice(hosts)).toEqual([]);
  expect(advice(hosts, { protect: ["outgoing"] })).toEqual([
    {
      code: "smartHost",
      severity: "note",
      object: "contoso-dlp.avanan.net",
      what: "contoso-dlp.avanan.net was not looked at",
      why: "SERVFAIL",
    },
  ]);
});
