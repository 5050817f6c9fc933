import type { Host, Texts } from "../../avanan";
import { specOf } from "../../avanan/spec.test-helper";
import type { Dns } from "./dns";
import { lookUp } from "./look-up";

/** DNS that knows these texts, whose hosts all answer the same, and which notes what it is asked. */
function dnsOf(texts: Readonly<Record<string, string>>, host: Host) {
  const asked: string[] = [];
  const dns: Dns = {
    async host(name) {
      asked.push(`host ${name}`);
      return host;
    },
    async texts(name): Promise<Texts> {
      asked.push(`texts ${name}`);
      const text = texts[name];
      return text === undefined ? { kind: "absent" } : { kind: "found", value: [text] };
    },
  };
  return { dns, asked };
}
const there: Host = { kind: "found", value: ["x"] };
const spec = specOf({ protect: ["outgoing"] });

test("records are followed to their ends, and nothing is asked twice", async () => {
  const { dns, asked } = dnsOf(
    {
      "contoso.com": "v=spf1 include:all.example.com -all",
      "fabrikam.com": "v=spf1 include:all.example.com include:more.example.com -all",
      "all.example.com": "v=spf1 include:spfa.cpmails.com -all",
      "more.example.com": "v=spf1 include:contoso.com -all",
    },
    there,
  );
  const answers = await lookUp(spec, ["contoso.com", "fabrikam.com"], dns);
  expect(asked).toEqual([
    "host contoso-host.avanan.net",
    "host contoso-dlp.avanan.net",
    "texts _dmarc.contoso.com",
    "texts _dmarc.fabrikam.com",
    "texts contoso.com",
    "texts fabrikam.com",
    "texts all.example.com",
    "texts more.example.com",
    "texts spfa.cpmails.com",
  ]);
  expect(answers).toMatchObject({ hosts: expect.any(Map), texts: expect.any(Map) });
});

test("without sending domains the portal's hosts are all", async () => {
  const { dns, asked } = dnsOf({}, there);
  await lookUp(specOf({ mode: "monitor" }), [], dns);
  expect(asked).toEqual(["host contoso-host.avanan.net"]);
});

test("where no host is answered for, nothing further is asked", async () => {
  const { dns, asked } = dnsOf({}, { kind: "unknown", why: "nobody there" });
  expect(await lookUp(spec, ["contoso.com"], dns)).toEqual({
    unreachable: "contoso-host.avanan.net: nobody there; contoso-dlp.avanan.net: nobody there",
  });
  expect(asked).toHaveLength(2);
});
