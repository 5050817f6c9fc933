import { domainOf } from "../addresses";
import { connectorFor, mxOf } from "../leaving/outbound";
import { flag, text } from "../values";
import type { Lane } from "./diagram";
import { type Scene, Sketch } from "./sketch";

/** The way of journal reports: copies that go to an address outside. */
export function journalLane(scene: Scene): Lane {
  const sketch = new Sketch(scene);
  for (const rule of scene.tenant.journalRules ?? []) {
    const enabled = flag(rule.enabled);
    const about = sketch.about("JournalRule", rule.name);
    const to = text(rule.journalEmailAddress);
    if ((!enabled && about.owner === "foreign") || to === undefined) continue;
    const start = sketch.node({
      id: "start",
      kind: "start",
      stage: "people",
      label: "Copy of each message",
      owner: "nobody",
    });
    const whose = text(rule.recipient);
    const id = sketch.node({
      ...{ id: `journal ${rule.name}`, kind: "journalRule", stage: "rules", label: rule.name, ...about },
      detail: `${whose === undefined ? "" : `of ${whose}, `}to ${to}`,
      ...(enabled ? {} : { off: "disabled" }),
    });
    if (!enabled) continue;
    sketch.edge(start, id);
    const chosen = connectorFor(scene.outbound, to, false, true);
    sketch.edge(
      id,
      chosen === undefined
        ? sketch.host(mxOf(domainOf(to)))
        : sketch.wayOut(chosen.connector, domainOf(to)).id,
    );
  }
  return sketch.lane("journal", "Journal");
}
