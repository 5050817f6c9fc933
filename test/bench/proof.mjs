import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./figures.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Proves the set-up of a tenant with so many rules of its own, in a process of its own; its time and its peak memory. */
const script = (rules, times, does) => `
const { proveChange } = require("./provider/dist/rehearsal/prove-change");
const { parseSpec } = require("./provider/dist/avanan");
const { spec } = parseSpec({ portal: "contoso", region: "us", mode: "inline", protect: ["incoming", "outgoing", "internal"] });
const words = ["SubjectContainsWords", "SubjectOrBodyContainsWords", "FromAddressContainsWords", "HeaderContainsWords"];
const TransportRule = Array.from({ length: ${rules} }, (_, at) => ({
  Guid: "rule-" + at, Name: "Rule " + at, Priority: at, State: "Enabled", Mode: "Enforce",
  FromScope: at % 3 === 0 ? "NotInOrganization" : null,
  ...(words[at % 4] === "HeaderContainsWords" ? { HeaderContainsMessageHeader: "X-Rule" } : {}),
  [words[at % 4]]: ["word" + at], ${does},
}));
const tenant = {
  InboundConnector: [], OutboundConnector: [], TransportRule, JournalRule: [],
  HostedConnectionFilterPolicy: [{ Name: "Default", IPAllowList: [], IPBlockList: [] }],
  TransportConfig: [{ JournalingReportNdrTo: "<>" }],
  AcceptedDomain: [{ DomainName: "contoso.com", DomainType: "Authoritative" }],
};
const taken = [];
let proof;
for (let run = 0; run < ${times}; run++) {
  const started = performance.now();
  proof = proveChange({ previous: undefined, next: spec, tenant });
  taken.push(performance.now() - started);
}
console.log(JSON.stringify({ taken, states: proof.states, messages: proof.messages, found: proof.violations.length, peak: process.resourceUsage().maxRSS / 1024 }));`;

/** What the tenant's own rules do: tag mail, or refuse it, for which messages are made up that meet them. */
const tagging = 'PrependSubject: "[" + at + "] "';
const refusing = 'RejectMessageReasonText: "no"';

function proofOf(rules, times, does = tagging) {
  return JSON.parse(
    execFileSync(process.execPath, ["-e", script(rules, times, does)], { cwd: root, encoding: "utf8" }),
  );
}

/** What it takes to prove that a full inline tenant can be set up beside many rules, and how that grows with them. */
export function provingInstalls(figures, rules, times) {
  const [few, many] = [proofOf(rules / 3, times), proofOf(rules, times)];
  const what = `proof of a set-up beside ${rules} rules`;
  figures.add(`${what}: states`, many.states, "states");
  figures.add(`${what}: kinds of messages`, many.messages, "messages");
  figures.add(`${what}: violations`, many.found, "violations", 0);
  figures.add(`${what}: time, median of ${times}`, median(many.taken), "ms", 1000);
  figures.add(`${what}: time of the first in a process`, many.taken[0], "ms");
  figures.add(`${what}: peak memory`, many.peak, "MB", 200);
  figures.add(`${what} beside a third of the rules`, median(many.taken) / median(few.taken), "times", 3.5);
  const refused = proofOf(rules, times, refusing);
  const worse = `proof of a set-up beside ${rules} rules that refuse mail`;
  figures.add(`${worse}: kinds of messages`, refused.messages, "messages");
  figures.add(`${worse}: time, median of ${times}`, median(refused.taken), "ms", 1000);
  figures.add(`${worse}: peak memory`, refused.peak, "MB", 200);
}
