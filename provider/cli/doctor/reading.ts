import type { Command, ExchangeClient, ExchangeRecord } from "../../exchange";
import { reads } from "../../kinds/tenant-view";
import type { PrivilegeNoun } from "./management-roles";

/** What came of reading one kind of object. */
export interface Reading {
  readonly noun: PrivilegeNoun;
  readonly cmdlet: string;
  readonly outcome: { readonly records: readonly ExchangeRecord[] } | { readonly error: Error };
}

/** The same reads that the resources make: roles hold parameters one by one, so that others would prove nothing. */
function commandsFor(noun: PrivilegeNoun): readonly Command[] {
  const known: Readonly<Record<string, readonly Command[]>> = reads;
  return known[noun] ?? [{ cmdlet: `Get-${noun}`, parameters: {} }];
}

/** Each by itself, not in one batch: a batch may be refused as a whole, which tells nothing about its parts. */
export async function readEach(
  client: ExchangeClient,
  nouns: readonly PrivilegeNoun[],
): Promise<readonly Reading[]> {
  return Promise.all(nouns.map((noun) => readOne(client, noun)));
}

async function readOne(client: ExchangeClient, noun: PrivilegeNoun): Promise<Reading> {
  const commands = commandsFor(noun);
  const cmdlet = commands[0]?.cmdlet ?? `Get-${noun}`;
  try {
    const answers = await Promise.all(commands.map((command) => client.read(command)));
    const records = answers.flatMap((answer) => answer.records);
    const distinct = [...new Map(records.map((record) => [record.Guid ?? record, record])).values()];
    return { noun, cmdlet, outcome: { records: distinct } };
  } catch (error) {
    return { noun, cmdlet, outcome: { error: error instanceof Error ? error : new Error(String(error)) } };
  }
}
