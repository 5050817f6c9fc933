import { callsForAction } from "../../avanan/advice/advice";
import { many } from "./html";
import { byCause, isBad } from "./proof-groups";
import type { Report } from "./report";

/** The answer of a section in a line. */
export interface Card {
  readonly id: string;
  readonly tone: "good" | "open" | "bad";
  readonly what: string;
  readonly said: string;
}

export function cardsOf(report: Report): readonly Card[] {
  return [planCard(report), ...proofCard(report), adviceCard(report), outsideCard(report)];
}

function planCard({ plan, refusals }: Report): Card {
  if (refusals.length > 0) {
    return { id: "plan", tone: "bad", what: "Plan", said: "Refused in one step" };
  }
  const count = (does: string) => plan.filter((row) => row.does === does).length;
  const parts = (["create", "change", "remove"] as const).flatMap((does) =>
    count(does) > 0 ? [`${count(does)} to ${does}`] : [],
  );
  const refused = count("refuse");
  if (refused > 0) {
    parts.push(`${refused} refused`);
  }
  const said = parts.length === 0 ? "Nothing to do" : parts.join(", ");
  return { id: "plan", tone: refused > 0 ? "bad" : parts.length === 0 ? "good" : "open", what: "Plan", said };
}

function proofCard({ proof, refusals, force }: Report): Card[] {
  if (proof === undefined) {
    return [];
  }
  const { states, violations, tangled } = proof;
  const { change, now } = byCause(violations);
  const [breaks, broken] = [change.filter(isBad).length, now.filter(isBad).length];
  const fate = force === undefined || refusals.length > 0 ? "Refused" : `Overridden (${force})`;
  const open = violations.length + tangled.length;
  const tone = breaks + broken > 0 ? "bad" : open > 0 ? "open" : "good";
  const said =
    open === 0
      ? `Mail is safe in ${states === 1 ? "its only state" : `all ${states} states`}`
      : tone === "open"
        ? `${many(open, "message")} to be known`
        : [
            ...(breaks > 0 ? [`${fate}: breaks ${many(breaks, "message")}`] : []),
            ...(broken > 0 ? [`${many(broken, "message")} broken as it is now`] : []),
          ].join("; ");
  return [{ id: "proof", tone, what: "Proof", said }];
}

function adviceCard({ advice }: Report): Card {
  const acting = advice.filter(callsForAction);
  const errors = acting.some(({ severity }) => severity === "error");
  const notes = advice.length - acting.length;
  const said =
    acting.length === 0
      ? `None, ${many(notes, "note")}`
      : many(acting.length, "call for action", "calls for action");
  return { id: "advice", tone: errors ? "bad" : acting.length > 0 ? "open" : "good", what: "Warnings", said };
}

function outsideCard({ outside }: Report): Card {
  const about = { id: "outside", what: "Changed outside" };
  if (outside === "unknown") {
    return { ...about, tone: "open", said: "Not known" };
  }
  if (outside === "nothingYet") {
    return { ...about, tone: "good", said: "There was no run yet" };
  }
  return outside.length === 0
    ? { ...about, tone: "good", said: "Nothing" }
    : { ...about, tone: "open", said: many(outside.length, "object") };
}
