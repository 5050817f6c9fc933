import { itemFailure, readBatch } from "./batch";

const command = { cmdlet: "Get-JournalRule", parameters: {} };

test("items are found by id, numbers too, and those without one are nobody's", () => {
  const items = readBatch({
    responses: [
      { id: 2, status: 429, headers: { "retry-after": "3" } },
      { id: "1", body: { value: [] } },
      { status: 200 },
    ],
  });
  expect([...(items ?? [])]).toEqual([
    ["2", { status: 429, body: undefined, headers: { "retry-after": "3" } }],
    ["1", { status: 200, body: { value: [] }, headers: undefined }],
  ]);
  expect(readBatch({ value: [] })).toBeUndefined();
});

test("a throttled item says how long to wait", () => {
  const item = { status: 429, body: "Too many requests.", headers: { "Retry-After": 3 } };
  expect(itemFailure(command, item, "r").details).toMatchObject({
    code: "throttled",
    cmdlet: "Get-JournalRule",
    status: 429,
    requestId: "r",
    retryAfterMs: 3000,
    mayHaveHappened: false,
  });
});

test.each([
  [undefined, "no answer to it was in the batch"],
  [{ status: 200, body: "half" }, "no whole answer to it was in the batch"],
])("an item that is not whole is a bad answer", (item, sentence) => {
  expect(itemFailure(command, item, "r").details).toMatchObject({ code: "badAnswer", sentence });
});
