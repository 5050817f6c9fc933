import { Emulator } from "../emulator";
import { refusalOf } from "../testing/refusal-of";

test("the default policy has Microsoft's default actions, and they are changed one by one", () => {
  const emulator = new Emulator();
  const read = () => emulator.admin("Get-HostedContentFilterPolicy");
  const defaults = {
    Identity: "Default",
    IsDefault: true,
    SpamAction: "MoveToJmf",
    HighConfidenceSpamAction: "MoveToJmf",
    PhishSpamAction: "MoveToJmf",
    HighConfidencePhishAction: "Quarantine",
    BulkSpamAction: "MoveToJmf",
    AllowedSenderDomains: [],
  };
  expect(read()).toMatchObject([defaults]);
  emulator.admin("Set-HostedContentFilterPolicy", {
    Identity: "default",
    HighConfidenceSpamAction: "quarantine",
  });
  expect(read()).toMatchObject([{ ...defaults, HighConfidenceSpamAction: "Quarantine" }]);
  expect(emulator.snapshot().hostedContentFilterPolicies).toMatchObject([
    { HighConfidenceSpamAction: "Quarantine" },
  ]);
});

test("there is one policy, and what it does with a verdict is one of the known actions", () => {
  const emulator = new Emulator();
  const set = (parameters: { Identity: string; [action: string]: string }) => () =>
    emulator.admin("Set-HostedContentFilterPolicy", parameters);
  expect(refusalOf(set({ Identity: "Other", SpamAction: "Quarantine" })).status).toBe(404);
  expect(refusalOf(set({ Identity: "Default", SpamAction: "NoAction" })).type).toBe(
    "ParameterTransformationException",
  );
  expect(refusalOf(set({ Identity: "Default", HighConfidencePhishAction: "MoveToJmf" })).message).toContain(
    "try again: Redirect, Quarantine",
  );
  set({ Identity: "Default", BulkSpamAction: "NoAction" })();
});
