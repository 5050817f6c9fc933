import { type Command, type ExchangeClient, type ExchangeRecord, isExchangeError } from "./exchange";
import { reads } from "./kinds/tenant-view";
import type { Recipient, TenantObjects } from "./mailflow";
import { tenantObjects } from "./tenant-objects";
import { listsMembers, recipientOf } from "./tenant-recipients";

const everything = { ResultSize: "Unlimited" };
const nouns = [
  "InboundConnector",
  "OutboundConnector",
  "TransportRule",
  "JournalRule",
  "HostedConnectionFilterPolicy",
  "TransportConfig",
  "AcceptedDomain",
  "OrganizationConfig",
  "Recipient",
  "DistributionGroup",
] as const satisfies readonly (keyof typeof reads)[];

/** Reads what the mail-flow model wants to know of a tenant. Reads only. */
export async function readTenant(client: ExchangeClient): Promise<TenantObjects> {
  const asked = nouns.flatMap((noun) => reads[noun].map((command: Command) => ({ noun, command })));
  const [answers, HostedContentFilterPolicy] = await Promise.all([
    readAll(
      client,
      asked.map(({ command }) => command),
    ),
    contentFilterPolicies(client),
  ]);
  const of = (noun: string) => distinct(answers.filter((_, index) => asked[index]?.noun === noun).flat());
  const lists = Object.fromEntries(nouns.map((noun) => [noun, of(noun)])) as Record<
    (typeof nouns)[number],
    ExchangeRecord[]
  >;
  return tenantObjects(
    { ...lists, HostedContentFilterPolicy },
    await recipients(client, lists.Recipient, lists.DistributionGroup),
  );
}

/**
 * Undefined where this identity may not read it: the model then takes Microsoft's defaults. It is asked for by itself,
 * since one cmdlet that is not allowed may have its whole batch refused.
 */
async function contentFilterPolicies(client: ExchangeClient): Promise<readonly ExchangeRecord[] | undefined> {
  try {
    return (await client.read({ cmdlet: "Get-HostedContentFilterPolicy", parameters: {} })).records;
  } catch (error) {
    if (isExchangeError(error, "forbidden")) {
      return undefined;
    }
    throw error;
  }
}

async function recipients(
  client: ExchangeClient,
  records: readonly ExchangeRecord[],
  settings: readonly ExchangeRecord[],
): Promise<Recipient[]> {
  const groups = records.filter(listsMembers);
  const members = await readAll(
    client,
    groups.map(({ Guid }) => ({
      cmdlet: "Get-DistributionGroupMember",
      parameters: { Identity: String(Guid), ...everything },
    })),
  );
  return records.map((record) =>
    recipientOf(record, {
      members: members[groups.indexOf(record)],
      group: settings.find(({ Guid }) => Guid === record.Guid),
    }),
  );
}

async function readAll(client: ExchangeClient, commands: readonly Command[]) {
  const outcomes = commands.length === 0 ? [] : await client.readTogether(commands);
  return outcomes.map((outcome) => {
    if ("error" in outcome) {
      throw outcome.error;
    }
    return outcome.answer.records;
  });
}

/** The same object may come in several lists. */
function distinct(records: readonly ExchangeRecord[]): ExchangeRecord[] {
  return [...new Map(records.map((record) => [record.Guid ?? record, record])).values()];
}
