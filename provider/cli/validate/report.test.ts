import { outcomeLines, summary } from "./report";
import type { Outcome } from "./validate-connector";

const good: Outcome = {
  connector: "Avanan Outbound",
  recipients: ["contoso@contoso-mail.avanan.net"],
  ok: true,
  tasks: [{ name: "SendTestEmail", ok: true }],
  isValidated: true,
};
const bad: Outcome = {
  ...good,
  ok: false,
  tasks: [{ name: "SendTestEmail", ok: false, detail: "550", advice: "Do this." }],
  isValidated: false,
};
const unknown: Outcome = {
  connector: "Avanan Outbound",
  recipients: [],
  ok: false,
  tasks: [],
  error: "It was refused.",
};

test("each step has its line, with what to do below it", () => {
  expect(outcomeLines(good)).toEqual([
    "Avanan Outbound, test mail to contoso@contoso-mail.avanan.net",
    "  ok      SendTestEmail",
    "  The connector is marked as validated.",
  ]);
  expect(outcomeLines(bad).slice(1)).toEqual([
    "  failed  SendTestEmail: 550",
    "          Do this.",
    "  The connector is marked as not validated.",
  ]);
  expect(outcomeLines(unknown).slice(1)).toEqual([
    "  failed  It was refused.",
    "  The connector is marked as it was before.",
  ]);
});

test("the last line counts", () => {
  expect(summary([good])).toBe("1 connector validated");
  expect(summary([good, good])).toBe("2 connectors validated");
  expect(summary([good, bad, unknown])).toBe("2 of 3 connectors failed; when it is mended, run this again");
});
