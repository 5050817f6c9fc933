import { Emulator } from "../emulator";
import type { Json } from "../json";
import { refusalOf } from "../testing/refusal-of";

let emulator: Emulator;
beforeEach(() => {
  emulator = new Emulator();
});

const set = (IPAllowList: Json) =>
  emulator.admin("Set-HostedConnectionFilterPolicy", { Identity: "Default", IPAllowList });
const change = (change: { Add?: string[]; Remove?: string[] }) =>
  set({ "@odata.type": "#Exchange.GenericHashTable", ...change });
const list = () => emulator.admin("Get-HostedConnectionFilterPolicy")[0]?.IPAllowList;

test("an array replaces, Add and Remove change, null and [] clear", () => {
  set(["192.0.2.1", "198.51.100.0/24"]);
  change({ Add: ["203.0.113.1-203.0.113.9"], Remove: ["192.0.2.1"] });
  expect(list()).toEqual(["198.51.100.0/24", "203.0.113.1-203.0.113.9"]);
  set(null);
  expect(list()).toEqual([]);
  set(["192.0.2.1"]);
  set([]);
  expect(list()).toEqual([]);
});

test("a change must be a difference", () => {
  set(["192.0.2.1"]);
  expect(refusalOf(() => change({ Add: ["192.0.2.1"] })).status).toBe(400);
  expect(refusalOf(() => change({ Remove: ["192.0.2.2"] })).status).toBe(400);
});

test.each(["192.0.0.0/23", "192.0.2.0-192.0.3.0", "2001:db8::1", "contoso.com", ""])(
  "%s is refused",
  (entry) => {
    expect(refusalOf(() => set([entry])).status).toBe(400);
  },
);

test("a list holds 1,273 entries", () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => `203.0.${index >> 8}.${index & 255}`);
  set(entries(1273));
  expect(refusalOf(() => set(entries(1274))).message).toContain("1273");
});

test("there is one policy, and no cmdlet makes another", () => {
  const other = () =>
    emulator.admin("Set-HostedConnectionFilterPolicy", { Identity: "Other", IPAllowList: [] });
  expect(refusalOf(other).status).toBe(404);
});
