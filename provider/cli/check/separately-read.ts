import { type AdviceCode, type KnownTenant, type TenantSpec, topicOf } from "../../avanan";
import { type ExchangeClient, type ExchangeRecord, isExchangeError } from "../../exchange";
import { readOnlyRole } from "../doctor/management-roles";
import { type Finding, failed, note } from "../finding";

/** What a topic wants to know that no resource reads, so that the identity may lack the role for it. */
interface Question {
  readonly code: AdviceCode;
  readonly cmdlet: string;
  readonly learn: (records: readonly ExchangeRecord[]) => Partial<KnownTenant>;
}

const questions: readonly Question[] = [
  {
    code: "junkAction",
    cmdlet: "Get-HostedContentFilterPolicy",
    learn: (records) => {
      const policy = records.find(({ IsDefault }) => IsDefault === true);
      return policy === undefined
        ? {}
        : {
            contentFilter: {
              spamAction: String(policy.SpamAction),
              highConfidenceSpamAction: String(policy.HighConfidenceSpamAction),
            },
          };
    },
  },
  {
    code: "directSend",
    cmdlet: "Get-OrganizationConfig",
    learn: ([organization]) => ({ rejectDirectSend: organization?.RejectDirectSend === true }),
  },
  {
    code: "dkim",
    cmdlet: "Get-DkimSigningConfig",
    learn: (records) => ({
      // It may be on while the records that it needs have gone from DNS.
      dkimDomains: records
        .filter(({ Enabled, Status = "Valid" }) => Enabled === true && Status === "Valid")
        .map(({ Domain }) => String(Domain)),
    }),
  },
];

/**
 * Asks what the specification's topics take, each by itself: one cmdlet that is not allowed may have its whole batch
 * refused. What may not be asked is not looked at; any other error is a failure.
 */
export async function readSeparately(
  spec: TenantSpec,
  client: ExchangeClient,
): Promise<{ readonly known: Partial<KnownTenant>; readonly findings: readonly Finding[] }> {
  const asked = questions.filter(({ code }) => topicOf(code).concerns?.(spec) ?? true);
  const answers = await Promise.all(asked.map((question) => ask(question, client)));
  return {
    known: Object.assign({}, ...answers.map(({ known }) => known)),
    findings: answers.flatMap(({ findings }) => findings),
  };
}

async function ask({ code, cmdlet, learn }: Question, client: ExchangeClient) {
  try {
    return { known: learn((await client.read({ cmdlet, parameters: {} })).records), findings: [] };
  } catch (error) {
    const refused = isExchangeError(error, "forbidden", "invalidParameter", "refused");
    const finding = refused
      ? note(code, "not looked at", {
          why: error.fact,
          todo: `Give the identity the role ${readOnlyRole} if it is to be`,
        })
      : failed(code, error instanceof Error ? error.message : String(error));
    return { known: {}, findings: [finding] };
  }
}
