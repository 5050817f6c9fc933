import { comment, inline, invocation, literal } from "./powershell";

test.each([
  ["It's", "'It''s'"],
  [
    "curly \u2018quotes\u2019 \u201aand\u201b",
    "'curly \u2018\u2018quotes\u2019\u2019 \u201a\u201aand\u201b\u201b'",
  ],
  ['$(Get-Date) `n "x"', "'$(Get-Date) `n \"x\"'"],
  ["", "''"],
  [true, "$true"],
  [false, "$false"],
  [null, "$null"],
  [-1, "-1"],
  [["a", "b'c"], "@('a', 'b''c')"],
  [[], "@()"],
  [{ add: ["192.0.2.1"] }, "@{ Add = @('192.0.2.1') }"],
  [{ add: [], remove: ["192.0.2.1", "192.0.2.2"] }, "@{ Remove = @('192.0.2.1', '192.0.2.2') }"],
  [{ "odd key": 1, on: true }, "@{ 'odd key' = 1; 'on' = $true }"],
])("%j", (value, text) => {
  expect(literal(value)).toBe(text);
});

test("a comment stays one, whatever a name holds", () => {
  expect(comment("Rule\r\nRemove-TransportRule *\u2028x\n")).toEqual([
    "# Rule",
    "# Remove-TransportRule *",
    "# x",
    "#",
  ]);
});

test("few parameters stand in the command's line", () => {
  const command = { cmdlet: "Remove-TransportRule", parameters: { Identity: "A 'b'", Confirm: false } };
  expect(invocation(command)).toEqual(["Remove-TransportRule -Identity 'A ''b''' -Confirm:$false"]);
});

test("a command without parameters is its name", () => {
  expect(inline({ cmdlet: "Get-JournalRule", parameters: {} })).toBe("Get-JournalRule");
});

test("many stand one a line, and so do the entries of a long list", () => {
  const addresses = Array.from({ length: 7 }, (_, index) => `192.0.2.${index}/32`);
  const command = {
    cmdlet: "New-TransportRule",
    parameters: { Name: "X", SetSCL: -1, Enabled: true, SenderIpRanges: addresses, Priority: 0 },
  };
  expect(invocation(command)).toEqual([
    "$parameters = @{",
    "    Name           = 'X'",
    "    SetSCL         = -1",
    "    Enabled        = $true",
    "    SenderIpRanges = @(",
    ...addresses.map((address) => `        '${address}'`),
    "    )",
    "    Priority       = 0",
    "}",
    "New-TransportRule @parameters",
  ]);
});

test("entries that are added to a list stand one a line", () => {
  const add = Array.from({ length: 6 }, (_, index) => `198.51.100.${index}`);
  const command = {
    cmdlet: "Set-HostedConnectionFilterPolicy",
    parameters: { Identity: "Default", IPAllowList: { add, remove: [] } },
  };
  expect(invocation(command)).toEqual([
    "$parameters = @{",
    "    Identity    = 'Default'",
    "    IPAllowList = @{",
    "        Add = @(",
    ...add.map((address) => `            '${address}'`),
    "        )",
    "    }",
    "}",
    "Set-HostedConnectionFilterPolicy @parameters",
  ]);
});
