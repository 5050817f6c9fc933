import type { RunningEmulator, Snapshot } from "../../emulator";
import type { KindTable, Walked } from "./table";

export type Shown = Readonly<Record<string, unknown>>;

/** What changes with every write. */
const restless = ["WhenChanged", "WhenChangedUTC", "WhenCreated", "WhenCreatedUTC"];

/** What the tenant holds of the walked object, and beside it. */
export class Sight {
  /** The object's Guid, once it is known. */
  id = "";

  constructor(
    private readonly emulator: RunningEmulator,
    private readonly table: KindTable,
    private readonly row: Walked,
  ) {}

  /** How cmdlets name the object. */
  identity(): { Identity?: string } {
    const { settings } = this.table;
    const Identity = settings === undefined ? this.id : settings.identity;
    return Identity === undefined ? {} : { Identity };
  }

  record(): Shown {
    return this.emulator.admin(`Get-${this.table.noun}`, this.identity())[0] ?? {};
  }

  /** The whole object, without its times. */
  object(): Shown {
    return without(this.record(), restless);
  }

  /** The object without the property itself and what goes with it. */
  rest(): Shown {
    const { readAs, known, moves = [], clearedWith = [] } = this.row;
    const along = clearedWith.map((other) => this.table.properties[other]?.parameter ?? other);
    const own = [readAs ?? known.parameter, ...moves, ...along, ...(this.table.derived ?? [])];
    return without(this.object(), own);
  }

  /** All other objects. Where rules stand is seen by their order. */
  others(snapshot: Snapshot): unknown {
    const own = this.record().Guid;
    const { groupMembers, ...objects } = snapshot;
    return Object.values(objects)
      .flat()
      .filter(({ Guid }) => Guid !== own)
      .map((record) => without(record, ["Priority"]));
  }

  expect(value: unknown): void {
    const { readAs, known, unseen, property } = this.row;
    if (unseen !== true) {
      expect({ [property]: this.record()[readAs ?? known.parameter] }).toEqual({ [property]: value });
    }
  }
}

export function without(record: Shown, names: readonly string[]): Shown {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
