import { canHurt } from "./harm";

test.each([
  { rejectMessageReasonText: "no" },
  { deleteMessage: true },
  { quarantine: true, state: "Enabled" },
  { redirectMessageTo: ["ann@contoso.com"] },
  { addManagerAsRecipientType: "Redirect" },
  { routeMessageOutboundConnector: "Gateway" },
  { moderateMessageByUser: ["ann@contoso.com"] },
  { setSCL: 0 },
])("%j may change where mail ends", (rule) => {
  expect(canHurt({ name: "r", ...rule })).toBe(true);
});

test.each([
  { prependSubject: "[external] " },
  { addManagerAsRecipientType: "Cc" },
  { deleteMessage: false },
  { rejectMessageReasonText: "" },
  { quarantine: true, enabled: false },
  { quarantine: true, state: "Disabled" },
  { quarantine: true, mode: "Audit" },
])("%j leaves it where it is", (rule) => {
  expect(canHurt({ name: "r", ...rule })).toBe(false);
});
