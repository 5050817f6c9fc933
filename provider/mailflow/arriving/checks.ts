import type { Copy } from "../copy";
import { end } from "../ending";
import type { CheckStep, End } from "../steps";

/** Notes a hurdle at the door, passed or not. */
export function checked(
  copy: Copy,
  check: CheckStep["check"],
  passed: boolean,
  object: string | null,
  reason: string,
): void {
  copy.steps.push({ kind: "check", pass: copy.pass, check, passed, object, reason });
}

/** The server that sends it is told so while it waits. */
export function refuseAt(copy: Copy, check: CheckStep["check"], object: string | null, reason: string): End {
  checked(copy, check, false, object, reason);
  return end(copy, "bounce", "the sending server", object, reason);
}
