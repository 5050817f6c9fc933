import { type Command, type ExchangeClient, ExchangeError, type ExchangeErrorCode } from "./exchange";
import { readTenant } from "./live-tenant";

type Reply = readonly object[] | ExchangeErrorCode;

/** A tenant that answers each cmdlet with its records, or with an error. */
function tenant(replies: Readonly<Record<string, Reply>>) {
  const asked: Command[] = [];
  const read = async (command: Command) => {
    asked.push(command);
    const reply = replies[command.cmdlet] ?? [];
    if (typeof reply === "string") {
      const { cmdlet } = command;
      throw new ExchangeError({ code: reply, cmdlet, sentence: "no", mayHaveHappened: false });
    }
    return { records: reply.map((record) => ({ ...record })), warnings: [], requestId: "1" };
  };
  const client: ExchangeClient = {
    read,
    readTogether: (commands) =>
      Promise.all(
        commands.map((command) =>
          read(command).then(
            (answer) => ({ answer }),
            (error: Error) => ({ error }),
          ),
        ),
      ),
    write: () => Promise.reject(new Error("reads only")),
  };
  return { client, asked };
}

const recipient = (RecipientTypeDetails: string, name: string) => ({
  RecipientTypeDetails,
  Guid: `guid of ${name}`,
  PrimarySmtpAddress: `${name}@contoso.com`,
});

test("members are asked of the groups that list them, never of a Microsoft 365 group; who may write to them comes along", async () => {
  const { client, asked } = tenant({
    "Get-Recipient": [
      recipient("GroupMailbox", "sales"),
      recipient("MailUniversalSecurityGroup", "pilot"),
      recipient("UserMailbox", "ann"),
    ],
    "Get-DistributionGroup": [
      { ...recipient("MailUniversalSecurityGroup", "pilot"), RequireSenderAuthenticationEnabled: true },
    ],
    "Get-DistributionGroupMember": [recipient("UserMailbox", "ann")],
  });
  expect((await readTenant(client)).recipients).toEqual([
    { address: "sales@contoso.com", kind: "microsoft365Group" },
    {
      address: "pilot@contoso.com",
      kind: "group",
      members: ["ann@contoso.com"],
      requireSenderAuthenticationEnabled: true,
    },
    { address: "ann@contoso.com", kind: "mailbox" },
  ]);
  const members = asked.filter(({ cmdlet }) => cmdlet === "Get-DistributionGroupMember");
  expect(members.map(({ parameters }) => parameters.Identity)).toEqual(["guid of pilot"]);
});

test("the anti-spam policy is the default one's, and Direct Send is told", async () => {
  const { client } = tenant({
    "Get-HostedContentFilterPolicy": [
      { Name: "Executives", IsDefault: false, SpamAction: "Delete", HighConfidenceSpamAction: "Delete" },
      { Name: "Default", IsDefault: true, SpamAction: "MoveToJmf", HighConfidenceSpamAction: "Quarantine" },
    ],
    "Get-OrganizationConfig": [{ RejectDirectSend: true }],
  });
  expect(await readTenant(client)).toMatchObject({
    hostedContentFilterPolicy: { spamAction: "MoveToJmf", highConfidenceSpamAction: "Quarantine" },
    organizationConfig: { rejectDirectSend: true },
  });
});

test("an anti-spam policy that may not be read is not known; any other error is an error", async () => {
  const policy = "Get-HostedContentFilterPolicy";
  const forbidden = await readTenant(tenant({ [policy]: "forbidden" }).client);
  expect(forbidden.hostedContentFilterPolicy).toBeUndefined();
  expect(forbidden.organizationConfig).toEqual({ rejectDirectSend: false });
  await expect(readTenant(tenant({ [policy]: "unavailable" }).client)).rejects.toThrow(policy);
  await expect(readTenant(tenant({ "Get-OrganizationConfig": "forbidden" }).client)).rejects.toThrow(
    "Get-OrganizationConfig",
  );
});
