import { findCmdlet } from "../catalogue";
import { isRecord, type ObjectRecord, sameName } from "../json";
import type { RequestEntry } from "../log";
import { Refusal } from "../refusal";
import { type Answer, badRequest, refused } from "./answer";
import { readBatch, runBatch, shuffled } from "./batch";
import { faultAnswer, invalidToken, tooManyRequests } from "./fault-answer";
import { checkHeaders, type Headers } from "./headers";
import { type InvokeDependencies, invokeCommand, isWrite, readInput } from "./invoke-command";

export interface FrontDoorSettings {
  tokens: readonly string[];
  latencyMs: number;
  /** More requests than this at a time are refused in plain text. */
  maxConcurrentRequests?: number;
  /** Two writes of transport rules at a time: the later one fails for now. */
  serialRuleWrites: boolean;
}

export interface IncomingCall {
  readonly url: URL;
  readonly tenant: string;
  readonly route: "InvokeCommand" | "$batch";
  readonly headers: Headers;
  readonly body: string;
  readonly entry: RequestEntry;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Everything between the connection and the cmdlet: limits, token, tenant, headers, faults, batches. */
export class FrontDoor {
  private inFlight = 0;
  private ruleWrites = 0;

  constructor(
    private readonly dependencies: InvokeDependencies,
    private readonly settings: () => FrontDoorSettings,
  ) {}

  async answer(call: IncomingCall): Promise<Answer> {
    const { maxConcurrentRequests } = this.settings();
    this.inFlight += 1;
    try {
      const crowded = maxConcurrentRequests !== undefined && this.inFlight > maxConcurrentRequests;
      return crowded ? { ...tooManyRequests(), fault: "concurrency" } : await this.admit(call);
    } finally {
      this.inFlight -= 1;
    }
  }

  private async admit(call: IncomingCall): Promise<Answer> {
    const { tokens } = this.settings();
    const token = call.headers.authorization?.match(/^Bearer (\S+)$/)?.[1];
    if (token === undefined || !tokens.includes(token)) {
      return invalidToken();
    }
    if (!this.isTenant(call.tenant)) {
      return badRequest(`The tenant "${call.tenant}" is not known.`, 404, "NotFound");
    }
    const wrong = checkHeaders(call.headers);
    if (wrong !== undefined) {
      return wrong;
    }
    let body: unknown;
    try {
      body = JSON.parse(call.body);
    } catch (error) {
      return badRequest(`The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
    return this.travel(call, body);
  }

  /** By Guid, or by one of its verified domains. */
  private isTenant(name: string): boolean {
    const { tenantId, acceptedDomains } = this.dependencies.tenant.state;
    return sameName(name, tenantId) || acceptedDomains.some((domain) => sameName(domain.Name, name));
  }

  /** The way there, the service, and the way back. */
  private async travel(call: IncomingCall, body: unknown): Promise<Answer> {
    const { faults } = this.dependencies;
    const inputs = cmdletsOf(call.route, body);
    const onTheWay = [
      ...(call.route === "$batch" ? faults.due("connection", "$batch") : []),
      ...inputs.flatMap(({ name, parameters }) => faults.due("connection", name, parameters)),
    ];
    const drops = onTheWay.flatMap((fault) => (fault.fault === "dropped" ? [fault.when] : []));
    const delay = onTheWay.reduce(
      (ms, fault) => ms + (fault.fault === "latency" ? fault.ms : 0),
      this.settings().latencyMs,
    );
    const ruleWrites = inputs.filter(
      ({ name }) => findCmdlet(name)?.noun === "TransportRule" && isWrite(name),
    ).length;
    const crossing = this.ruleWrites > 0;
    this.ruleWrites += ruleWrites;
    try {
      if (delay > 0 || (ruleWrites > 0 && this.settings().serialRuleWrites)) {
        await pause(Math.max(delay, 2));
      }
      if (drops.includes("before")) {
        return { status: 0, body: "", drop: true, fault: "dropped" };
      }
      const answer =
        call.route === "$batch" ? this.batch(call, body, crossing) : this.single(call, body, crossing);
      if (drops.includes("after")) {
        return { ...answer, drop: true, fault: "dropped" };
      }
      return onTheWay.some(({ fault }) => fault === "halfBody") ? halved(answer) : answer;
    } finally {
      this.ruleWrites -= ruleWrites;
    }
  }

  private single(call: IncomingCall, body: unknown, crossing: boolean): Answer {
    const input = readInput(body);
    const { url, headers, entry } = call;
    const busy = this.busy(input?.name, crossing);
    return invokeCommand({ url, headers, body, request: entry.request }, this.dependencies, busy);
  }

  private batch(call: IncomingCall, body: unknown, crossing: boolean): Answer {
    const [fault] = this.dependencies.faults.due("answer", "$batch");
    const answered = fault === undefined ? undefined : faultAnswer(fault);
    if (answered !== undefined) {
      return answered;
    }
    const endpoint = new URL(
      call.url.href.replace(/\$batch(\?.*)?$/, "InvokeCommand").replace(/%24batch.*$/i, "InvokeCommand"),
    );
    const items = readBatch(body, endpoint);
    if (!Array.isArray(items)) {
      return items;
    }
    let earlier = crossing;
    const responses = runBatch(items, call.headers, (item) => {
      const name = readInput(item.body)?.name;
      const busy = this.busy(name, earlier);
      earlier ||= isRuleWrite(name);
      return invokeCommand({ ...item, request: call.entry.request, item: item.id }, this.dependencies, busy);
    });
    return { status: 200, body: { responses: shuffled(responses, call.entry.request) } };
  }

  private busy(name: string | undefined, crossing: boolean): Answer | undefined {
    if (!crossing || !this.settings().serialRuleWrites || !isRuleWrite(name)) {
      return undefined;
    }
    const refusal = new Refusal(
      "transient",
      "The rule collection is being changed by another request. The issue may be transient, please try again.",
      503,
    );
    return { ...refused(refusal), fault: "serialRuleWrites" };
  }
}

function isRuleWrite(name: string | undefined): boolean {
  return name !== undefined && findCmdlet(name)?.noun === "TransportRule" && isWrite(name);
}

function cmdletsOf(
  route: IncomingCall["route"],
  body: unknown,
): { name: string; parameters: ObjectRecord }[] {
  const requests = isRecord(body) && Array.isArray(body.requests) ? body.requests : [];
  const bodies =
    route === "$batch" ? requests.map((item) => (isRecord(item) ? item.body : undefined)) : [body];
  return bodies.flatMap((one) => {
    const input = readInput(one);
    return input === undefined
      ? []
      : [{ name: findCmdlet(input.name)?.name ?? input.name, parameters: input.parameters as ObjectRecord }];
  });
}

function halved(answer: Answer): Answer {
  const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
  return {
    ...answer,
    headers: { "Content-Type": "application/json", ...answer.headers },
    body: text.slice(0, text.length / 2),
    fault: "halfBody",
  };
}
