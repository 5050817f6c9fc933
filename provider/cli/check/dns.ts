import { Resolver } from "node:dns/promises";
import { bulkhead } from "cockatiel";
import type { DnsAnswer, Host, Texts } from "../../avanan";

/** What is asked of DNS. Every question has an answer, be it that there is none to be had. */
export interface Dns {
  /** The names a host stands for, down to the one that has an address. */
  host(name: string): Promise<Host>;
  /** The texts of a name, each in one piece. */
  texts(name: string): Promise<Texts>;
}

const patience = { timeout: 2_000, tries: 2 };
/** A tenant may have hundreds of domains, a name server's patience is not known. */
const atOnce = 10;
/** No honest chain of names is as long. */
const longestChain = 8;

/** There is no such name, or nothing of the kind at it. */
const absence = ["ENOTFOUND", "ENODATA"];
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "no DNS server takes the question",
  EREFUSED: "the DNS server refuses to answer",
  ESERVFAIL: "the DNS server could not find out",
  ETIMEOUT: "no DNS server answered in time",
};

/** The machine's own DNS, or that of one server (`192.0.2.53`, `127.0.0.1:5353`). Throws for what is no server's address. */
export function nodeDns(server?: string): Dns {
  const resolver = new Resolver(patience);
  if (server !== undefined) {
    resolver.setServers([server]);
  }
  const abreast = bulkhead(atOnce, Number.MAX_SAFE_INTEGER);
  const ask = async <Value>(question: () => Promise<Value>): Promise<DnsAnswer<Value>> => {
    try {
      return { kind: "found", value: await abreast.execute(question) };
    } catch (error) {
      const code = codeOf(error);
      return absence.includes(code)
        ? { kind: "absent" }
        : { kind: "unknown", why: `${reasons[code] ?? "DNS did not answer"} (${code})` };
    }
  };
  return {
    async host(name) {
      const chain = [name.toLowerCase()];
      for (let last = name; chain.length < longestChain; ) {
        const alias = await ask(() => resolver.resolveCname(last));
        const next = alias.kind === "found" ? alias.value[0] : undefined;
        if (next === undefined) {
          break;
        }
        last = next;
        chain.push(next.toLowerCase());
      }
      const addresses = await ask(() => resolver.resolve4(name));
      return addresses.kind === "found" ? { kind: "found", value: chain } : addresses;
    },
    async texts(name) {
      const answer = await ask(() => resolver.resolveTxt(name));
      return answer.kind === "found"
        ? { kind: "found", value: answer.value.map((pieces) => pieces.join("")) }
        : answer;
    },
  };
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
