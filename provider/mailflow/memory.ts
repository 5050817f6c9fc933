import type { CompiledFlow } from "./compile";
import type { Copy } from "./copy";
import type { Message } from "./message";
import { factsOf, Look } from "./rules/quiet-rules";
import type { CompiledRule } from "./rules/rule";
import type { Trace } from "./steps";

/** What differs between the states of a tenant, besides its rules. What is the same in two of them is the very same object. */
const parts = [
  ...["inbound", "outbound", "journalRules", "allow", "block", "mayJoin", "undeliverableTo"],
  ...["rejectDirectSend", "spamAction", "highConfidenceSpamAction"],
] as const satisfies readonly (keyof CompiledFlow)[];
type Part = (typeof parts)[number];

/** What was asked about a part, and what matters of the answer. */
interface Asked {
  readonly part: Part;
  readonly question: (flow: CompiledFlow) => readonly unknown[];
  readonly answer: readonly unknown[];
}

/**
 * Asks a question about one part of a tenant: where another state has the same answer, it does not matter that it has more, or
 * less, of that part. `essence`: what matters of an answer.
 */
export function ask<Name extends Part, Answer>(
  flow: CompiledFlow,
  part: Name,
  question: (value: CompiledFlow[Name]) => Answer,
  essence: (answer: Answer) => readonly unknown[] = (answer) => [answer],
): Answer {
  if (!(flow instanceof Watched)) return question(flow[part]);
  return flow.asked(part, question, essence);
}

/** Which rule comes next, behind another, that does not plainly say no to a copy that looks so. */
interface Question {
  readonly look: Look;
  readonly after: CompiledRule | undefined;
  readonly next: CompiledRule | undefined;
}

interface Remembered {
  readonly watched: Watched;
  readonly trace: Trace;
}

/**
 * Follows one message through the states of a tenant, which `compileStates` has compiled: where a state answers all that was
 * asked of an earlier one alike, the message takes the same way.
 */
export class Memory {
  private readonly looks = new Map<string, Look>();
  private readonly remembered: Remembered[] = [];

  constructor(private readonly message: Message) {}

  /** The way it takes in this state, if it is known already. */
  recall(flow: CompiledFlow): Trace | undefined {
    return this.remembered.find(({ watched }) => watched.isLike(flow))?.trace;
  }

  /** The state, as a trace is to read it so that it can be kept. */
  watch(flow: CompiledFlow): Watched {
    return new Watched(flow, (copy) => this.lookOf(copy));
  }

  keep(watched: Watched, trace: Trace): void {
    this.remembered.push({ watched, trace });
  }

  private lookOf(copy: Copy): Look {
    const facts = factsOf(copy);
    const look = this.looks.get(facts) ?? new Look(copy, this.message);
    this.looks.set(facts, look);
    return look;
  }
}

/** A state of a tenant that notes what a trace reads of it. */
export class Watched implements CompiledFlow {
  private readonly read = new Set<Part>();
  private readonly answers: Asked[] = [];
  private readonly questions: Question[] = [];
  readonly directory: CompiledFlow["directory"];
  readonly assumptions: CompiledFlow["assumptions"];
  readonly portals: CompiledFlow["portals"];
  /** Only to be read at an index that `nextRule` gave. */
  readonly rules: CompiledFlow["rules"];
  readonly numbers: CompiledFlow["numbers"];
  readonly places: CompiledFlow["places"];

  constructor(
    private readonly flow: CompiledFlow,
    private readonly lookOf: (copy: Copy) => Look,
  ) {
    this.directory = flow.directory;
    this.assumptions = flow.assumptions;
    this.portals = flow.portals;
    this.rules = flow.rules;
    this.numbers = flow.numbers;
    this.places = flow.places;
  }

  /** Index of the first rule from `from` on that has something to say to the copy. */
  nextRule(copy: Copy, from: number): number {
    const look = this.lookOf(copy);
    const index = look.next(this.flow, from);
    this.questions.push({ look, after: this.rules[from - 1], next: this.rules[index] });
    return index;
  }

  asked<Name extends Part, Answer>(
    part: Name,
    question: (value: CompiledFlow[Name]) => Answer,
    essence: (answer: Answer) => readonly unknown[],
  ): Answer {
    const found = question(this.flow[part]);
    this.answers.push({
      part,
      question: (flow) => essence(question(flow[part])),
      answer: essence(found),
    });
    return found;
  }

  /** Whether another state answers alike. */
  isLike(other: CompiledFlow): boolean {
    for (const part of this.read) if (this.flow[part] !== other[part]) return false;
    for (const { part, question, answer } of this.answers) {
      if (this.flow[part] === other[part]) continue;
      const now = question(other);
      if (now.length !== answer.length || answer.some((one, at) => one !== now[at])) return false;
    }
    return this.questions.every(({ look, after, next }) => {
      const place = after === undefined ? -1 : other.places.get(after);
      return place !== undefined && other.rules[look.next(other, place + 1)] === next;
    });
  }

  get inbound() {
    return this.noted("inbound");
  }
  get outbound() {
    return this.noted("outbound");
  }
  get journalRules() {
    return this.noted("journalRules");
  }
  get allow() {
    return this.noted("allow");
  }
  get block() {
    return this.noted("block");
  }
  get mayJoin() {
    return this.noted("mayJoin");
  }
  get undeliverableTo() {
    return this.noted("undeliverableTo");
  }
  get rejectDirectSend() {
    return this.noted("rejectDirectSend");
  }
  get spamAction() {
    return this.noted("spamAction");
  }
  get highConfidenceSpamAction() {
    return this.noted("highConfidenceSpamAction");
  }

  private noted<Name extends Part>(part: Name): CompiledFlow[Name] {
    this.read.add(part);
    return this.flow[part];
  }
}
