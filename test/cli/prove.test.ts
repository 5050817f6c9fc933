import { PracticeStack } from "./practice-stack";

let practice: PracticeStack;
beforeAll(async () => {
  practice = await PracticeStack.open();
  await practice.declare({ protect: ["incoming", "internal"] });
});
afterAll(() => practice.close());
beforeEach(() => practice.emulator.reset("contoso"));
afterEach(() => {
  expect(practice.emulator.log.writes.filter(({ actor }) => actor === "client")).toEqual([]);
});

const prove = (...args: string[]) => practice.run(["prove", ...args]);

test("a safe change says what was followed, and ends with 0", async () => {
  const { code, out } = await prove();
  expect(out).toMatch(
    /^proof: \d+ kinds of messages followed through \d+ states of the tenant: none is lost/m,
  );
  expect(out).toMatch(/: safe\n$/);
  expect(code).toBe(0);
});

test("an unsafe one names the message, the step and the object, and ends with 1", async () => {
  practice.emulator.admin("New-TransportRule", {
    Name: "Nobody outside sends as us",
    FromScope: "NotInOrganization",
    SenderDomainIs: ["contoso.com"],
    RejectMessageReasonText: "spoofed",
  });
  const { code, out } = await prove();
  expect(out).toMatch(
    /^failed {2}.*protect-internal.*: nothingLost: internal mail.* by "Nobody outside sends as us"/m,
  );
  expect(out).toMatch(/: not safe\n$/);
  expect(code).toBe(1);
  const json = await prove("--json");
  expect(json.code).toBe(1);
  const { safe, violations } = JSON.parse(json.out);
  expect(safe).toBe(false);
  expect(violations[0]).toMatchObject({
    invariant: "nothingLost",
    object: "Nobody outside sends as us",
    certain: true,
    mail: { entry: { via: "mailbox" } },
  });
});

test("a tenant that cannot be read is no safe tenant", async () => {
  practice.emulator.faults.add({ cmdlet: "Get-TransportRule", fault: "nulBytes", count: 0 });
  const { code, err } = await prove();
  expect(code).toBe(1);
  expect(err).toContain("HTTP 403");
});
