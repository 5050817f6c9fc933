/**
 * What can go wrong with a call to Exchange Online, as a closed list. Codes are chosen by .NET exception type
 * and HTTP status, never by the sentence: the sentence is translated (exchange-online.md a.8).
 */
export type ExchangeErrorCode =
  | "notFound"
  | "alreadyExists"
  | "stillReferenced"
  | "referenceNotUsable"
  | "invalidParameter"
  | "journalReportAddressMissing"
  | "organizationNotCustomized"
  | "ruleTooLarge"
  | "unauthorized"
  | "forbidden"
  | "throttled"
  | "unavailable"
  | "network"
  | "badAnswer"
  | "refused";

/** What to do about each kind of error; `undefined` where the service's own sentence says it all. */
const advice: Partial<Record<ExchangeErrorCode, string>> = {
  alreadyExists:
    "Choose another name; if no list shows an object of this name yet, run it again in a few minutes.",
  stillReferenced: "A transport rule still routes to this connector: change or remove the rule first.",
  referenceNotUsable:
    "The connector that the rule names must exist, be enabled and be transport-rule scoped before the rule can name it.",
  journalReportAddressMissing:
    "Set the tenant's undeliverable-report address first (avanan:journalingReportNdrTo, or TransportConfig.journalingReportNdrTo).",
  organizationNotCustomized:
    "This tenant has never been customised. An administrator has to run Enable-OrganizationCustomization once (it cannot be undone and may take hours), then run this again.",
  unauthorized:
    "Check exchange:auth and exchange:tenantId, and that the app has the app role Exchange.ManageAsApp with admin consent.",
  forbidden:
    "The app role alone is not enough: give the service principal the Entra role Exchange Administrator, or add it to an Exchange role group that holds this cmdlet; a new role needs a new token and up to an hour.",
  throttled: "Exchange is limiting this tenant. Wait a few minutes and run it again.",
  unavailable: "The service had a passing fault. Run it again.",
  network: "Check the network between here and Exchange, then run it again.",
  badAnswer: "Something between here and Exchange answered in its place (a proxy?). Run it again.",
};

export interface ExchangeErrorDetails {
  readonly code: ExchangeErrorCode;
  readonly cmdlet: string;
  /** What was acted on, e.g. the connector's name. */
  readonly target?: string;
  /** The service's own sentence, or the network error's. */
  readonly sentence: string;
  /** .NET exception type as Exchange names it. */
  readonly exceptionType?: string;
  readonly status?: number;
  /** The service's id of the request, for a support case. */
  readonly requestId?: string;
  /** Whether the request may have taken effect although no success was seen. */
  readonly mayHaveHappened: boolean;
  readonly attempts?: number;
  readonly retryAfterMs?: number;
  /** What a new token would have to claim. */
  readonly claims?: string;
  /** The token was refused, and another can be had. */
  readonly renewable?: boolean;
}

/** A call to Exchange Online that failed for good. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  constructor(readonly details: ExchangeErrorDetails) {
    super(format(details));
  }
  /** What happened, without advice: for lines said while it is dealt with. */
  get fact(): string {
    const { sentence, status } = this.details;
    return `${subject(this.details)}: ${sentence.trim().replace(/[.\s]*$/, "")}${status === undefined ? "" : ` (HTTP ${status})`}`;
  }
  get code(): ExchangeErrorCode {
    return this.details.code;
  }
}

function subject({ cmdlet, target }: ExchangeErrorDetails): string {
  return `${cmdlet}${target === undefined ? "" : ` "${target}"`}`;
}

function format(details: ExchangeErrorDetails): string {
  const { sentence, exceptionType, status, requestId, attempts, mayHaveHappened } = details;
  const facts = [
    status === undefined ? undefined : `HTTP ${status}`,
    exceptionType?.split(".").at(-1),
    attempts !== undefined && attempts > 1 ? `${attempts} attempts` : undefined,
    requestId === undefined ? undefined : `request id ${requestId}`,
  ].filter((fact) => fact !== undefined);
  return [
    `${subject(details)}: ${sentence.trim().replace(/[.\s]*$/, ".")}`,
    mayHaveHappened
      ? "Whether the change took effect is not known; the next run looks before it changes anything."
      : undefined,
    advice[details.code],
    facts.length === 0 ? undefined : `(${facts.join(", ")})`,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

export function isExchangeError(
  error: unknown,
  ...codes: readonly ExchangeErrorCode[]
): error is ExchangeError {
  return error instanceof ExchangeError && (codes.length === 0 || codes.includes(error.code));
}
