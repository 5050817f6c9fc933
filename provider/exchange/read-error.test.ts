import { readFault } from "./read-error";

const fault = (status: number, error: object) => readFault(status, JSON.stringify({ error }));
const detailed = (status: number, message: string) =>
  fault(status, {
    code: "x",
    message: "Error executing cmdlet",
    details: [{ code: "Client", target: "", message }],
  });

const rows: [string, number, string, string][] = [
  [
    "object absent",
    404,
    "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object 'X' couldn't be found on 'DC'.",
    "notFound",
  ],
  ["rule absent", 400, "ExA|System.ArgumentException|RuleNotFound", "notFound"],
  [
    "inbound connector's name taken",
    400,
    "ExA|Microsoft.Exchange.Management.ErrorInboundConnectorAlreadyExistsException|x",
    "alreadyExists",
  ],
  ["name taken, other case", 400, "ExA|M.ErrorOutboundConnectorAlreadyexistsException|x", "alreadyExists"],
  ["member already there", 400, "ExA|M.MemberAlreadyExistsException|x", "alreadyExists"],
  [
    "rule's name taken",
    400,
    "ExA|System.ArgumentException|The name 'X' is already in use. (Parameter 'Name')",
    "alreadyExists",
  ],
  [
    "unknown parameter",
    400,
    "ExA|System.Management.Automation.AmbiguousParameterSetException|x",
    "invalidParameter",
  ],
  [
    "invalid enum",
    400,
    "ExA|System.Management.Automation.ParameterTransformationException|x",
    "invalidParameter",
  ],
  [
    "connector still named by a rule",
    400,
    "ExA|M.ConnectorIncorrectUsageConnectorStillReferencedException|x",
    "stillReferenced",
  ],
  [
    "rule names an absent connector",
    400,
    "ExA|System.ArgumentException|OutboundConnectorIdNotFound",
    "referenceNotUsable",
  ],
  [
    "rule names a disabled connector",
    400,
    "ExA|System.ArgumentException|ErrorConnectorNotEnabled",
    "referenceNotUsable",
  ],
  [
    "rule names an unscoped connector",
    400,
    "ExA|System.ArgumentException|ErrorConnectorNotTransportRuleScoped",
    "referenceNotUsable",
  ],
  [
    "organisation not customised",
    400,
    "ExA|System.InvalidOperationException|The command you tried to run isn't currently allowed in your organization. To run this command, you first need to run the command: Enable-OrganizationCustomization.",
    "organizationNotCustomized",
  ],
  [
    "journal report address missing",
    400,
    "ExA|System.InvalidOperationException|Before you create a journal rule, you must specify an email account to receive journal reports",
    "journalReportAddressMissing",
  ],
  [
    "rule too big",
    400,
    "ExA|System.ArgumentException|The rule cannot be created because it is too large. It has 9000 characters and the maximum number of characters is 8192",
    "ruleTooLarge",
  ],
  ["bad priority", 400, "ExA|System.ArgumentException|The specified rule priority is invalid.", "refused"],
  ["null not allowed", 400, "ExA|System.ArgumentException|The value of 'Comments' cannot be null", "refused"],
  ["no role", 403, "ExA|M.X|Unable to initialize the authorization context", "forbidden"],
];

test.each(rows)("%s", (_, status, message, code) => {
  const [, exceptionType, sentence] = message.split("|");
  expect(detailed(status, message)).toEqual({ code, exceptionType, sentence, transient: false });
});

test("the kind is chosen by the exception, whatever the sentence's language", () => {
  const german =
    "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|Das Objekt fehlt.";
  expect(detailed(404, german)).toMatchObject({ code: "notFound", sentence: "Das Objekt fehlt." });
});

test("without details, the inner exception speaks; the useless general message never does", () => {
  expect(
    fault(400, {
      message: "Invalid Operation",
      innererror: {
        message: "Error executing cmdlet.",
        type: "Outer",
        internalexception: { message: "the true reason", type: "System.ArgumentException" },
      },
    }),
  ).toMatchObject({ sentence: "the true reason", exceptionType: "System.ArgumentException" });
  expect(fault(400, { message: "Invalid Operation" }).sentence).toBe(
    "the service answered HTTP 400 without saying why",
  );
});

