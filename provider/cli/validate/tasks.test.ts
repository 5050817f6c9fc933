import { readTasks } from "./tasks";

test("name and outcome of each step, and whatever else is said", () => {
  expect(
    readTasks([
      {
        TaskName: "ValidateConnectivity",
        IsTaskSuccessful: true,
        TaskDetail: "contoso-host.avanan.net",
        Identity: "Avanan Outbound",
        RunspaceId: "0",
      },
      {
        TaskName: "SendTestEmail",
        IsTaskSuccessful: "False",
        Detail: "450 4.4.312\r\nDNS query failed",
        Attempts: 3,
        Note: "",
        Nothing: null,
      },
    ]),
  ).toEqual([
    { name: "ValidateConnectivity", ok: true, detail: "contoso-host.avanan.net" },
    { name: "SendTestEmail", ok: false, detail: "450 4.4.312 DNS query failed, Attempts 3" },
  ]);
});

test("a row that does not say that it succeeded has not", () => {
  expect(readTasks([{}, { TaskName: "X", IsTaskSuccessful: "True" }])).toEqual([
    { name: "unnamed task", ok: false },
    { name: "X", ok: true },
  ]);
});
