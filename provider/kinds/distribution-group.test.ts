import { distributionGroup as kind } from "./distribution-group";
import { viewOf } from "./view.test-helper";

const record = { Guid: "g", Name: "Rooms", Description: ["old"], RecipientTypeDetails: "RoomList" };
const view = viewOf({ DistributionGroup: [record] });

test("notes are the description: shown there, and changed there without another group", () => {
  expect(kind.differences(view, record, { name: "Rooms", notes: "new" }, {})).toEqual([
    { property: "notes", has: "old", wants: "new" },
  ]);
  const set = (Description: unknown) => [
    {
      cmdlet: "Set-DistributionGroup",
      parameters: { Identity: "g", BypassSecurityGroupManagerCheck: true, Description },
      target: "Rooms",
    },
  ];
  expect(kind.plan(view, record, { name: "Rooms", notes: "new" }, {})).toEqual(set(["new"]));
  expect(kind.plan(view, record, { name: "Rooms", notes: null }, {})).toEqual(set(null));
  expect(kind.replacing("notes")).toBe(false);
  expect(kind.replacing("type")).toBe(true);
});

test("a list of rooms is known by its type", () => {
  expect(kind.differences(view, record, { name: "Rooms", roomList: true }, {})).toEqual([]);
  expect(kind.differences(view, record, { name: "Rooms", roomList: false }, {})).toEqual([
    { property: "roomList", has: true, wants: false },
  ]);
});
