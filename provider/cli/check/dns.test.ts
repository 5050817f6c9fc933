import { nodeDns } from "./dns";
import { type DnsStandIn, startDnsStandIn } from "./dns-stand-in.test-helper";

const long = `v=spf1 ${"ip4:192.0.2.1 ".repeat(25)}-all`;
let server: DnsStandIn;
beforeAll(async () => {
  server = await startDnsStandIn({
    "contoso-host.avanan.net": "-> mt-prod-3-mta-elb.example.com",
    "mt-prod-3-mta-elb.example.com": "-> ELB.example.com",
    "elb.example.com": "192.0.2.1",
    "plain.example.com": "192.0.2.2",
    "dangling.example.com": "-> gone.example.com",
    "contoso.com": [long, "other=1"],
    "broken.example.com": "SERVFAIL",
    "closed.example.com": "REFUSED",
  });
});
afterAll(() => server.close());
const dns = () => nodeDns(server.address);

test("a host is followed to the name that has an address", async () => {
  expect(await dns().host("Contoso-host.avanan.net")).toEqual({
    kind: "found",
    value: ["contoso-host.avanan.net", "mt-prod-3-mta-elb.example.com", "elb.example.com"],
  });
  expect(await dns().host("plain.example.com")).toEqual({ kind: "found", value: ["plain.example.com"] });
});

test("a host without an address is absent, wherever its name leads", async () => {
  for (const name of ["nope.avanan.net", "dangling.example.com", "contoso.com"]) {
    expect(await dns().host(name)).toEqual({ kind: "absent" });
  }
});

test("texts come in one piece each", async () => {
  expect(await dns().texts("contoso.com")).toEqual({ kind: "found", value: [long, "other=1"] });
  expect(await dns().texts("plain.example.com")).toEqual({ kind: "absent" });
  expect(await dns().texts("nope.example.com")).toEqual({ kind: "absent" });
});

test.each([
  ["broken.example.com", "the DNS server could not find out (ESERVFAIL)"],
  ["closed.example.com", "the DNS server refuses to answer (EREFUSED)"],
])("%s: what the server says instead of an answer", async (name, why) => {
  expect(await dns().texts(name)).toEqual({ kind: "unknown", why });
  expect(await dns().host(name)).toEqual({ kind: "unknown", why });
});

test("nobody there", async () => {
  const gone = await startDnsStandIn({});
  await gone.close();
  expect(await nodeDns(gone.address).host("contoso-host.avanan.net")).toEqual({
    kind: "unknown",
    why: "no DNS server takes the question (ECONNREFUSED)",
  });
});

test("what is no server's address is refused", () => {
  expect(() => nodeDns("dns.example.com")).toThrow(/Invalid IP address/);
});
