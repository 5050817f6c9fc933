import { specOf } from "../../avanan/spec.test-helper";
import { proveChange } from "../../rehearsal/prove-change";
import { page } from "./page";
import { brokenProof, changedBy, installed, nasty, someReport } from "./report.test-helper";

const plain = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("the page is one document, and the same report gives the same page", async () => {
  const html = await page(someReport());
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(await page(someReport())).toBe(html);
  expect(html).not.toMatch(/https?:\/\/(?!contoso\.avanan\.net)|src=|@import|url\((?!#)/);
  expect(html).not.toMatch(/\[object|undefined|Promise/);
});

test("what objects are called is escaped wherever it stands", async () => {
  const html = await page(someReport({}, { tenantId: nasty, stack: nasty }));
  expect(html).not.toContain("<script");
  expect(html).toContain("<title>Mail flow of &quot;Tag&quot; &lt;/text&gt;&lt;script&gt;");
});

test("the sections answer first: plan, proof, warnings, changes from outside", async () => {
  const text = plain(await page(someReport()));
  expect(text).toContain("Plan 8 to create, 2 to change");
  expect(text).toContain("Proof Mail is safe in all 36 states");
  expect(text).toContain("Changed outside There was no run yet");
  expect(text).toContain("After pulumi up");
  expect(text).toContain("Avanan - Protect TransportRule create");
  const { tenant, state } = installed();
  const settled = plain(await page(someReport({}, { paper: tenant, state, proof: undefined })));
  expect(settled).toContain("Plan Nothing to do");
  expect(settled).toContain("Changed outside Nothing");
  expect(settled).toContain("pulumi up would change nothing");
  expect(settled).not.toContain("Proof");
});

test("in the plan each value stands under now or then, in every row", async () => {
  const { tenant, state } = installed({ protect: ["incoming", "outgoing"] });
  const pages = await Promise.all([
    page(someReport()),
    page(someReport({ mode: "monitor" }, { paper: tenant, state })),
  ]);
  for (const html of pages) {
    const [plan = ""] = /<table><caption>What pulumi up would do[\s\S]*?<\/table>/.exec(html) ?? [];
    const rows = plan.split(/<tr>/).slice(2);
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map((row) => row.split(/<td>/).length - 1))).toEqual(new Set([3]));
    expect(plan).not.toContain("colspan");
  }
  const [first = "", second = ""] = pages;
  const nothing = '<span class="quiet">nothing</span>';
  expect(first).toContain(`<td><code>setSCL</code></td><td>${nothing}</td><td>9</td>`);
  expect(first).toContain(`<td><code>priority</code></td><td>${nothing}</td><td>0, above all others</td>`);
  expect(second).toContain(
    `<td><span class="quiet">the whole object</span></td><td><span class="quiet">there</span></td><td>${nothing}</td>`,
  );
});

test("a violation is told with message, state and object; what is open is told from what is certain", async () => {
  const text = plain(await page(someReport({}, { proof: brokenProof })));
  expect(text).toContain("Proof Refused: breaks 1 message");
  expect(text).toContain("broken 1 message by this change");
  expect(text).toContain("to be known 1 message by this change");
  expect(text).toContain(
    "noLoop broken external mail in alice@contoso.com after protect Avanan - Protect it reaches contoso-host.avanan.net again",
  );
  expect(text).toContain(
    "nothingLost (perhaps) to be known mail out someone@example.com in the end none it may be: bounce",
  );
  expect(text).not.toContain("As it is now");
});

test("what the proof did not see is said, and mail is not called safe where more is open than is followed", async () => {
  const proof = { ...brokenProof, violations: [], uncovered: [nasty], tangled: ["mail out"] };
  const text = plain(await page(someReport({}, { proof })));
  expect(text).toContain("Proof 1 message to be known");
  expect(text).toContain("No message was followed that meets &quot;&quot;Tag&quot;");
  expect(text).toContain("Of &quot;mail out&quot; more points are open than are followed");
  expect(plain(await page(someReport()))).not.toContain("was not seen");
});

test("what an override makes all the same is not told as refused", async () => {
  const forced = plain(await page(someReport({ acceptUnsafe: true }, { proof: brokenProof })));
  expect(forced).toContain("Proof Overridden (acceptUnsafe): breaks 1 message");
  expect(forced).toContain("overridden (acceptUnsafe): pulumi up makes it all the same");
  expect(forced).not.toMatch(/refuse/i);
  const { tenant, state } = installed();
  const inEmergency = someReport({ bypass: true }, { paper: tenant, state, proof: brokenProof });
  expect(plain(await page(inEmergency))).toContain("Proof Overridden (bypass): breaks 1 message");
  const twoSteps = someReport(
    { region: "eu", acceptUnsafe: true },
    { paper: tenant, state, proof: brokenProof },
  );
  expect(plain(await page(twoSteps))).not.toMatch(/overridden/i);
});

test("a tenant whose mail goes in circles now: red, a row for each kind, below what the change would break", async () => {
  const { tenant, state } = installed();
  const looping = changedBy(tenant, "TransportRule", "Avanan - Protect", { ExceptIfSenderIpRanges: null });
  const paper = { ...looping, AcceptedDomain: [{ DomainName: "contoso.com", DomainType: "Authoritative" }] };
  const [spec] = state.specs;
  const proof = proveChange({ previous: spec, next: specOf(), tenant: paper });
  const found = await page(someReport({}, { paper, state, proof }));
  const text = plain(found);
  expect(text).toMatch(/Proof \d+ messages broken as it is now/);
  expect(found).toMatch(/<li class="bad"><a href="#proof">/);
  expect(text).toMatch(/noLoop broken [^.]* and \d+ more such messages .* mended by this change/);
  expect(found.match(/<th scope="row"><code>noLoop<\/code><br>/g)).toHaveLength(1);
  const both = plain(
    await page(
      someReport(
        {},
        { paper, state, proof: { ...proof, violations: [...proof.violations, ...brokenProof.violations] } },
      ),
    ),
  );
  expect(both).toMatch(/Proof Refused: breaks 1 message; \d+ messages broken as it is now/);
  expect(both.indexOf("By this change")).toBeLessThan(both.indexOf("As it is now"));
});

test("what cannot be known of others is said where changes from outside are told", async () => {
  const { tenant, state } = installed();
  const said = "A rule or connector of others that is new since then is not told here";
  expect(plain(await page(someReport({}, { paper: tenant, state })))).toContain(said);
  expect(plain(await page(someReport()))).not.toContain(said);
});

test("each picture has a name and is told in words", async () => {
  const html = await page(someReport());
  expect(html).toMatch(
    /<svg class="lane" role="img" aria-labelledby="after-incoming-title after-incoming-desc"/,
  );
  expect(html).toContain('<title id="after-incoming-title">Incoming mail</title>');
  expect(html).toContain(
    "rule 0 &quot;Avanan - Protect&quot;, this stack, new leads to rule 1 &quot;Avanan - Whitelist&quot;, this stack, new (all other mail) and to outbound connector &quot;Avanan Outbound&quot;, this stack, new (matches).",
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("what the proof names as breaking mail is marked in the picture, and the legend says so", async () => {
  const broken = await page(someReport({}, { proof: brokenProof }));
  expect(broken).toContain('<g class="node ours new breaks">');
  expect(plain(broken)).toMatch(/ breaks mail .*Avanan - Protect/);
  expect(plain(broken)).toContain("breaks mail, as the proof shows");
  expect(plain(await page(someReport()))).not.toContain("breaks mail");
});

test("a change that is refused as a whole says so first", async () => {
  const { tenant, state } = installed();
  const text = plain(await page(someReport({ portal: "fabrikam" }, { paper: tenant, state })));
  expect(text).toContain("Plan Refused in one step");
  expect(text).toContain(
    "pulumi up would refuse this change. avanan:portal: cannot change from contoso to fabrikam",
  );
});
