import { adviceLine } from "./advice";

test("advice is one line: severity and code, what, why, what to do", () => {
  const advice = { code: "lockDown", severity: "error", what: "it is so" } as const;
  expect(adviceLine({ ...advice, why: "for a reason", todo: "Do this" })).toBe(
    "error lockDown: it is so: for a reason. Do this.",
  );
  expect(adviceLine(advice)).toBe("error lockDown: it is so.");
});
