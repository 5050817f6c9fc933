import { PartlyDone } from "../../provider/converge/partly-done";
import type { KindName } from "../../provider/kinds";
import { kinds } from "../../provider/kinds";
import type { Inputs, State } from "../../provider/kinds/kind";
import type { Stand } from "./stand";

export interface Resource {
  readonly kind: KindName;
  readonly inputs: Inputs;
}
interface Held {
  readonly kind: KindName;
  readonly id: string;
  readonly props: State;
}
interface Planned extends Resource {
  readonly urn: string;
  readonly held: Held | undefined;
}

/** What comes first when it is made, and last when it goes: what others name. */
const stages: readonly (readonly KindName[])[] = [
  ["TransportConfig", "OutboundConnector", "DistributionGroup", "MailContact"],
  ["TransportRule", "JournalRule", "DistributionGroupMember"],
];
const stageOf = (kind: KindName) => (stages[1]?.includes(kind) ? 1 : 0);

/** Runs a stack as Pulumi's engine does: refresh, check, diff, create and update by dependency, delete in reverse. */
export class SmallEngine {
  private readonly state = new Map<string, Held>();

  constructor(private readonly stand: Stand) {}

  /** One `up` in a process of its own. Gives the messages of what failed, and the writes of refresh and preview. */
  async up(declared: ReadonlyMap<string, Resource>): Promise<{ failures: string[]; early: string[] }> {
    this.stand.newProcess();
    const failures: string[] = [];
    const attempt = async (task: Promise<unknown>) => {
      const message = await this.stand.outcome(task);
      if (message !== undefined) {
        failures.push(message);
      }
    };
    const writesBefore = this.stand.writes().length;
    await Promise.all([...this.state].map(([urn, held]) => attempt(this.refresh(urn, held))));
    const planned = failures.length > 0 ? [] : await this.plan(declared, failures);
    const early = this.stand.writes().slice(writesBefore);
    if (failures.length > 0) {
      return { failures, early };
    }
    for (const stage of [0, 1]) {
      const due = planned.filter(({ kind }) => stageOf(kind) === stage);
      await Promise.all(due.map((one) => attempt(this.apply(one))));
      if (failures.length > 0) {
        return { failures, early };
      }
    }
    for (const stage of [1, 0]) {
      const due = [...this.state].filter(([urn, { kind }]) => !declared.has(urn) && stageOf(kind) === stage);
      await Promise.all(due.map(([urn, held]) => attempt(this.remove(urn, held))));
      if (failures.length > 0) {
        return { failures, early };
      }
    }
    return { failures, early };
  }

  private async refresh(urn: string, { kind, id, props }: Held): Promise<void> {
    const read = await this.stand.lifecycle(kind).read(id, props);
    if (read.id === "") {
      this.state.delete(urn);
    } else {
      this.state.set(urn, { kind, id: read.id, props: read.props });
    }
  }

  private async plan(declared: ReadonlyMap<string, Resource>, failures: string[]): Promise<Planned[]> {
    const planned = await Promise.all(
      [...declared].map(async ([urn, { kind, inputs: news }]): Promise<Planned[]> => {
        const held = this.state.get(urn);
        const lifecycle = this.stand.lifecycle(kind);
        const old = this.declaredBy(held);
        let message: string | undefined;
        let inputs: Inputs = news;
        message = await this.stand.outcome(
          lifecycle.check(old, news).then((checked) => {
            inputs = checked.inputs;
            if (checked.failures.length > 0) {
              throw new Error(checked.failures.map(({ reason }) => reason).join("\n"));
            }
          }),
        );
        if (message !== undefined) {
          failures.push(message);
          return [];
        }
        const changes = held === undefined || lifecycle.diff(held.props, inputs).changes;
        return changes ? [{ urn, kind, inputs, held }] : [];
      }),
    );
    return planned.flat();
  }

  private declaredBy(held: Held | undefined): State {
    const outputs = held === undefined ? [] : kinds[held.kind].outputs;
    return Object.fromEntries(Object.entries(held?.props ?? {}).filter(([name]) => !outputs.includes(name)));
  }

  private async apply({ urn, kind, inputs, held }: Planned): Promise<void> {
    const lifecycle = this.stand.lifecycle(kind);
    try {
      if (held === undefined) {
        const { id, outs } = await lifecycle.create(inputs);
        this.state.set(urn, { kind, id, props: outs });
      } else {
        const { outs } = await lifecycle.update(held.id, held.props, inputs);
        this.state.set(urn, { kind, id: held.id, props: outs });
      }
    } catch (error) {
      if (error instanceof PartlyDone) {
        this.state.set(urn, { kind, id: error.id, props: error.properties });
      }
      throw error;
    }
  }

  private async remove(urn: string, { kind, id, props }: Held): Promise<void> {
    await this.stand.lifecycle(kind).delete(id, props);
    this.state.delete(urn);
  }
}
