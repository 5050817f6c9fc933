import { type ExchangeRecord, isExchangeError } from "../exchange";
import type { InputProblem, Inputs, Kind, State } from "../kinds/kind";
import { steering as steeringOfAll } from "../kinds/steering";
import type { TenantView } from "../kinds/tenant-view";
import type { Converger } from "./converge";
import { refusal, shown } from "./messages";
import { PartlyDone } from "./partly-done";

/** Tells whether a value stands for one that is not known before the run. */
export type IsUnknown = (value: unknown) => boolean;

export interface Diff {
  readonly changes: boolean;
  readonly replaces: string[];
  readonly deleteBeforeReplace: boolean;
}

export interface ReadBack {
  /** Blank when the object is proved absent. */
  readonly id: string;
  readonly props: State;
  readonly inputs: Inputs;
}

/** The one lifecycle of all kinds. Knows neither Pulumi nor any kind. */
export class Lifecycle {
  constructor(
    private readonly kind: Kind,
    private readonly converger: () => Promise<Converger>,
    private readonly isUnknown: IsUnknown,
  ) {}

  /** Validates without asking Exchange; a creation that a foreign object stands in the way of is refused already here. */
  async check(olds: State, news: Inputs): Promise<{ inputs: Inputs; failures: InputProblem[] }> {
    const unknown = new Set(Object.keys(news).filter((property) => this.isUnknown(news[property])));
    const { inputs: checked, problems } = this.kind.check(news, (property) => unknown.has(property));
    const inputs = without(checked, this.kind.onlyReviewed);
    if (problems.length > 0 || unknown.size > 0) {
      return { inputs, failures: [...problems] };
    }
    const reviewed = await this.review(olds, checked);
    if (reviewed.length > 0 || Object.keys(olds).length > 0) {
      return { inputs, failures: reviewed };
    }
    if (this.kind.mayLackParent) {
      return { inputs, failures: [] };
    }
    const view = await (await this.converger()).shared(this.kind, inputs);
    const record = this.kind.find(view, inputs);
    const reason = record === undefined ? undefined : refusal(this.kind, view, record, inputs);
    return { inputs, failures: reason === undefined ? [] : [{ property: "", reason }] };
  }

  private async review(olds: State, inputs: Inputs): Promise<InputProblem[]> {
    const review = this.kind.review?.(olds, inputs);
    if (review === undefined) {
      return [];
    }
    const converger = await this.converger();
    const { problems, notes } = review.look(await converger.lists(review.needs));
    for (const note of notes) {
      converger.say(note);
    }
    return [...problems];
  }

  /** Compares what was with what is declared. No I/O: the engine asks for one resource after the other. */
  diff(olds: State, news: Inputs): Diff {
    const { outputs, steering = steeringOfAll } = this.kind;
    const properties = new Set([...Object.keys(olds), ...Object.keys(news)]);
    const changed = [...properties].filter(
      (property) =>
        !outputs.includes(property) &&
        !steering.includes(property) &&
        (this.isUnknown(news[property]) ||
          property in olds !== property in news ||
          !this.kind.same(property, olds[property], news[property])),
    );
    const replaces = changed.filter(
      (property) => property in olds && property in news && this.kind.replacing(property),
    );
    // Names are unique in Exchange, so the old object has to go before the new one can come.
    return {
      changes: changed.length > 0,
      replaces,
      deleteBeforeReplace: replaces.length > 0 && "name" in news,
    };
  }

  async create(inputs: Inputs): Promise<{ id: string; outs: State }> {
    const converger = await this.converger();
    const view = await converger.recent(this.kind, inputs);
    const before = this.kind.find(view, inputs);
    const reason = before === undefined ? undefined : refusal(this.kind, view, before, inputs);
    if (reason !== undefined) {
      throw new Error(reason);
    }
    return this.settle(converger, inputs, {}, undefined, before);
  }

  async update(id: string, olds: State, news: Inputs): Promise<{ outs: State }> {
    const converger = await this.converger();
    const view = await converger.recent(this.kind, news);
    const record = await this.locate(converger, view, olds, id);
    if (record === undefined) {
      throw new Error(
        `${this.kind.type} "${this.kind.label(news)}": is no longer in the tenant (id ${id}); run pulumi up --refresh, which will create it again`,
      );
    }
    return this.settle(converger, news, olds, id, record);
  }

  async read(id: string, state: State): Promise<ReadBack> {
    const converger = await this.converger();
    const view = await converger.shared(this.kind, state);
    const record = await this.locate(converger, view, state, id);
    if (record === undefined) {
      return { id: "", props: {}, inputs: {} };
    }
    const inputs = this.declared(state);
    const seen = { ...inputs };
    for (const { property, has } of this.kind.differences(view, record, inputs, state)) {
      seen[property] = has;
    }
    return {
      id,
      props: { ...seen, ...this.ownOutputs(state), ...this.kind.observe(record, inputs, state, undefined) },
      inputs: seen,
    };
  }

  async delete(id: string, state: State): Promise<void> {
    const converger = await this.converger();
    await converger.remove(this.kind, state, (view) => this.locate(converger, view, state, id));
  }

  private async settle(
    converger: Converger,
    inputs: Inputs,
    previous: State,
    id: string | undefined,
    before: ExchangeRecord | undefined,
  ): Promise<{ id: string; outs: State }> {
    let found: ExchangeRecord | undefined;
    const outs = (record: ExchangeRecord) => ({
      ...inputs,
      ...this.ownOutputs(previous),
      ...this.kind.observe(record, inputs, previous, before),
    });
    try {
      const known = id === undefined ? undefined : before;
      const record = await converger.ensure(this.kind, inputs, previous, known, (seen) => {
        found = seen;
      });
      return { id: id ?? this.kind.idOf(record), outs: outs(record) };
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(shown(error));
      throw found === undefined ? cause : new PartlyDone(id ?? this.kind.idOf(found), outs(found), cause);
    }
  }

  /** The object by its id; undefined only when Exchange itself says that it does not exist. */
  private async locate(
    converger: Converger,
    view: TenantView,
    state: State,
    id: string,
  ): Promise<ExchangeRecord | undefined> {
    const listed = this.kind.find(view, state, id);
    const proof = this.kind.prove(id);
    if (listed !== undefined || proof === undefined) {
      return listed;
    }
    try {
      const { records } = await converger.client.read(proof);
      return records.find((record) => this.kind.idOf(record) === id);
    } catch (error) {
      if (isExchangeError(error, "notFound")) {
        return undefined;
      }
      throw error;
    }
  }

  private declared(state: State): Record<string, unknown> {
    return without(state, this.kind.outputs);
  }

  private ownOutputs(state: State): State {
    return Object.fromEntries(
      Object.entries(state).filter(([property]) => this.kind.outputs.includes(property)),
    );
  }
}

const without = (properties: Inputs, left: readonly string[] = []): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([property]) => !left.includes(property)));
