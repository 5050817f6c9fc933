import { specOf } from "../../avanan/spec.test-helper";
import { type ExchangeClient, ExchangeError, type ExchangeErrorCode } from "../../exchange";
import { readSeparately } from "./separately-read";

type Reply = readonly object[] | ExchangeErrorCode;

function clientOf(replies: Readonly<Record<string, Reply>>) {
  const asked: string[] = [];
  const refuse = () => Promise.reject(new Error("each is read by itself, and nothing is written"));
  const client: ExchangeClient = {
    async read({ cmdlet }) {
      asked.push(cmdlet);
      const reply = replies[cmdlet] ?? [];
      if (typeof reply === "string") {
        throw new ExchangeError({ code: reply, cmdlet, sentence: "no", status: 403, mayHaveHappened: false });
      }
      return { records: reply.map((record) => ({ ...record })), warnings: [], requestId: "1" };
    },
    readTogether: refuse,
    write: refuse,
  };
  return { client, asked };
}
const all = specOf({ protect: ["incoming", "outgoing"] });

test("what the topics take is learned of the default policy, the organisation and the signed domains", async () => {
  const { client } = clientOf({
    "Get-HostedContentFilterPolicy": [
      { IsDefault: false, SpamAction: "Delete", HighConfidenceSpamAction: "Delete" },
      { IsDefault: true, SpamAction: "MoveToJmf", HighConfidenceSpamAction: "Quarantine" },
    ],
    "Get-OrganizationConfig": [{ RejectDirectSend: true }],
    "Get-DkimSigningConfig": [
      { Domain: "contoso.com", Enabled: true, Status: "Valid" },
      { Domain: "fabrikam.com", Enabled: false, Status: "CnameMissing" },
      { Domain: "example.com", Enabled: true, Status: "CnameMissing" },
    ],
  });
  expect(await readSeparately(all, client)).toEqual({
    known: {
      contentFilter: { spamAction: "MoveToJmf", highConfidenceSpamAction: "Quarantine" },
      rejectDirectSend: true,
      dkimDomains: ["contoso.com"],
    },
    findings: [],
  });
});

test("only what the specification is about is asked", async () => {
  const monitor = clientOf({});
  expect(await readSeparately(specOf({ mode: "monitor" }), monitor.client)).toEqual({
    known: {},
    findings: [],
  });
  expect(monitor.asked).toEqual([]);
  const incoming = clientOf({});
  await readSeparately(specOf(), incoming.client);
  expect(incoming.asked).toEqual(["Get-HostedContentFilterPolicy", "Get-OrganizationConfig"]);
});

test.each(["forbidden", "refused", "invalidParameter"] as const)(
  "what may not be read (%s) is not looked at, and the rest is",
  async (code) => {
    const { client } = clientOf({ "Get-DkimSigningConfig": code });
    expect(await readSeparately(all, client)).toEqual({
      known: { rejectDirectSend: false },
      findings: [
        {
          check: "dkim",
          status: "note",
          what: "not looked at",
          why: "Get-DkimSigningConfig: no (HTTP 403)",
          todo: "Give the identity the role View-Only Configuration if it is to be",
        },
      ],
    });
  },
);

test("any other error is a failure, never silence", async () => {
  const { client } = clientOf({ "Get-OrganizationConfig": "unavailable" });
  const { known, findings } = await readSeparately(all, client);
  expect(known).not.toHaveProperty("rejectDirectSend");
  expect(findings).toMatchObject([
    { check: "directSend", status: "failed", what: expect.stringContaining("Get-OrganizationConfig: no.") },
  ]);
});
