import { Stand } from "../moods/stand";
import { type KindTable, walksOf } from "./table";
import { Walk } from "./walk";

/** A test for each property of each kind: create, read back, change, drift, clear, delete. One emulator for all. */
export function walkEvery(...tables: readonly KindTable[]): void {
  let stand: Stand;
  beforeAll(async () => {
    stand = await Stand.start();
  });
  afterAll(() => stand.emulator.close());

  describe.each(tables)("$kind", (table) => {
    test.each(walksOf(table))("$property", async (row) => {
      const [one, other] = row.values;
      const walk = Walk.begin(stand, table, row);
      await walk.create(one);
      await walk.change(other);
      await walk.drift(one, other);
      await walk.clear(one, other);
      await walk.delete();
    });
  });
}
