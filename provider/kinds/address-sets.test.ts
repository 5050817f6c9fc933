import { outside, shared } from "./address-sets";

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [["192.0.2.1"], ["192.0.2.0/28"], []],
  [["192.0.2.0/28"], ["192.0.2.1"], ["192.0.2.0/28"]],
  [["192.0.2.0/28", "198.51.100.1"], ["192.0.2.0/28"], ["198.51.100.1"]],
  [["192.0.2.1-192.0.2.9"], ["192.0.2.0/28"], []],
  [["no address"], [], []],
])("of %j, outside of %j: %j", (these, others, expected) => {
  expect(outside(these, others)).toEqual(expected);
});

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [["192.0.2.0/28", "198.51.100.1"], ["192.0.2.1"], ["192.0.2.0/28"]],
  [["192.0.2.1"], ["192.0.2.0/28"], ["192.0.2.1"]],
  [["192.0.2.16/28"], ["192.0.2.0/28"], []],
  [["no address"], ["no address"], []],
])("of %j, shared with %j: %j", (these, others, expected) => {
  expect(shared(these, others)).toEqual(expected);
});
