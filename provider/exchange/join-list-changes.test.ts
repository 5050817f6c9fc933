import type { Command, ListChange } from "./command";
import { joinListChanges } from "./join-list-changes";

const change = (IPAllowList: ListChange): Command => ({
  cmdlet: "Set-HostedConnectionFilterPolicy",
  parameters: { Identity: "Default", IPAllowList },
  target: "one",
});

test("several changes are one, each entry once", () => {
  const all = [
    change({ add: ["192.0.2.1"] }),
    change({ add: ["192.0.2.1", "192.0.2.2"] }),
    change({ remove: ["192.0.2.3"] }),
  ];
  expect(joinListChanges(all)).toEqual({
    cmdlet: "Set-HostedConnectionFilterPolicy",
    parameters: {
      Identity: "Default",
      IPAllowList: { add: ["192.0.2.1", "192.0.2.2"], remove: ["192.0.2.3"] },
    },
    target: "3 entries",
  });
});

test("a single one stays as it is", () => {
  const only = change({ add: ["192.0.2.1"] });
  expect(joinListChanges([only])).toBe(only);
});
