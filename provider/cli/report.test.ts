import { failed, note, ok, warning } from "./finding";
import { findingLine, findingLineOf, isGood, summaryLine } from "./report";

test("a finding is one line: status, what was looked at, what, why, what to do", () => {
  expect(findingLine(failed("token", "none could be had", { why: "no network", todo: "Try again" }))).toBe(
    "failed  token               none could be had: no network. Try again.",
  );
  expect(findingLine(ok("settings", "all there"))).toBe("ok      settings            all there.");
  expect(findingLineOf(26)(note("aLongNameOfACheckAsItIs", "b"))).toBe(
    "note    aLongNameOfACheckAsItIs   b.",
  );
});

test("what others wrote in several lines becomes one, and full stops are not doubled", () => {
  expect(findingLine(warning("token", "said:\n  a\r\n\tb.\n"))).toBe(
    "warning token               said: a b.",
  );
});

test("failures alone make it bad, and the last line counts", () => {
  expect(isGood([])).toBe(true);
  expect(isGood([ok("a", "b"), warning("c", "d")])).toBe(true);
  expect(isGood([ok("a", "b"), failed("c", "d")])).toBe(false);
  expect(summaryLine([ok("a", "b"), warning("c", "d"), failed("e", "f"), failed("g", "h")])).toBe(
    "1 ok, 1 warning, 2 failed",
  );
  expect(summaryLine([])).toBe("0 ok, 0 warnings, 0 failed");
  expect(summaryLine([note("a", "b")])).toBe("0 ok, 1 note, 0 warnings, 0 failed");
  expect(isGood([note("a", "b")])).toBe(true);
});
