import type { ObjectRecord, RunningEmulator, Snapshot } from "../../emulator";
import { kinds } from "../../provider/kinds";
import type { Inputs, State } from "../../provider/kinds/kind";
import type { Stand } from "../moods/stand";
import { Sight, without } from "./sight";
import type { KindTable, Walked } from "./table";
import type { Sample } from "./values";

/** One property's way through an object's life, each step in a process of its own, as commands of the engine are. */
export class Walk {
  private declared: Inputs = {};
  private state: State = {};
  private readonly sight: Sight;

  private constructor(
    private readonly stand: Stand,
    private readonly table: KindTable,
    private readonly row: Walked,
    private readonly before: Snapshot,
  ) {
    this.sight = new Sight(stand.emulator, table, row);
  }

  static begin(stand: Stand, table: KindTable, row: Walked): Walk {
    stand.reset();
    row.given?.(stand.emulator);
    return new Walk(stand, table, row, stand.emulator.snapshot());
  }

  get lifecycle() {
    return this.stand.lifecycle(this.table.kind);
  }

  /** What a program declares with this value of the property, in the spelling that the product keeps. */
  private async declare(value: unknown, more: Inputs = {}): Promise<Inputs> {
    const { base } = this.table;
    const { beside, without = [], property } = this.row;
    const kept = Object.fromEntries(Object.entries(base).filter(([name]) => !without.includes(name)));
    const inputs = { ...kept, ...beside, [property]: value, ...more };
    this.stand.newProcess();
    const checked = await this.lifecycle.check(this.state, inputs);
    expect(checked.failures).toEqual([]);
    return checked.inputs;
  }

  async create(sample: Sample): Promise<void> {
    this.declared = await this.declare(sample.declared, sample.beside);
    this.stand.newProcess();
    const made = await this.lifecycle.create(this.declared);
    this.sight.id = made.id;
    this.state = made.outs;
    this.sight.expect(sample.shown);
    await this.rests();
    const again = await this.writesOf(() => this.lifecycle.create(this.declared));
    expect(again).toEqual([]);
  }

  /** Writes the property, and nothing else of the object. */
  async change(sample: Sample): Promise<void> {
    const before = this.sight.rest();
    const wanted = await this.declare(sample.declared, sample.beside);
    expect(this.lifecycle.diff(this.state, wanted)).toMatchObject({
      changes: true,
      replaces: this.replaced(),
    });
    if (this.replaced().length > 0) {
      await this.replace(wanted);
    } else {
      await this.update(wanted);
      expect(this.sight.rest()).toEqual(before);
    }
    this.sight.expect(sample.shown);
    await this.rests();
  }

  /** Somebody else sets the property; a refresh shows that property alone, and an update heals it. */
  async drift(foreign: Sample, own: Sample): Promise<void> {
    const change = this.outside(foreign);
    if (change === undefined) {
      return;
    }
    const healthy = this.sight.object();

    this.emulator.admin(change.cmdlet, { ...this.sight.identity(), ...change.parameters } as ObjectRecord);
    this.sight.expect(foreign.shown);
    this.stand.newProcess();
    const read = await this.lifecycle.read(this.sight.id, this.state);
    const { property } = this.row;
    const others = (inputs: Inputs) => without(inputs, [property, ...this.movedProperties()]);
    expect(others(read.inputs)).toEqual(others(this.declared));
    expect(read.inputs[property]).toEqual(foreign.seen ?? foreign.declared);
    this.state = read.props;
    expect(this.lifecycle.diff(this.state, this.declared).changes).toBe(true);
    await this.update(this.declared);
    this.sight.expect(own.shown);
    expect(this.sight.object()).toEqual(healthy);
    await this.rests();
  }

