import type { Beside, KnownGroup } from "../../avanan/adopt";
import { adoptNouns } from "../../avanan/adopt";
import type { Command, ExchangeRecord } from "../../exchange";
import { existing } from "../../kinds/existing";
import type { TenantView } from "../../kinds/tenant-view";
import type { OpenTenant } from "../open-tenant";

/** What a condition calls members of: everything that is a group to a rule, and no mailbox. */
const groups: Command = {
  cmdlet: "Get-Recipient",
  parameters: {
    RecipientTypeDetails: [
      "MailUniversalDistributionGroup",
      "MailUniversalSecurityGroup",
      "DynamicDistributionGroup",
      "GroupMailbox",
    ],
    ResultSize: "Unlimited",
  },
};

/** Reads what adoption looks at. What is only beside it may fail, which is said. */
export async function look(
  { client, reader }: OpenTenant,
  say: (line: string) => void,
): Promise<{ readonly view: TenantView; readonly beside: Beside }> {
  const whole = Number.POSITIVE_INFINITY;
  const view = await reader.view(adoptNouns, whole);
  // Throws what went wrong with a list: the rest is not asked for then.
  for (const noun of adoptNouns) {
    view.records(noun);
  }
  const orSay = async <T>(what: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say(`${what} could not be read, so that signs of the automatic mode there are not seen: ${why}`);
      return undefined;
    }
  };
  const [acceptedDomains, known] = await Promise.all([
    orSay("The accepted domains", async () => {
      const domains = await reader.view(["AcceptedDomain"], whole);
      return existing.AcceptedDomain(domains.records("AcceptedDomain")).map(({ name }) => name);
    }),
    orSay("The groups", async () => (await client.read(groups)).records.map(groupOf)),
  ]);
  return {
    view,
    beside: { ...(acceptedDomains && { acceptedDomains }), ...(known && { groups: known }) },
  };
}

function groupOf({ PrimarySmtpAddress, Name, Alias, Guid }: ExchangeRecord): KnownGroup {
  return { address: String(PrimarySmtpAddress), names: [Name, Alias, Guid].map(String) };
}
