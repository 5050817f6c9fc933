import { readPage } from "./answer";

test("records lose their side notes; warnings and the next link are kept", () => {
  expect(
    readPage({
      "@odata.context":
        "https://outlook.office365.com/adminapi/beta/x/$metadata#Collection(Exchange.GenericHashTable)",
      "adminapi.warnings@odata.type": "#Collection(String)",
      "@adminapi.warnings": ["careful"],
      "@odata.nextLink": "https://outlook.office365.com/next",
      value: [{ Name: "a", "Guid@odata.type": "#Guid", Guid: "1" }],
    }),
  ).toEqual({
    records: [{ Name: "a", Guid: "1" }],
    warnings: ["careful"],
    errors: [],
    nextLink: "https://outlook.office365.com/next",
  });
});

test("an empty list is a list", () => {
  expect(readPage({ value: [] })).toEqual({ records: [], warnings: [], errors: [] });
});

test("errors inside a success are told, text or not", () => {
  expect(readPage({ value: [], "@adminapi.errors": ["part failed", { code: 5 }] })?.errors).toEqual([
    "part failed",
    '{"code":5}',
  ]);
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["text", "ok"],
  ["a bare list", [{ Name: "a" }]],
  ["an error", { error: { message: "no" }, value: [] }],
  ["a value that is no list", { value: { Name: "a" } }],
  ["entries that are no objects", { value: ["a"] }],
  ["an object of something else", { status: "ok" }],
  ["an empty object", {}],
])("%s is not an answer of Exchange, and so never an empty list", (_, body) => {
  expect(readPage(body)).toBeUndefined();
});