  /** Takes the value away, or is told why that cannot be. */
  async clear(one: Sample, other: Sample): Promise<void> {
    const { property, clearedWith = [] } = this.row;
    const cleared = this.cleared();
    if (cleared === "refused") {
      const inputs = { ...this.declared, [property]: null };
      const { failures } = await this.lifecycle.check(this.state, inputs);
      expect(failures.map((failure) => failure.property)).toContain(property);
      return;
    }
    if (other.shown === cleared) {
      await this.change(one);
    }
    const before = this.sight.rest();
    const together = Object.fromEntries(clearedWith.map((other) => [other, null]));
    const wanted = await this.declare(null, together);
    if (this.replaced().length > 0) {
      await this.replace(wanted);
    } else {
      await this.update(wanted);
      expect(this.sight.rest()).toEqual(before);
    }
    this.sight.expect(cleared);
    await this.rests();
  }

  /** Leaves the tenant as it was. */
  async delete(): Promise<void> {
    this.stand.newProcess();
    await this.lifecycle.delete(this.sight.id, this.state);
    expect(this.emulator.snapshot()).toEqual(this.before);
  }

  private get emulator(): RunningEmulator {
    return this.stand.emulator;
  }

  private async update(wanted: Inputs): Promise<void> {
    this.stand.newProcess();
    const { outs } = await this.lifecycle.update(this.sight.id, this.state, wanted);
    this.state = outs;
    this.declared = wanted;
  }

  /** Exchange takes the property at creation only: the engine deletes the object and makes it anew. */
  private async replace(wanted: Inputs): Promise<void> {
    if (this.row.unseen !== true) {
      await expect(this.lifecycle.update(this.sight.id, this.state, wanted)).rejects.toThrow(
        `${this.row.property} can be set only when the object is created`,
      );
    }
    this.stand.newProcess();
    await this.lifecycle.delete(this.sight.id, this.state);
    const made = await this.lifecycle.create(wanted);
    this.sight.id = made.id;
    this.state = made.outs;
    this.declared = wanted;
  }

  /** A second look finds nothing to do, and doing it again writes nothing. */
  private async rests(): Promise<void> {
    this.stand.newProcess();
    const read = await this.lifecycle.read(this.sight.id, this.state);
    expect(read.inputs).toEqual(this.declared);
    expect(read.props).toEqual(this.state);
    expect(this.lifecycle.diff(read.props, this.declared).changes).toBe(false);
    expect(
      await this.writesOf(() => this.lifecycle.update(this.sight.id, this.state, this.declared)),
    ).toEqual([]);
    expect(this.sight.others(this.emulator.snapshot())).toEqual(this.sight.others(this.before));
  }

  private async writesOf(task: () => Promise<unknown>): Promise<string[]> {
    const before = this.stand.writes().length;
    this.stand.newProcess();
    await task();
    return this.stand.writes().slice(before);
  }

  /** Properties that Exchange changes along with this one. */
  private movedProperties(): string[] {
    return Object.entries(this.table.properties)
      .filter(([, { parameter }]) => this.row.moves?.includes(parameter))
      .map(([property]) => property);
  }

  private replaced(): string[] {
    const { property } = this.row;
    return kinds[this.table.kind].replacing(property) ? [property] : [];
  }

  private cleared(): unknown {
    const { known } = this.row;
    if ("cleared" in this.row) {
      return this.row.cleared;
    }
    const isPart = known.role !== undefined || !["boolean", "choice", "integer"].includes(known.type);
    return isPart && known.type in this.table.cleared ? this.table.cleared[known.type] : "refused";
  }

  private outside(foreign: Sample) {
    const { outside, known, clearedWith = [], beside = {}, unseen } = this.row;
    if (outside !== undefined) {
      return outside(foreign);
    }
    if (known.on === "new" || unseen === true) {
      return undefined;
    }
    // Halves of a predicate are set together, by administrators, too.
    const along = clearedWith.map((other) => [this.table.properties[other]?.parameter, beside[other]]);
    return {
      cmdlet: `Set-${this.table.noun}`,
      parameters: { ...Object.fromEntries(along), [known.parameter]: foreign.declared },
    };
  }
}
