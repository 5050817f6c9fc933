import { commandLines, heading, remark } from "./script";

test("long text is broken between words, each line a comment of its own", () => {
  const lines = remark(`${"word ".repeat(40)}end`, "1. ", "   ");
  expect(lines.length).toBe(2);
  expect(lines.every((line) => line.length <= 110)).toBe(true);
  expect(lines[0]).toMatch(/^# 1\. word/);
  expect(lines[1]).toMatch(/^# {4}word.* end$/);
  expect(remark("a\nRemove-TransportRule")).toEqual(["# a", "# Remove-TransportRule"]);
  expect(remark("")).toEqual(["#"]);
});

test("a heading has a blank line above it", () => {
  const [blank, line = ""] = heading("1. Groups");
  expect(blank).toBe("");
  expect(line).toMatch(/^# === 1\. Groups =+$/);
  expect(line).toHaveLength(110);
});

test("short commands stand close together, long ones by themselves", () => {
  const short = { cmdlet: "Disable-TransportRule", parameters: { Identity: "a", Confirm: false } };
  const long = {
    cmdlet: "New-TransportRule",
    parameters: { Name: "a", SetSCL: 6, Mode: "Audit", Enabled: true },
  };
  const line = "Disable-TransportRule -Identity 'a' -Confirm:$false";
  expect(commandLines([])).toEqual([]);
  expect(commandLines([short, short, long, short])).toEqual([
    "",
    line,
    line,
    "",
    "$parameters = @{",
    "    Name    = 'a'",
    "    SetSCL  = 6",
    "    Mode    = 'Audit'",
    "    Enabled = $true",
    "}",
    "New-TransportRule @parameters",
    "",
    line,
  ]);
});
