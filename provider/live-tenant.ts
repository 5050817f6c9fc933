import type { Command, ExchangeClient, ExchangeRecord } from "./exchange";
import { reads } from "./kinds/tenant-view";
import type { Recipient, TenantObjects } from "./mailflow";
import { type TenantRecords, tenantObjects } from "./tenant-objects";

const everything = { ResultSize: "Unlimited" };
const lists = {
  ...reads,
  AcceptedDomain: [{ cmdlet: "Get-AcceptedDomain", parameters: everything }],
  Recipient: [{ cmdlet: "Get-Recipient", parameters: everything }],
} satisfies Record<string, readonly Command[]>;

/** Reads what the mail-flow model wants to know of a tenant. Reads only. */
export async function readTenant(client: ExchangeClient): Promise<TenantObjects> {
  const asked = Object.entries(lists).flatMap(([noun, commands]) =>
    commands.map((command: Command) => ({ noun, command })),
  );
  const answers = await readAll(
    client,
    asked.map(({ command }) => command),
  );
  const of = (noun: string) => distinct(answers.filter((_, index) => asked[index]?.noun === noun).flat());
  const records = Object.fromEntries(Object.keys(lists).map((noun) => [noun, of(noun)]));
  return tenantObjects(records as unknown as TenantRecords, await recipients(client, of("Recipient")));
}

async function recipients(client: ExchangeClient, records: readonly ExchangeRecord[]): Promise<Recipient[]> {
  const groups = records.filter((record) => /Group/.test(String(record.RecipientTypeDetails)));
  const members = await readAll(
    client,
    groups.map(({ Guid }) => ({
      cmdlet: "Get-DistributionGroupMember",
      parameters: { Identity: String(Guid), ...everything },
    })),
  );
  return records.map((record): Recipient => {
    const address = String(record.PrimarySmtpAddress);
    const group = groups.indexOf(record);
    if (group >= 0) {
      return {
        address,
        kind: "group",
        members: members[group]?.map((one) => String(one.PrimarySmtpAddress)),
      };
    }
    return { address, kind: /Contact/.test(String(record.RecipientTypeDetails)) ? "contact" : "mailbox" };
  });
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
