import { knownCmdlet } from "../catalogue";
import { exceptions, Refusal } from "../refusal";
import { bind } from "./bind";

const table = "#Exchange.GenericHashTable";

function refusal(name: string, parameters: Record<string, unknown>): Refusal {
  try {
    bind(knownCmdlet(name), parameters);
  } catch (error) {
    if (error instanceof Refusal) {
      return error;
    }
    throw error;
  }
  throw new Error(`${name} ${JSON.stringify(parameters)} was accepted`);
}

test("names are found in any case and come out in the catalogue's", () => {
  const { parameters } = bind(knownCmdlet("get-transportrule"), { IDENTITY: "a", state: "disabled" });
  expect(parameters).toEqual({ Identity: "a", State: "Disabled" });
});

test("the beginning of a member stands for the member, as on the service", () => {
  const { parameters } = bind(knownCmdlet("Set-TransportRule"), { Identity: "a", Mode: "Enf", SetSCL: 5 });
  expect(parameters).toMatchObject({ Mode: "Enforce", SetSCL: "5" });
  expect(bind(knownCmdlet("Set-TransportRule"), { Identity: "a", Mode: "Audit" }).parameters.Mode).toBe(
    "Audit",
  );
});

test.each<[string, string, Record<string, unknown>, keyof typeof exceptions]>([
  ["an unknown parameter", "Get-TransportRule", { Bogus: 1 }, "ambiguousParameterSet"],
  ["an on-premises parameter", "Get-TransportRule", { DomainController: "dc1" }, "ambiguousParameterSet"],
  ["Enabled on Set", "Set-TransportRule", { Identity: "a", Enabled: true }, "ambiguousParameterSet"],
  ["parameters of two sets", "Get-Recipient", { Identity: "a", Anr: "a" }, "ambiguousParameterSet"],
  ["a missing mandatory parameter", "Remove-TransportRule", {}, "parameterBinding"],
  ["a parameter twice", "Get-TransportRule", { Identity: "a", identity: "b" }, "parameterBinding"],
  ["null for a mandatory parameter", "Remove-TransportRule", { Identity: null }, "parameterTransformation"],
  ["an unknown member", "Get-TransportRule", { State: "Off" }, "parameterTransformation"],
  ["an empty member", "Get-TransportRule", { State: "" }, "parameterTransformation"],
  [
    "an ambiguous beginning",
    "New-OutboundConnector",
    { Name: "a", MtaStsMode: "" },
    "parameterTransformation",
  ],
  ["text for a flag", "New-OutboundConnector", { Name: "a", Enabled: "true" }, "parameterTransformation"],
  ["null for a flag", "New-OutboundConnector", { Name: "a", Enabled: null }, "parameterTransformation"],
  ["text for a number", "Set-TransportRule", { Identity: "a", Priority: "0" }, "parameterTransformation"],
  [
    "a list for one value",
    "Set-TransportRule",
    { Identity: "a", GenerateIncidentReport: ["b"] },
    "parameterTransformation",
  ],
  ["a number for text", "Set-TransportRule", { Identity: "a", Comments: 5 }, "parameterTransformation"],
  [
    "null inside a list",
    "Set-TransportRule",
    { Identity: "a", SenderDomainIs: [null] },
    "parameterTransformation",
  ],
  [
    "an address that is none",
    "Set-TransportConfig",
    { JournalingReportNdrTo: "<>" },
    "parameterTransformation",
  ],
  [
    "a local time",
    "Set-TransportRule",
    { Identity: "a", ActivationDate: "2030-01-01T00:00:00" },
    "parameterTransformation",
  ],
  ["a time span out of bounds", "Set-TransportConfig", { MessageExpiration: "11:00:00" }, "dataValidation"],
  ["a score out of bounds", "Set-TransportRule", { Identity: "a", SetSCL: "10" }, "dataValidation"],
  ["a name too long", "New-TransportRule", { Name: "n".repeat(65) }, "dataValidation"],
  [
    "a word too long",
    "Set-TransportRule",
    { Identity: "a", SubjectContainsWords: ["w".repeat(129)] },
    "dataValidation",
  ],
  [
    "an entry twice",
    "Set-HostedConnectionFilterPolicy",
    { Identity: "Default", IPAllowList: ["192.0.2.1", "192.0.2.1"] },
    "invalidOperation",
  ],
  [
    "a note without its parameter",
    "Get-TransportRule",
    { "Identity@odata.type": table },
    "ambiguousParameterSet",
  ],
])("%s is refused", (_what, cmdlet, parameters, exception) => {
  expect(refusal(cmdlet, parameters).type).toBe(exceptions[exception]);
});

describe("a nested object", () => {
  const set = (IPAllowList: unknown) => ({ Identity: "Default", IPAllowList });

  test("binds with its OData type, to a list that can be changed", () => {
    const { parameters } = bind(
      knownCmdlet("Set-HostedConnectionFilterPolicy"),
      set({ "@odata.type": table, add: "192.0.2.1" }),
    );
    expect(parameters.IPAllowList).toEqual({ Add: ["192.0.2.1"], Remove: [] });
  });

  test("does not bind without it", () => {
    expect(refusal("Set-HostedConnectionFilterPolicy", set({ Add: ["192.0.2.1"] })).message).toContain(
      "JObject",
    );
  });

  test("does not bind to a predicate of a rule, or with other keys, or with none", () => {
    const change = { "@odata.type": table, Add: ["fabrikam.com"] };
    expect(refusal("Set-TransportRule", { Identity: "a", SenderDomainIs: change }).status).toBe(400);
    expect(
      refusal("Set-HostedConnectionFilterPolicy", set({ "@odata.type": table, Replace: [] })).status,
    ).toBe(400);
    expect(refusal("Set-HostedConnectionFilterPolicy", set({ "@odata.type": table })).status).toBe(400);
  });
});
