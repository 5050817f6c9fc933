import type { Parameters } from "./command";
import { encodeCommand, withoutSideNotes } from "./encoding";

const encoded = (parameters: Parameters): unknown =>
  JSON.parse(JSON.stringify(encodeCommand({ cmdlet: "Set-X", parameters }))).CmdletInput.Parameters;

test("a command without parameters has an empty table, not null", () => {
  expect(encodeCommand({ cmdlet: "Get-TransportRule", parameters: {} })).toEqual({
    CmdletInput: { CmdletName: "Get-TransportRule", Parameters: {} },
  });
});

test("plain values go as they are, null is kept, a list replaces", () => {
  const parameters = {
    Name: "Zoë",
    SetSCL: -1,
    Enabled: false,
    Comment: null,
    SenderDomains: ["*"],
    Empty: [],
  };
  expect(encoded(parameters)).toEqual(parameters);
});

test("adding and removing is a typed table, without the half that is empty", () => {
  expect(encoded({ IPAllowList: { add: ["192.0.2.1"], remove: ["192.0.2.2"] } })).toEqual({
    IPAllowList: {
      "@odata.type": "#Exchange.GenericHashTable",
      Add: ["192.0.2.1"],
      Remove: ["192.0.2.2"],
    },
  });
  expect(encoded({ IPAllowList: { add: ["192.0.2.1"], remove: [] } })).toEqual({
    IPAllowList: { "@odata.type": "#Exchange.GenericHashTable", Add: ["192.0.2.1"] },
  });
});

test("a list of tables is named a collection, and each table is typed", () => {
  expect(
    encoded({ MessageContainsDataClassifications: [{ Name: "Credit Card Number", MinCount: 1 }] }),
  ).toEqual({
    "MessageContainsDataClassifications@odata.type": "#Collection(Exchange.GenericHashTable)",
    MessageContainsDataClassifications: [
      { "@odata.type": "#Exchange.GenericHashTable", Name: "Credit Card Number", MinCount: 1 },
    ],
  });
});

test("a single nested table is typed", () => {
  expect(encoded({ Settings: { Name: "x" } })).toEqual({
    Settings: { "@odata.type": "#Exchange.GenericHashTable", Name: "x" },
  });
});

test("side notes go, at any depth, and nothing else", () => {
  const record = {
    Name: "a@b",
    "Guid@odata.type": "#Guid",
    "Priority@data.type": "System.Int32",
    "@data.type": "x",
    Comment: null,
    List: ["a", { "@odata.type": "x", Inner: [{ "N@odata.type": "x", N: 1 }] }],
  };
  expect(withoutSideNotes(record)).toEqual({
    Name: "a@b",
    Comment: null,
    List: ["a", { Inner: [{ N: 1 }] }],
  });
});
