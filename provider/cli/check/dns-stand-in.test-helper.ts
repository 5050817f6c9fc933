import { createSocket } from "node:dgram";
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode, type Packet, type Question } from "dns-packet";

/** Response codes of RFC 1035 that `dns-packet` expects among the flags. */
const failures = { SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

/** Records by name: an address, `-> alias`, texts, or how the server fails. A name that is missing does not exist. */
export type Zone = Readonly<Record<string, string | readonly string[] | keyof typeof failures>>;

export interface DnsStandIn {
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  /** Questions asked, as `TXT contoso.com`. */
  readonly asked: string[];
  zone: Zone;
  close(): Promise<void>;
}

/** A name server on loopback that knows one zone. */
export async function startDnsStandIn(zone: Zone): Promise<DnsStandIn> {
  const socket = createSocket("udp4");
  await new Promise<void>((done, fail) => {
    socket.once("error", fail);
    socket.bind(0, "127.0.0.1", done);
  });
  const standIn: DnsStandIn = {
    address: `127.0.0.1:${socket.address().port}`,
    asked: [],
    zone,
    close: () => new Promise((done) => socket.close(() => done())),
  };
  socket.on("message", (message, { port, address }) => {
    const query = decode(message);
    const [question] = query.questions ?? [];
    if (question !== undefined) {
      standIn.asked.push(`${question.type} ${question.name}`);
      socket.send(encode(answerTo(query, question, standIn.zone)), port, address);
    }
  });
  return standIn;
}

function answerTo({ id }: Packet, question: Question, zone: Zone): Packet {
  const answers = follow(question.name, question, zone);
  const flags = AUTHORITATIVE_ANSWER | (typeof answers === "string" ? failures[answers] : 0);
  return {
    type: "response",
    ...(id === undefined ? {} : { id }),
    flags,
    questions: [question],
    answers: typeof answers === "string" ? [] : answers,
  };
}

function follow(name: string, { type }: Question, zone: Zone): Answer[] | keyof typeof failures {
  const found = zone[name.toLowerCase()] ?? "NXDOMAIN";
  if (typeof found !== "string") {
    return type === "TXT" ? found.map((text) => ({ type: "TXT", name, data: pieces(text) })) : [];
  }
  if (found in failures) {
    return found as keyof typeof failures;
  }
  const alias = found.match(/^-> (.*)$/)?.[1];
  if (alias === undefined) {
    return type === "A" ? [{ type: "A", name, data: found }] : [];
  }
  const here: Answer = { type: "CNAME", name, data: alias };
  if (type === "CNAME") {
    return [here];
  }
  const there = follow(alias, { type, name: alias }, zone);
  return typeof there === "string" ? there : [here, ...there];
}

/** A text may come in pieces of at most 255 characters. */
function pieces(text: string): string[] {
  return text.match(/.{1,255}/g) ?? [""];
}
