import { exceptions, Refusal, UnknownCmdlet } from "../refusal";

/** An HTTP answer before it is written; `drop` closes the connection instead. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object | string;
  readonly drop?: boolean;
  /** Name of the fault that made it. */
  readonly fault?: string;
}

/** A text answer of something between the caller and the cmdlet. */
export function plain(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, body, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers } };
}

/** A refusal by the web service itself, before any cmdlet is looked at. */
export function badRequest(message: string, status = 400, code = "BadRequest"): Answer {
  return {
    status,
    body: {
      error: {
        code,
        message: "Invalid Operation",
        innererror: { message, type: exceptions.odata, stacktrace: "" },
      },
    },
  };
}

/** No such cmdlet, or no role for it: NUL bytes. */
export function nulBytes(): Answer {
  return { status: 403, body: Buffer.alloc(2048), headers: { "Content-Type": "application/json" } };
}

const binderTypes: readonly string[] = [exceptions.parameterTransformation];

function codeOf(status: number): string {
  return { 404: "NotFound", 500: "InternalServerError", 503: "ServiceUnavailable" }[status] ?? "BadRequest";
}

/** The useful sentence is buried: `details[0].message` is `id|type|sentence`, the message on top says nothing. */
export function refused(refusal: Refusal): Answer {
  const { type, message, status } = refusal;
  const fromBinder = type.startsWith("Microsoft.Exchange.AdminApi.");
  const details = binderTypes.includes(type)
    ? {}
    : {
        details: [
          {
            code: fromBinder ? "Client" : "Context",
            target: "",
            message: `${fromBinder ? "" : "Ex6F9304"}|${type}|${message}`,
          },
        ],
      };
  const generic = fromBinder ? "Invalid Operation" : "Error executing cmdlet";
  return {
    status,
    body: {
      error: {
        code: codeOf(status),
        message: generic,
        ...details,
        innererror: {
          message: generic,
          type: exceptions.odata,
          stacktrace: "",
          internalexception: { message, type, stacktrace: "" },
        },
      },
      "adminapi.warnings@odata.type": "#Collection(String)",
      "@adminapi.warnings": [],
    },
  };
}

export function answerTo(error: unknown): Answer {
  if (error instanceof Refusal) {
    return refused(error);
  }
  if (error instanceof UnknownCmdlet) {
    return nulBytes();
  }
  throw error;
}