test("of a proxied error, the second document inside the message speaks", () => {
  const inner = JSON.stringify({
    code: "NotFound",
    message: "Error executing cmdlet",
    details: [
      {
        code: "Client",
        message:
          "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The object 'X' couldn't be found on 'DC'.",
      },
    ],
  });
  const proxied = `|Microsoft.Exchange.Configuration.CmdletProxyException|Error on proxy command 'Get-X -Identity:{0}' to server SRV: Server version 15.20, Proxy method PSWS:  NotFound: Error executing cmdlet : ${inner}`;
  expect(detailed(404, proxied)).toEqual({
    code: "notFound",
    exceptionType: "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
    sentence: "The object 'X' couldn't be found on 'DC'.",
    transient: false,
  });
});

test("a proxied error whose inner document cannot be read keeps its own sentence", () => {
  const proxied = "|Microsoft.Exchange.Configuration.CmdletProxyException|Error on proxy command {half";
  expect(detailed(400, proxied)).toMatchObject({ code: "refused", sentence: "Error on proxy command {half" });
});

test.each([
  "DCOverloadedException",
  "SuitabilityDirectoryException",
  "ServerInMMException",
  "ADServerSettingsChangedException",
  "StorageTransientException",
  "UnableToWriteToAadException",
])("%s passes by itself", (name) => {
  expect(detailed(400, `ExA|Microsoft.Exchange.${name}|busy`).transient).toBe(true);
});

test("too many concurrent requests come as plain text", () => {
  const text =
    "You have reached the maximum number of concurrent requests per tenant. Please wait and try again";
  expect(readFault(400, text)).toEqual({
    code: "throttled",
    sentence: text,
    exceptionType: undefined,
    transient: true,
  });
});

test("a run of NUL bytes with 403 is a cmdlet outside the role", () => {
  expect(readFault(403, "\0".repeat(200))).toEqual({
    code: "forbidden",
    sentence: "the service answered HTTP 403 without saying why",
    exceptionType: undefined,
    transient: false,
  });
});

test.each([
  [401, "unauthorized", false],
  [403, "forbidden", false],
  [429, "throttled", true],
  [500, "unavailable", true],
  [502, "unavailable", true],
  [503, "unavailable", true],
  [504, "unavailable", true],
  [400, "refused", false],
] as const)("HTTP %i without a word is %s", (status, code, transient) => {
  expect(readFault(status, "")).toMatchObject({ code, transient });
});

test.each([
  ["nothing", ""],
  ["a web page", "<html>Not found</html>"],
  ["a proxy's sentence", "The requested host couldn't be found on this network"],
  ["a gateway's JSON", '{"statusCode":404,"message":"Resource not found"}'],
  ["a gateway's error", '{"error":{"code":"404","message":"Not Found"}}'],
])("a 404 that says %s does not prove that the object is absent", (_, text) => {
  expect(readFault(404, text).code).toBe("badAnswer");
});

test.each([400, 502])(
  "with HTTP %i, too, only Exchange itself can say that an object is absent or there",
  (status) => {
    expect(readFault(status, "host couldn't be found on this network").code).not.toBe("notFound");
    expect(readFault(status, "the name already exists").code).not.toBe("alreadyExists");
  },
);

test("a web page's text is not quoted", () => {
  expect(readFault(502, "<html><body>Bad gateway</body></html>").sentence).toBe(
    "the service answered HTTP 502 without saying why",
  );
});

test("a 404 that Exchange gives another reason for is its refusal, not to be repeated", () => {
  const text = JSON.stringify({
    error: {
      details: [
        { message: 'Ex1|Microsoft.OData.ODataServiceException|The tenant "fabrikam.com" is not known.' },
      ],
    },
  });
  expect(readFault(404, text)).toMatchObject({
    code: "refused",
    sentence: 'The tenant "fabrikam.com" is not known.',
    transient: false,
  });
});
