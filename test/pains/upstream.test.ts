import { emulatedTenant, rule } from "./tenant";

// Pains of the peers: M = https://github.com/Microsoft365DSC/Microsoft365DSC, C = https://github.com/KelvinTegelaar/CIPP

const { stand, lifecycle, create, expectRest, admin } = emulatedTenant();

/** The service as it may be tomorrow: answers are changed on their way to us. */
function upstream(change: (answer: string) => string): { changed: () => boolean } {
  let changed = false;
  stand().reset({
    client: {
      fetch: async (...request) => {
        const answer = await fetch(...request);
        const { status, headers } = answer;
        const body = await answer.text();
        changed ||= change(body) !== body;
        return new Response(change(body), {
          status,
          headers: { "content-type": headers.get("content-type") ?? "" },
        });
      },
    },
  });
  return { changed: () => changed };
}

// M/issues/7212, M/issues/6753, M/issues/821, M/issues/695, M/issues/729, maester365/maester#966 and #1077
describe("15. changes upstream do not break what was read", () => {
  test("properties nobody knows yet are passed over", async () => {
    const answers = upstream((answer) =>
      answer.replaceAll('"SetSCL":', '"SetSomethingNew":{"X":[null]},"SetSCL":'),
    );
    await expectRest(await create("TransportRule", rule), rule);
    expect(answers.changed()).toBe(true);
  });

  test("a list with an empty entry in it holds no entry", async () => {
    const answers = upstream((answer) =>
      answer.replaceAll(/"IPBlockList":\["192.0.2.66"/g, '"IPBlockList":[null,""'),
    );
    const kept = await create("IpBlockListEntry", { address: "203.0.113.9" });
    await lifecycle("IpBlockListEntry").delete(kept.id, kept.props);
    expect(answers.changed()).toBe(true);
    expect(admin("Get-HostedConnectionFilterPolicy")[0]?.IPBlockList).toEqual(["192.0.2.66"]);
  });

  test("a field that comes back emptied is shown by name, and nothing else of the object is written", async () => {
    upstream((answer) =>
      answer.replaceAll('"SubjectContainsWords":["Invoice"]', '"SubjectContainsWords":null'),
    );
    const inputs = { ...rule, subjectContainsWords: ["Invoice"] };
    await expect(create("TransportRule", inputs)).rejects.toThrow(
      /Exchange accepted the change but does not show it:\n {2}subjectContainsWords: has nothing, declared \["Invoice"\]/,
    );
    const sets = stand().emulator.log.cmdlets.filter(({ cmdlet }) => cmdlet === "Set-TransportRule");
    expect(sets.flatMap(({ parameters }) => Object.keys(parameters)).toSorted()).toEqual([
      "Identity",
      "SubjectContainsWords",
    ]);
  });

  test("a list that was read in part only is an error", async () => {
    upstream((answer) =>
      answer.replaceAll(
        '"value":[',
        '"@adminapi.errors":["The directory could not be read in full."],"value":[',
      ),
    );
    await expect(create("TransportRule", rule)).rejects.toThrow(/could not be read in full/);
    expect(stand().writes()).toEqual([]);
  });
});
