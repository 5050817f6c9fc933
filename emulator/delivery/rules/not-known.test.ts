import type { ObjectRecord } from "../../json";
import { incoming, Post } from "../../testing/deliveries";
import { NotDelivered } from "../not-delivered";

const tried = (parameters: ObjectRecord) => new Post("empty").rule("Tried", parameters);
const why = (post: Post, message = incoming()) => {
  try {
    post.deliver(message);
  } catch (error) {
    if (error instanceof NotDelivered) {
      return error;
    }
    throw error;
  }
  return undefined;
};

test("a condition that the delivery does not know is named", () => {
  const error = why(tried({ SenderADAttributeContainsWords: ["City:Ghent"], SetSCL: 1 }));
  expect(error).toMatchObject({
    name: "NotDelivered",
    object: { kind: "TransportRule", name: "Tried" },
    property: "SenderADAttributeContainsWords",
    message:
      'The message was not delivered: TransportRule "Tried", SenderADAttributeContainsWords: the delivery does not know it; disable the rule or leave it out.',
  });
});

test.each([
  [
    { ExceptIfADComparisonAttribute: "City", ExceptIfADComparisonOperator: "Equal" },
    "ExceptIfADComparisonAttribute",
  ],
  [{ SentToScope: "ExternalPartner" }, "SentToScope"],
  [{ SubjectMatchesPatterns: ["(?i)hello"] }, "SubjectMatchesPatterns"],
  [{ SubjectContainsWords: ["hello"] }, "SubjectContainsWords"],
  [{ HeaderContainsMessageHeader: "Cc", HeaderContainsWords: ["bob"] }, "HeaderContainsMessageHeader"],
  [
    { HeaderContainsMessageHeader: "Authentication-Results", HeaderContainsWords: ["fail"] },
    "HeaderContainsMessageHeader",
  ],
  [
    { HeaderMatchesMessageHeader: "Content-Type", HeaderMatchesPatterns: ["text/calendar"] },
    "HeaderMatchesMessageHeader",
  ],
  [{ MessageSizeOver: "1 MB" }, "MessageSizeOver"],
  [{ AttachmentSizeOver: "1 MB" }, "AttachmentSizeOver"],
  [{ ModerateMessageByUser: ["bob@contoso.com"] }, "ModerateMessageByUser"],
  [{ BlindCopyTo: ["bob@contoso.com"], DeleteMessage: true }, "BlindCopyTo"],
  [{ Quarantine: true, DeleteMessage: true }, "Quarantine"],
])("%j: %s is named", (parameters, property) => {
  const post = tried({ SetSCL: 1, ...parameters } as ObjectRecord);
  const { subject, ...message } = incoming();
  expect(why(post, message)?.property).toBe(property);
});

test("a disclaimer that may have to be refused", () => {
  const post = tried({ ApplyHtmlDisclaimerText: "Legal", ApplyHtmlDisclaimerFallbackAction: "Reject" });
  expect(why(post, incoming({ type: "Signed" }))?.message).toContain(
    "ApplyHtmlDisclaimerFallbackAction: whether a message that is Signed takes a disclaimer is open",
  );
  expect(why(post)).toBeUndefined();
});

test("what the message does not state is asked for by name", () => {
  const { subject, ...message } = incoming({ attachments: [{ name: "a.exe" }] });
  expect(why(tried({ SubjectContainsWords: ["hello"], SetSCL: 1 }), message)?.message).toContain(
    'the message does not state its "subject"',
  );
  expect(why(tried({ AttachmentHasExecutableContent: true, SetSCL: 1 }), message)?.message).toContain(
    'the message does not state whether the attachment "a.exe" is "executable"',
  );
});

test("only where it decides: another condition may say no, another exception yes", () => {
  const unknown = { SenderADAttributeContainsWords: ["City:Ghent"], SetSCL: 1 };
  const place = (parameters: ObjectRecord) => tried({ ...unknown, ...parameters }).place(incoming()).scl;
  expect(place({ SenderDomainIs: ["fabrikam.com"] })).toBe(1);
  expect(place({ ExceptIfSenderDomainIs: ["example.com"] })).toBe(1);
  expect(place({ Enabled: false })).toBe(1);
  expect(place({ Mode: "Audit" })).toBe(1);
  const { subject, ...message } = incoming({ body: "hello" });
  const either = { SubjectOrBodyContainsWords: ["hello"], SetSCL: 0 };
  expect(tried(either).place(message).scl).toBe(0);
});

test("a property that no cmdlet sets is a condition nobody knows", () => {
  const post = tried({ SetSCL: 0 });
  const [rule, ...rules] = post.emulator.tenant.transportRules;
  if (rule === undefined) {
    throw new Error("no rule");
  }
  const transportRules = [{ ...rule, SenderInRecipientList: ["Contacts"] }, ...rules];
  post.emulator.setTenant({ ...post.emulator.tenant, transportRules });
  expect(why(post)?.property).toBe("SenderInRecipientList");
});

test("dates ask for the message's moment", () => {
  const post = tried({
    SetSCL: 0,
    ActivationDate: "2100-01-01T00:00:00Z",
    ExpiryDate: "2100-02-01T00:00:00Z",
  });
  const at = (moment: string) => post.place(incoming({ at: moment })).scl;
  expect([at("2099-12-31T23:59:59Z"), at("2100-01-15T00:00:00Z"), at("2100-02-01T00:00:00Z")]).toEqual([
    1, 0, 1,
  ]);
  expect(why(post)?.property).toBe("ActivationDate");
});
