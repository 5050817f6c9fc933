import type { ExchangeRecord } from "../exchange";
import { OwnChanges } from "./own-changes";

const answer = (...records: ExchangeRecord[]) => ({ records, warnings: [], requestId: "r" });
const created = (own: OwnChanges, record: ExchangeRecord) =>
  own.note("TransportRule", { cmdlet: "New-TransportRule", parameters: {} }, answer(record));
const rule = (Guid: string, Priority: number): ExchangeRecord => ({ Guid, Priority });
const order = (own: OwnChanges, listed: ExchangeRecord[]) =>
  own.in("TransportRule", listed).map(({ Guid, Priority }) => [Guid, Priority]);

test("new rules stand where they were made, among rules that have moved down", () => {
  const own = new OwnChanges();
  created(own, rule("a", 0));
  created(own, rule("b", 1));
  const listed = [rule("y", 1), rule("x", 0)];
  expect(order(own, listed)).toEqual([
    ["a", 0],
    ["b", 1],
    ["x", 2],
    ["y", 3],
  ]);
  expect(own.in("JournalRule", [])).toEqual([]);
});

test("an object is believed until a list has shown it", () => {
  const own = new OwnChanges();
  created(own, { Guid: "a" });
  expect(own.in("TransportRule", [])).toEqual([{ Guid: "a" }]);
  const shown = { Guid: "a", Name: "as listed" };
  expect(own.in("TransportRule", [shown])).toEqual([shown]);
  expect(own.in("TransportRule", [])).toEqual([]);
});

test("what was removed is gone, listed or not yet listed; what belongs to it is not", () => {
  const own = new OwnChanges();
  created(own, { Guid: "a" });
  for (const [cmdlet, Identity] of [
    ["Remove-TransportRule", "a"],
    ["Remove-TransportRule", "b"],
    ["Remove-DistributionGroupMember", "c"],
  ] as const) {
    own.note("TransportRule", { cmdlet, parameters: { Identity } }, answer());
  }
  expect(own.in("TransportRule", [{ Guid: "b" }, { Guid: "c" }])).toEqual([{ Guid: "c" }]);
});

test("a list without news is the list itself", () => {
  const listed = [{ Guid: "a" }];
  expect(new OwnChanges().in("Recipient", listed)).toBe(listed);
});
