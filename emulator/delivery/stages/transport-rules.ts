import type { StoredObject } from "../../tenant/state";
import { type Copy, type Stage, step, type World } from "../copy";
import type { Placement } from "../delivery";
import { act } from "../rules/actions";
import { matches } from "../rules/matches";

/** A disabled rule does nothing, and one in audit mode only watches (assumption `auditOnlyWatches`). */
function inForce({ State, Mode }: StoredObject): boolean {
  return State !== "Disabled" && (Mode ?? "Enforce") === "Enforce";
}

/**
 * One rule after the other, in their order. A rule that applies to some of a copy's recipients splits it: these go
 * on as the rule left the message (assumption `changesShowAtOnce`), the others as it was.
 */
export const transportRules: Stage = ({ state }, arrived) => {
  const placed: Placement[] = [];
  const stopped: Copy[] = [];
  let moving: readonly Copy[] = [arrived];
  for (const rule of state.transportRules.filter(inForce)) {
    const next: Copy[] = [];
    for (const copy of moving) {
      const { concerned, others } = split(state, rule, copy, arrived);
      if (others !== undefined) {
        next.push(others);
      }
      if (concerned !== undefined) {
        const acted = act(rule, concerned);
        if ("placed" in acted) {
          placed.push(...acted.placed);
        } else {
          (rule.StopRuleProcessing === true ? stopped : next).push(acted.on);
        }
      }
    }
    moving = next;
  }
  return step({ on: [...stopped, ...moving], placed });
};

interface Split {
  readonly concerned?: Copy;
  readonly others?: Copy;
}

function split(state: World["state"], rule: StoredObject, copy: Copy, { recipients }: Copy): Split {
  const concerned = copy.recipients.filter((recipient) =>
    matches({ state, rule, copy, recipient, everybody: recipients }),
  );
  const others = copy.recipients.filter((recipient) => !concerned.includes(recipient));
  return {
    ...(concerned.length === 0 ? {} : { concerned: { ...copy, recipients: concerned } }),
    ...(others.length === 0 ? {} : { others: { ...copy, recipients: others } }),
  };
}
