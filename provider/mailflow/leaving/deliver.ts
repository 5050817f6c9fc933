import type { Copy, Run } from "../copy";
import { cannotTell, end } from "../ending";
import type { End } from "../steps";

/** Delivery to a mailbox here: spam confidence level and anti-spam policy decide between inbox, junk and quarantine. */
export function deliver(run: Run, copy: Copy): End {
  const { directory } = run.flow;
  const listed = directory.find(copy.recipient);
  const mailbox = listed?.address ?? copy.recipient;
  const here = listed ? undefined : directory.hasMailbox(copy.recipient);
  const object = copy.sclByRule;
  copy.steps.push({
    ...{ kind: "route", pass: copy.pass, object: null, by: "mailbox", host: null },
    reason: here?.is === "yes" ? here.because : `${mailbox} is here`,
  });
  if (copy.caught) return end(copy, "quarantine", "Microsoft", null, copy.caught);
  if (copy.scl === null)
    return cannotTell(copy, null, "because Microsoft's verdict on this pass is not known", [
      "inbox",
      "junk",
      "quarantine",
    ]);
  const level = copy.scl >= 7 ? "high confidence spam" : copy.scl >= 5 ? "spam" : "not spam";
  const set = object ? `, set by rule "${object}"` : "";
  const reason = `SCL ${copy.scl}${set}: ${level}`;
  if (copy.scl < 5) return end(copy, "inbox", mailbox, object, reason);
  const action = spamActionFor(run, copy.scl);
  const why = `${reason}; the anti-spam policy says ${action}`;
  switch (action.toLowerCase()) {
    case "movetojmf":
      return end(copy, "junk", mailbox, object, reason);
    case "quarantine":
      return end(copy, "quarantine", "Microsoft", object, why);
    case "delete":
      return end(copy, "lost", "nobody", object, why);
    case "addxheader":
    case "modifysubject":
    case "noaction":
      return end(copy, "inbox", mailbox, object, why);
    default:
      return cannotTell(copy, object, `because ${why}, which is not followed here`, [
        "inbox",
        "junk",
        "lost",
      ]);
  }
}

/** The anti-spam policy's action for a level: 5 and 6 spam, 7 to 9 high confidence (M7). */
export const spamActionFor = (run: Run, scl: number): string =>
  scl >= 7 ? run.flow.highConfidenceSpamAction : run.flow.spamAction;

/** Would Microsoft's own verdict on this pass put it into quarantine? The reason, or null. */
export function quarantinedByMicrosoft(run: Run, copy: Copy): string | null {
  if (copy.caught) return copy.caught;
  if (copy.scl === null || copy.scl < 5) return null;
  return spamActionFor(run, copy.scl).toLowerCase() === "quarantine"
    ? `SCL ${copy.scl} means quarantine here`
    : null;
}
