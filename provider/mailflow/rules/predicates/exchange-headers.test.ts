import {
  externalMail,
  fullTenant,
  inlineTenant,
  outgoingMail,
  EXAMPLE_PORTAL as portal,
} from "../../example-tenants";
import type { Message } from "../../message";
import type { InboundConnector } from "../../tenant";
import { trace } from "../../trace";

const connector: InboundConnector = {
  ...{ name: "Own servers", connectorType: "OnPremises", senderDomains: "*" },
  ...{ senderIPAddresses: ["192.0.2.10"], cloudServicesMailEnabled: true },
};
/** What a rule finds that looks for a word in a header field. */
function finds(field: string, word: string, message: Message, assumptions = {}) {
  const rule = {
    ...{ name: "r", headerContainsMessageHeader: field, headerContainsWords: [word], prependSubject: "!" },
  };
  const tenant = {
    ...{ acceptedDomains: ["contoso.com"], inboundConnectors: [connector], transportRules: [rule] },
  };
  const step = trace(tenant, message, { assumptions }).paths[0]?.steps.find(({ kind }) => kind === "rule");
  return step?.kind === "rule" ? [step.result, step.reason] : [];
}
const authAs = "X-MS-Exchange-Organization-AuthAs";
const [internal, external] = [outgoingMail(), externalMail()];
const stranger = externalMail({ entry: { via: "smtp", ip: "203.0.113.9" } });
const own = (headers = {}) =>
  externalMail({ entry: { via: "smtp", ip: "192.0.2.10" }, from: "bob@contoso.com", headers });

test("AuthAs says who is authenticated", () => {
  expect(finds(authAs, "Internal", internal)[0]).toBe("matched");
  expect(finds(authAs, "Internal", external)[0]).toBe("notMatched");
  expect(finds(authAs, "Anonymous", external)).toEqual([
    ...["matched", `headerContainsMessageHeader: ${authAs} is "Anonymous": it contains "Anonymous"`],
  ]);
  expect(finds(authAs, "Internal", own(), { cloudServicesMailIsInside: "cannotTell" })).toEqual([
    "cannotTell",
    `headerContainsMessageHeader: it is open whether ${authAs} is "Internal" or "Anonymous"`,
  ]);
});

test("Exchange believes its own fields from one's own Exchange only", () => {
  const forged = { headers: { [authAs]: "Internal", "X-MS-Exchange-Organization-SCL": "-1" } };
  expect(finds(authAs, "Internal", { ...stranger, ...forged })[0]).toBe("notMatched");
  expect(finds("X-MS-Exchange-Organization-SCL", "-1", { ...stranger, ...forged })[0]).toBe("cannotTell");
  expect(finds("X-MS-Exchange-Organization-SCL", "-1", own(forged.headers))[0]).toBe("matched");
});

test.each([
  ...["Authentication-Results", "Received", "received-spf", "ARC-Seal", "DKIM-Signature"],
  ...["X-Forefront-Antispam-Report", "X-Microsoft-Antispam-Message-Info", "X-MS-Exchange-Organization-SCL"],
  ...["X-MS-Exchange-CrossTenant-Id", "Message-ID", "Date", "Return-Path", "MIME-Version", "Thread-Topic"],
])("what %s says is known only where the message states it", (field) => {
  expect(finds(field, "fail", external)).toEqual([
    "cannotTell",
    `headerContainsMessageHeader: ${field} is written on the way, and the message does not state what it says`,
  ]);
  const states = (value: string) => finds(field, "fail", own({ [field]: value }))[0];
  expect([states("spf=fail"), states("spf=pass")]).toEqual(["matched", "notMatched"]);
});

test.each(["X-Tag", "X-CLOUD-SEC-AV-Info", "Received-By-Us", "Dated"])(
  "nobody but the sender writes %s",
  (field) => {
    expect(finds(field, "fail", external)).toEqual([
      ...["notMatched", `headerContainsMessageHeader: there is no header ${field}`],
    ]);
  },
);

test("what is no receipt and has a sender is no report; more is not known of its Content-Type", () => {
  const result = (word: string, message: Message) => finds("Content-Type", word, message)[0];
  expect(result("multipart/report", external)).toBe("notMatched");
  expect(result("multipart/report", { ...external, mailFrom: "", type: "OOF" })).toBe("notMatched");
  expect(result("multipart/report", { ...external, mailFrom: "" })).toBe("cannotTell");
  expect(result("multipart/report", { ...external, type: "ReadReceipt" })).toBe("cannotTell");
  expect(result("multipart", external)).toBe("cannotTell");
  expect(result("calendar", external)).toBe("cannotTell");
  expect(result("calendar", { ...external, headers: { "content-type": "text/calendar" } })).toBe("matched");
});

test("the vendor's set-up asks for nothing that is not known of ordinary mail", () => {
  for (const tenant of [inlineTenant(), fullTenant()])
    for (const message of [external, internal, outgoingMail({ recipients: ["dave@fabrikam.com"] })]) {
      const { paths } = trace(tenant, message, { portal });
      expect(
        paths.flatMap(({ steps }) =>
          steps.filter((step) => step.kind === "rule" && step.result === "cannotTell"),
        ),
      ).toEqual([]);
    }
});
