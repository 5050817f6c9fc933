import { type Addressee, type Copy, ended, reported, type Stage, type Step, step, type World } from "../copy";
import type { ObjectName } from "../delivery";
import { whoHas } from "../people";
import { intoMailbox } from "./mailbox";
import { byDomain, byRule, type Hop } from "./next-hop";
import { atVendor, isVendors } from "./vendor";

/** Where each recipient's copy goes: by a rule's connector, into a mailbox, or out. Who goes the same way goes together. */
export const routing: Stage = (world, copy) => {
  const ways = new Map<string, { way: Way; recipients: Addressee[] }>();
  for (const recipient of copy.recipients) {
    const way = wayOf(world, copy, recipient);
    const key = JSON.stringify(way);
    const { recipients } = ways.get(key) ?? { recipients: [] };
    ways.set(key, { way, recipients: [...recipients, recipient] });
  }
  const steps = [...ways.values()].map(({ way, recipients }) => taken(world, { ...copy, recipients }, way));
  return step({
    placed: steps.flatMap(({ placed }) => placed),
    back: steps.flatMap(({ back }) => back),
  });
};

type Way = "mailbox" | "nowhere" | Hop;

function wayOf({ state }: World, { route }: Copy, { address }: Addressee): Way {
  if (route !== undefined) {
    return byRule(state, route.connector, address) ?? "nowhere";
  }
  const found = whoHas(state, address);
  return found !== undefined && found.kind !== "MailContact" ? "mailbox" : byDomain(state, address);
}

function taken(world: World, copy: Copy, way: Way): Step {
  if (way === "mailbox") {
    return step({ placed: intoMailbox(world, copy) });
  }
  if (way === "nowhere") {
    const by: ObjectName = { kind: "TransportRule", name: copy.route?.rule ?? "" };
    const why = `the rule's connector "${copy.route?.connector}" is missing, disabled or not scoped to rules: mail waits and is given up`;
    return step({ placed: reported(copy, by, why) });
  }
  if (isVendors(world.vendor, way.host)) {
    return atVendor(world.vendor, copy, way);
  }
  const why = way.by === null ? "no connector is for that domain" : "by the connector";
  return step({ placed: ended(copy, { place: "nextHop", where: way.host, by: way.by, why }) });
}
