import { findingLine } from "../report";
import { directoryRoleFinding, directoryRoles } from "./directory-roles";

const idOf = (name: string) =>
  Object.entries(directoryRoles).find(([, role]) => role.name === name)?.[0] ?? "";
const judge = (...names: string[]) => directoryRoleFinding({ wids: names.map(idOf) });

test("the ids are Entra ID's own", () => {
  expect(Object.fromEntries(Object.entries(directoryRoles).map(([id, { name }]) => [name, id]))).toEqual({
    "Exchange Administrator": "29232cdf-9323-42fd-ade2-1d097af3e4de",
    "Global Administrator": "62e90394-69f5-4237-9190-012177145e10",
    "Global Reader": "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
    "Security Reader": "5d6b6bb7-de71-4623-b4af-96380a352509",
  });
});

test.each([
  [["Exchange Administrator"], "ok", "Exchange Administrator: may do everything in Exchange."],
  [["Global Administrator"], "warning", "that is far more than mail flow needs."],
  [
    ["Global Reader"],
    "warning",
    "Global Reader: reads everything, changes nothing: enough for previews, not for updates",
  ],
  [
    ["Security Reader"],
    "warning",
    "Security Reader: reads rules only: connectors and the organisation's configuration stay closed",
  ],
  [["Security Reader", "Global Reader"], "warning", "Security Reader, Global Reader: reads everything"],
  [
    ["Global Reader", "Exchange Administrator"],
    "ok",
    "Global Reader, Exchange Administrator: may do everything",
  ],
])("%s is %s", (names, status, text) => {
  const finding = judge(...names);
  expect(finding.status).toBe(status);
  expect(findingLine(finding)).toContain(text);
});

test.each([
  ["no claim", {}],
  ["an empty list", { wids: [] }],
  ["the mark that every app's token has", { wids: ["0997a1d0-0d1d-4acb-b408-d5ca73121e90"] }],
  ["no list", { wids: idOf("Global Reader") }],
])("%s leaves it to role groups, which do not show in a token", (_, claims) => {
  expect(directoryRoleFinding(claims)).toEqual({
    check: "directory role",
    status: "ok",
    what: "none in the token: Exchange role groups alone decide what it may do",
  });
});

test("letter case of an id does not matter", () => {
  expect(directoryRoleFinding({ wids: [idOf("Exchange Administrator").toUpperCase()] }).what).toContain(
    "Exchange Administrator",
  );
});
