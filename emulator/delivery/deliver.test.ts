import fc from "fast-check";
import { incoming, outgoing, Post } from "../testing/deliveries";
import type { TestMessage } from "./message";
import { verdicts } from "./message";

const people = ["alice", "bob", "carol", "dave", "sales", "nobody"].map((name) => `${name}@contoso.com`);
const outsiders = ["erin@example.com", "support@fabrikam.com"];
const ips = ["192.0.2.10", "192.0.2.66", "203.0.113.10", "198.51.100.20", "52.212.19.177", "52.17.62.50"];

const content = fc.record({
  from: fc.constantFrom(...people, ...outsiders),
  mailFrom: fc.constantFrom("", ...people, ...outsiders),
  recipients: fc.uniqueArray(fc.constantFrom(...people, ...outsiders), { minLength: 1 }),
  subject: fc.constantFrom("Hello", "[External] Hello"),
  scl: fc.integer({ min: -1, max: 9 }),
  sclOnReturn: fc.integer({ min: -1, max: 9 }),
  vendor: fc.record({ verdict: fc.constantFrom(...verdicts), outage: fc.boolean() }),
});
const message: fc.Arbitrary<TestMessage> = fc.oneof(
  content.map((given) => outgoing(given)),
  fc
    .tuple(content, fc.constantFrom(...ips), fc.boolean())
    .map(([given, ip, tls]) => incoming(given, { ip, tls })),
);

const posts = (["empty", "groups", "archived", "manual", "automatic"] as const).map((name) => new Post(name));

test("every recipient is accounted for once, the tenant stays as it is, and the answer is the same again", () => {
  fc.assert(
    fc.property(fc.constantFrom(...posts), message, (post, mail) => {
      const before = JSON.stringify(post.emulator.tenant);
      const delivery = post.deliver(mail);
      expect(delivery.recipients.map(({ addressedTo }) => addressedTo).sort()).toEqual(
        [...mail.recipients].sort(),
      );
      expect(post.deliver(mail)).toEqual(delivery);
      expect(JSON.stringify(post.emulator.tenant)).toBe(before);
    }),
    { numRuns: 500 },
  );
});
