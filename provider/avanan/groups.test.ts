import { keysOf } from "./desired";
import { objectsOf, propertiesOf } from "./spec.test-helper";

const input = {
  scope: { groups: ["inline@contoso.com"] },
  createGroups: [{ address: "inline@contoso.com", members: ["alice@contoso.com"] }],
};

test("a group is closed, hidden and only there to name people", () => {
  expect(propertiesOf(input, "group-inline@contoso.com")).toEqual({
    name: "inline",
    alias: "inline",
    primarySmtpAddress: "inline@contoso.com",
    type: "Security",
    memberJoinRestriction: "Closed",
    memberDepartRestriction: "Closed",
    hiddenFromAddressListsEnabled: true,
    requireSenderAuthenticationEnabled: true,
  });
  expect(propertiesOf(input, "group-inline@contoso.com-alice@contoso.com")).toEqual({
    group: "inline@contoso.com",
    member: "alice@contoso.com",
  });
});

test("groups and their members are there before a rule names them", () => {
  const objects = objectsOf(input);
  for (const key of ["monitor", "protect"]) {
    expect(objects.find((object) => object.key === key)?.after).toEqual(
      expect.arrayContaining(["group-inline@contoso.com", "group-inline@contoso.com-alice@contoso.com"]),
    );
  }
  expect(keysOf(objects).slice(0, 2)).toEqual([
    "group-inline@contoso.com",
    "group-inline@contoso.com-alice@contoso.com",
  ]);
});
