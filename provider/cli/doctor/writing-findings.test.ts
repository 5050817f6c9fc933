import { findingLine } from "../report";
import { writingFindings } from "./writing-findings";

const lines = (...parameters: Parameters<typeof writingFindings>) =>
  writingFindings(...parameters).map((finding) => findingLine(finding).replace(/\s+/g, " "));
const all = ["new", "set", "remove", "enable", "disable"].map((verb) => `${verb}-transportrule`);

test("all cmdlets of the stack are there, whatever else is", () => {
  expect(lines(new Set([...all, "get-mailbox"]), ["TransportRule"])).toEqual([
    "ok writing every cmdlet that the stack writes with may be run.",
  ]);
});

test("what is closed is named with the role that opens it; it is no failure, a preview does without", () => {
  expect(lines(new Set(["get-transportrule"]), ["TransportRule", "TransportConfig"])).toEqual([
    "warning writing transport rules: New-TransportRule, Set-TransportRule, Remove-TransportRule, Enable-TransportRule, Disable-TransportRule may not be run: no role of this identity holds it, Exchange says. Updates need Transport Rules; previews do not.",
    "warning writing transport config: Set-TransportConfig may not be run: no role of this identity holds it, Exchange says. Updates need Organization Transport Settings, Journaling; previews do not.",
  ]);
});

test("a role group is named as such", () => {
  expect(lines(new Set(), ["DistributionGroupMember"])[0]).toContain(
    "group members: Add-DistributionGroupMember, Remove-DistributionGroupMember may not be run: no role of this identity holds it, Exchange says. Updates need the role group Recipient Management",
  );
});

test("silence of Exchange is told, not taken for a yes", () => {
  expect(lines(undefined, ["TransportRule"])).toEqual([
    "warning writing Exchange does not tell which cmdlets this identity may run: nothing is written here to find out. Compare its roles with the least privilege above.",
  ]);
});
