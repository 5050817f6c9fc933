import { findCmdlet } from "../catalogue";
import type { Faults } from "../faults/faults";
import { isRecord, type ObjectRecord } from "../json";
import type { CallLog, CmdletEntry } from "../log";
import { Refusal, UnknownCmdlet } from "../refusal";
import type { Tenant } from "../tenant/tenant";
import { type Answer, answerTo, badRequest } from "./answer";
import { encodeRecord } from "./encoding";
import { faultAnswer } from "./fault-answer";
import { type Headers, maxPageSize } from "./headers";
import type { Paging } from "./paging";

/** One InvokeCommand, whether it came by itself or inside a batch. */
export interface Invocation {
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
  readonly request: number;
  readonly item?: string;
}

export interface InvokeDependencies {
  readonly tenant: Tenant;
  readonly faults: Faults;
  readonly paging: Paging;
  readonly log: CallLog;
  /** Pages are never longer than this, whatever the client asks for. */
  readonly pageSize: () => number | undefined;
}

export interface CmdletInput {
  readonly name: string;
  readonly parameters: Record<string, unknown>;
}

/** `{"CmdletInput":{"CmdletName":"Set-X","Parameters":{…}}}`, and nothing less: `{}` where there are no parameters. */
export function readInput(body: unknown): CmdletInput | undefined {
  const input = isRecord(body) ? body.CmdletInput : undefined;
  if (!isRecord(input) || typeof input.CmdletName !== "string" || !isRecord(input.Parameters)) {
    return undefined;
  }
  return { name: input.CmdletName, parameters: input.Parameters };
}

export function isWrite(name: string): boolean {
  return findCmdlet(name)?.writes ?? false;
}

/** Runs the cmdlet, writes the log, and answers. `inTheWay` is a refusal decided on before. */
export function invokeCommand(call: Invocation, dependencies: InvokeDependencies, inTheWay?: Answer): Answer {
  const input = readInput(call.body);
  if (input === undefined) {
    return badRequest('The body must be {"CmdletInput":{"CmdletName":"…","Parameters":{…}}}.');
  }
  const { tenant, faults, log } = dependencies;
  const parameters = input.parameters as ObjectRecord;
  const name = findCmdlet(input.name)?.name ?? input.name;
  const entry = (rest: Pick<CmdletEntry, "outcome" | "exception" | "message" | "fault">) =>
    log.addCmdlet({
      request: call.request,
      ...(call.item === undefined ? {} : { item: call.item }),
      cmdlet: name,
      parameters,
      kind: isWrite(name) ? "write" : "read",
      actor: "client",
      ...rest,
    });
  const [fault] = faults.due("answer", name, parameters);
  const answered = inTheWay ?? (fault === undefined ? undefined : faultAnswer(fault));
  if (answered !== undefined) {
    entry({ outcome: "fault", fault: answered.fault ?? "transient" });
    return answered;
  }
  const token = call.url.searchParams.get("$skiptoken");
  if (token !== null) {
    const rest = dependencies.paging.rest(token, call.headers, call.body);
    entry({ outcome: rest === undefined ? "refused" : "ok" });
    return rest === undefined
      ? badRequest("Expired or Invalid pagination request. Default Expiry time is 00:30:00")
      : page(rest, [], call, dependencies);
  }
  try {
    const stage = isWrite(name) ? "effect" : name.startsWith("Validate-") ? "validation" : undefined;
    const effects = stage === undefined ? [] : faults.due(stage, name, parameters);
    const result = tenant.run(name, input.parameters, "client", effects);
    const write = result.changed ? "ok" : result.confirmation === undefined ? "unchanged" : "whatIf";
    entry({ outcome: isWrite(name) ? write : "ok" });
    return page(result.records, result.warnings, call, dependencies, result.confirmation);
  } catch (error) {
    if (error instanceof Refusal || error instanceof UnknownCmdlet) {
      const exception = error instanceof Refusal ? { exception: error.type } : {};
      entry({ outcome: "refused", ...exception, message: error.message });
    }
    return answerTo(error);
  }
}

function page(
  records: readonly ObjectRecord[],
  warnings: readonly string[],
  call: Invocation,
  { paging, pageSize }: InvokeDependencies,
  confirmation?: string,
): Answer {
  const size = Math.min(maxPageSize(call.headers) ?? 1000, pageSize() ?? 1000);
  const cut = paging.cut([...records], size, call.headers, call.body);
  const select = call.url.searchParams.get("$select")?.split(",");
  const link = new URL(call.url);
  if (cut.token !== undefined) {
    link.searchParams.set("$skiptoken", cut.token);
  }
  return {
    status: 200,
    headers: warnings.length === 0 ? {} : { "X-Warnings": encodeURIComponent(JSON.stringify(warnings)) },
    body: {
      "@odata.context": `${call.url.origin}${call.url.pathname.replace(/InvokeCommand$/, "")}$metadata#Collection(Exchange.GenericHashTable)`,
      "adminapi.warnings@odata.type": "#Collection(String)",
      "@adminapi.warnings": warnings,
      ...(confirmation === undefined ? {} : { "@adminapi.confirmationmessage": confirmation }),
      value: cut.page.map((record) => encodeRecord(record, select)),
      ...(cut.token === undefined ? {} : { "@odata.nextLink": link.href }),
    },
  };
}
