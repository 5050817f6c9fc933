import catalogue from "../../emulator/cmdlets.json";
import supplement from "../../emulator/cmdlets-supplement.json";
import { isPrivilegeNoun, privilegeOf, privileges } from "../../provider/cli/doctor/management-roles";

const known = new Set(
  JSON.stringify([catalogue, supplement])
    .match(/"[A-Z][a-z]+-[A-Za-z]+"/g)
    ?.map((name) => name.slice(1, -1)),
);

test("every cmdlet that doctor asks about is one of the catalogue", () => {
  const nouns = Object.keys(privileges).filter(isPrivilegeNoun);
  const asked = nouns.flatMap((noun) => privilegeOf(noun).writes.map((verb) => `${verb}-${noun}`));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});
