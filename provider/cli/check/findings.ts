import { type Advice, isKnown, type KnownTenant, type Severity, type TenantSpec, topics } from "../../avanan";
import { type Finding, ok, type Status } from "../finding";

const statuses: Readonly<Record<Severity, Status>> = { error: "failed", warning: "warning", note: "note" };
const order: readonly Status[] = ["failed", "warning", "note", "ok"];

/** What every topic has to say of what is known, and that it is fine where it has nothing to say. */
export function topicFindings(spec: TenantSpec, tenant: KnownTenant, today: string): Finding[] {
  return topics
    .filter((topic) => isKnown(topic, spec, tenant))
    .flatMap(({ code, advise, fine }) => {
      const advice = advise(spec, tenant, today);
      const allWell = typeof fine === "string" ? fine : fine(spec, tenant);
      const good = allWell === undefined ? [] : [ok(code, allWell)];
      return advice.length === 0 ? good : advice.map(findingOf);
    });
}

function findingOf({ code, severity, ...rest }: Advice): Finding {
  return { check: code, status: statuses[severity], ...rest };
}

/** What calls for action first; each in the order in which it was looked at. */
export function mostUrgentFirst(findings: readonly Finding[]): Finding[] {
  return order.flatMap((status) => findings.filter((finding) => finding.status === status));
}
