import { z } from "zod";
import type { ExchangeErrorCode, ExchangeErrorDetails } from "./errors";

/** What the body of a failed call says. Every field may be missing: proxies answer too. */
export interface ServiceFault {
  readonly code: ExchangeErrorCode;
  readonly sentence: string;
  readonly exceptionType?: string;
  readonly transient: boolean;
}

const part = z.object({ message: z.string().optional(), type: z.string().optional() }).loose();
const body = z.object({
  error: z
    .object({
      message: z.string().optional(),
      details: z.array(part).optional(),
      innererror: part.extend({ internalexception: part.optional() }).optional(),
    })
    .loose(),
});

/** Exception types that pass by themselves; the official client retries the same ones (exchange-online.md a.9). */
const transientTypes = [
  "DCOverloadedException",
  "SuitabilityDirectoryException",
  "ServerInMMException",
  "ADServerSettingsChangedException",
  "StorageTransientException",
  "ADTransientException",
  "UnableToWriteToAadException",
];

const byType: readonly [RegExp, ExchangeErrorCode][] = [
  [/ManagementObjectNotFoundException$/, "notFound"],
  [/InvalidOperationInDehydratedContextException$/, "organizationNotCustomized"],
  [
    /(AlreadyExistsException|ManagementObjectAlreadyExistsException|DuplicateNameException)$/i,
    "alreadyExists",
  ],
  [/ConnectorIncorrectUsageConnectorStillReferencedException$/, "stillReferenced"],
  [
    /(OutboundConnectorIdNotFound|ErrorConnectorNotEnabled|ErrorConnectorNotTransportRuleScoped)(Exception)?$/,
    "referenceNotUsable",
  ],
  [
    /(AmbiguousParameterSetException|ParameterTransformationException|ParameterBindingException)$/,
    "invalidParameter",
  ],
];

/** Sentences are the last resort, for errors that share one exception type. English is asked for by Accept-Language. */
const bySentence: readonly [RegExp, ExchangeErrorCode][] = [
  [/RuleNotFound|couldn't be found on/i, "notFound"],
  [/already (exists|in use|has)|must be unique|is already taken/i, "alreadyExists"],
  [/OutboundConnectorIdNotFound|ConnectorNotEnabled|ConnectorNotTransportRuleScoped/i, "referenceNotUsable"],
  [/before you create a journal rule/i, "journalReportAddressMissing"],
  [/Enable-OrganizationCustomization/i, "organizationNotCustomized"],
  [/because it is too large/i, "ruleTooLarge"],
  [/maximum number of concurrent requests/i, "throttled"],
];

const genericMessages = /^(invalid operation|error executing cmdlet)\.?$/i;

/** Finds the useful sentence and type in the answer to a failed call (exchange-online.md a.8). */
export function readFault(status: number, text: string): ServiceFault {
  const plain = [...text]
    .filter((char) => char >= " " || char === "\n")
    .join("")
    .trim();
  const parsed = body.safeParse(parseJson(plain));
  const error = parsed.success ? parsed.data.error : undefined;
  const proxied = proxiedError(error?.details?.[0]?.message ?? error?.innererror?.message ?? "");
  if (proxied !== undefined) {
    return readFault(status, JSON.stringify({ error: proxied }));
  }
  const candidates = [
    error?.details?.[0]?.message,
    error?.innererror?.internalexception?.message,
    error?.innererror?.message,
    error?.message,
    plain.startsWith("<") || plain.startsWith("{") ? undefined : plain.slice(0, 300),
  ];
  const found = candidates.find((message) => message?.trim() && !genericMessages.test(message.trim()));
  const parts = (found ?? "").split("|");
  const sentence = parts.at(-1)?.trim() || `the service answered HTTP ${status} without saying why`;
  const exceptionType =
    (parts.length >= 2 ? parts.at(-2)?.trim() : undefined) ??
    error?.innererror?.internalexception?.type ??
    error?.innererror?.type;
  const code = classify(status, exceptionType ?? "", found ?? "", error !== undefined);
  const transient =
    code === "throttled" ||
    code === "unavailable" ||
    transientTypes.some((name) => exceptionType?.endsWith(name));
  return { code, sentence, exceptionType, transient };
}

/** What a failed call's status, body and Retry-After say of it, as an error tells it. */
export function faultDetails(
  status: number,
  text: string,
  retryAfter: string | null,
): Pick<ExchangeErrorDetails, "code" | "sentence" | "exceptionType" | "status" | "retryAfterMs"> {
  const { code, sentence, exceptionType, transient } = readFault(status, text);
  return {
    code: transient && code === "refused" ? "unavailable" : code,
    sentence,
    exceptionType,
    status,
    retryAfterMs: milliseconds(retryAfter),
  };
}

function classify(status: number, type: string, message: string, fromExchange: boolean): ExchangeErrorCode {
  const known =
    byType.find(([pattern]) => pattern.test(type))?.[1] ??
    bySentence.find(([pattern]) => pattern.test(message))?.[1];
  // Plain text may be a proxy's; of Exchange's own sentences only the one about throttling comes so.
  if (known !== undefined && (fromExchange || known === "throttled")) {
    return known;
  }
  switch (status) {
    case 401:
      return "unauthorized";
    case 403:
      return "forbidden";
    case 404:
      // Only Exchange's own exception proves absence; a 404 of something in between does not.
      return type === "" ? "badAnswer" : "refused";
    case 408:
    case 500:
    case 502:
    case 503:
    case 504:
      return "unavailable";
    case 429:
      return "throttled";
    default:
      return "refused";
  }
}

/** Retry-After in seconds or as a date. */
function milliseconds(value: string | null): number | undefined {
  if (value === null) {
    return undefined;
  }
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** A server that passed the cmdlet on wraps the other server's answer, as JSON, in its own sentence. */
function proxiedError(message: string): object | undefined {
  const inner = /\|[\w.]*CmdletProxyException\|/.test(message)
    ? message.match(/: (\{.*\})/s)?.[1]
    : undefined;
  const parsed = inner === undefined ? undefined : parseJson(inner);
  if (typeof parsed !== "object" || parsed === null) {
    return undefined;
  }
  return "error" in parsed && typeof parsed.error === "object" && parsed.error !== null
    ? parsed.error
    : parsed;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: plain text and HTML are legal answers of proxies and of the concurrency limit.
    return undefined;
  }
}
