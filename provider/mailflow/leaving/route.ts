import { domainOf } from "../addresses";
import type { Copy, Run } from "../copy";
import { either, end, report } from "../ending";
import { ask } from "../memory";
import type { End, RouteStep } from "../steps";
import { deliver, quarantinedByMicrosoft } from "./deliver";
import { journal } from "./journal";
import {
  type CompiledOutbound,
  connectorFor,
  connectorNamed,
  essenceOf,
  isDomainless,
  mxOf,
  unusable,
} from "./outbound";
import { visitVendor } from "./vendor";

/** After the rules: quarantine, journal copies, then the way out: rule connector, recipient domain, mailbox or MX. */
export function route(run: Run, copy: Copy): End {
  if (copy.quarantinedBy !== null)
    return end(
      copy,
      "quarantine",
      "Microsoft",
      copy.quarantinedBy,
      `rule "${copy.quarantinedBy}" quarantines it`,
    );
  const chosen = copy.route;
  if (!chosen) return ordinary(run, copy);
  const caught = quarantinedByMicrosoft(run, copy);
  if (caught === null) return byRule(run, copy, chosen);
  const stays = (c: Copy): End => end(c, "quarantine", "Microsoft", null, caught);
  const { quarantineBeatsRoute } = run.flow.assumptions;
  if (quarantineBeatsRoute === "yes") return stays(copy);
  if (quarantineBeatsRoute === "no") return byRule(run, copy, chosen);
  return either(run, copy, null, "it is open whether Microsoft's quarantine wins over a rule's route", [
    { when: "quarantine wins", go: stays },
    { when: "the route wins", go: (branch) => byRule(run, branch, chosen) },
  ]);
}

function byRule(run: Run, copy: Copy, chosen: NonNullable<Copy["route"]>): End {
  journal(run, copy);
  const connector = ask(run.flow, "outbound", (all) => connectorNamed(all, chosen.connector));
  const dead = unusable(connector);
  if (connector && dead === null)
    return handOver(run, copy, connector, "rule", `rule "${chosen.rule}" names it`);
  const problem = `connector "${chosen.connector}" of rule "${chosen.rule}" ${dead}`;
  const answer = run.flow.assumptions[connector ? "disabledConnector" : "missingConnector"];
  const queues = (c: Copy): End => report(run, c, chosen.rule, `${problem}: it queues until it expires`);
  if (answer === "queues") return queues(copy);
  if (answer === "bypassed") return leave(run, copy);
  return either(run, copy, chosen.rule, `${problem}; what Exchange does then is open`, [
    { when: "mail queues", go: queues },
    { when: "the rule's route is bypassed", go: (branch) => leave(run, branch) },
  ]);
}

/** The way mail takes when no rule chooses: mailbox, a connector by recipient domain, or MX. */
function ordinary(run: Run, copy: Copy): End {
  journal(run, copy);
  return leave(run, copy);
}

function leave(run: Run, copy: Copy): End {
  const { directory, assumptions } = run.flow;
  const here = directory.hasMailbox(copy.recipient);
  const lookedUp = here.is === "unknown" && copy.came.recipient === copy.recipient;
  if (here.is === "yes" || lookedUp) return deliver(run, copy);
  const target = targetOf(run, copy);
  const own = directory.domainType(domainOf(target)) !== undefined;
  const open =
    assumptions.domainlessConnectorTakesAll === "cannotTell" && run.flow.outbound.some(isDomainless);
  const out =
    (takesAll: boolean) =>
    (branch: Copy): End => {
      const found = ask(run.flow, "outbound", (all) => connectorFor(all, target, own, takesAll), essenceOf);
      return found ? handOver(run, branch, found.connector, found.by, found.reason) : byMx(branch, target);
    };
  const outside = (c: Copy): End => {
    if (!open) return out(assumptions.domainlessConnectorTakesAll === "yes")(c);
    return either(run, c, null, "it is open whether a connector without recipient domains takes all mail", [
      { when: "it does", go: out(true) },
      { when: "it does not", go: out(false) },
    ]);
  };
  const nobodys =
    !directory.find(copy.recipient) && directory.domainType(domainOf(copy.recipient)) === "authoritative";
  if (!nobodys) return outside(copy);
  // Only a rule sends mail to somebody who is not there (any more): who was named on arrival was looked up then.
  const missing = (c: Copy): End => report(run, c, null, here.because);
  if (here.is === "no") return missing(copy);
  return either(run, copy, null, here.because, [
    { when: "it exists", go: (branch) => deliver(run, branch) },
    { when: "it does not", go: missing },
  ]);
}

/** Where mail for the recipient goes: contacts and mail users live elsewhere. */
const targetOf = (run: Run, { recipient }: Copy): string =>
  run.flow.directory.find(recipient)?.externalEmailAddress ?? recipient;

function byMx(copy: Copy, target: string): End {
  const host = mxOf(domainOf(target));
  const reason = "no connector takes it: by the recipient domain's MX record";
  copy.steps.push({ kind: "route", pass: copy.pass, object: null, by: "mx", host, reason });
  return end(copy, "nextHop", host, null, reason);
}

/** Hands the copy to a connector's host: the vendor, or somebody whose next step is not ours to follow. */
function handOver(
  run: Run,
  copy: Copy,
  connector: CompiledOutbound,
  by: RouteStep["by"],
  reason: string,
): End {
  const target = targetOf(run, copy);
  const host = connector.useMXRecord ? mxOf(domainOf(target)) : connector.hosts[0];
  const about = { pass: copy.pass, object: connector.name };
  copy.steps.push({ kind: "route", ...about, by, host: host ?? null, reason });
  if (host === undefined)
    return report(run, copy, connector.name, `"${connector.name}" has neither smart host nor MX`);
  return visitVendor(run, copy, { host, connector, target });
}
