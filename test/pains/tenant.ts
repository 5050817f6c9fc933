import type { ObjectRecord } from "../../emulator";
import { type KindName, kinds } from "../../provider/kinds";
import type { Inputs } from "../../provider/kinds/kind";
import { Stand } from "../moods/stand";
import { type Kept, create as make } from "../moods/walks";

/** A rule of ours that is complete. */
export const rule = { name: "Ours", fromScope: "InOrganization", setSCL: 1, enabled: true };

/** What Exchange would refuse, as a preview says it. */
export const problems = (kind: KindName, inputs: Inputs) => kinds[kind].check(inputs, () => false).problems;

/** An emulated tenant for a test file, as at first for each of its tests, and what the product does with it. */
export function emulatedTenant() {
  let standing: Stand | undefined;
  const stand = (): Stand => {
    if (standing === undefined) {
      throw new Error("the emulator starts before the first test");
    }
    return standing;
  };
  beforeAll(async () => {
    standing = await Stand.start();
  });
  afterAll(() => stand().emulator.close());
  beforeEach(() => stand().reset());

  const lifecycle = (kind: KindName) => stand().lifecycle(kind);

  /** Creates what a program declares, as the engine does: checked first. */
  async function create(kind: KindName, inputs: Inputs): Promise<Kept> {
    const checked = await lifecycle(kind).check({}, inputs);
    expect(checked.failures).toEqual([]);
    return make(stand(), kind, checked.inputs);
  }

  /** A later run's look at the object. */
  function look({ kind, id, props }: Kept) {
    stand().newProcess();
    return lifecycle(kind).read(id, props);
  }

  /** Neither a preview nor another update finds anything to do. */
  async function expectRest(kept: Kept, inputs: Inputs): Promise<void> {
    const { props } = await look(kept);
    expect(lifecycle(kept.kind).diff(props, inputs).changes).toBe(false);
    const before = stand().writes().length;
    await lifecycle(kept.kind).update(kept.id, kept.props, inputs);
    expect(stand().writes().length).toBe(before);
  }

  /** Runs a cmdlet as somebody outside. */
  const admin = (cmdlet: string, parameters: ObjectRecord = {}) => stand().emulator.admin(cmdlet, parameters);

  return { stand, lifecycle, create, look, expectRest, admin };
}
