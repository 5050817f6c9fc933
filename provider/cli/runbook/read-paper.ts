import { blueprint, type TenantSpec } from "../../avanan";
import { knownNouns } from "../../avanan/advice/known-tenant";
import type { TenantReader } from "../../converge/tenant-reader";
import { kinds } from "../../kinds";
import type { Kind } from "../../kinds/kind";
import type { Noun, TenantView } from "../../kinds/tenant-view";
import type { PaperTenant } from "../../rehearsal/paper-tenant";

/** The tenant as it is, as far as what is declared depends on it. Reads only. */
export async function readPaper(reader: TenantReader, spec: TenantSpec): Promise<PaperTenant> {
  const needed = blueprint(spec).flatMap(({ type, properties }): Noun[] => {
    const kind: Kind = kinds[type];
    return [...kind.needs, ...(kind.needsFor?.({ ...properties }) ?? [])];
  });
  const nouns = [...new Set([...knownNouns, ...needed])];
  const lists = nouns.filter((noun) => !noun.startsWith(members));
  const tenant = listsOf(await reader.view(lists, 0), lists);
  // A group that is not there has no members yet, and asking for them would be an error.
  const there = new Set(
    (tenant.DistributionGroup ?? []).map(({ PrimarySmtpAddress }) =>
      `${members}${String(PrimarySmtpAddress)}`.toLowerCase(),
    ),
  );
  const ofGroups = nouns.filter((noun) => noun.startsWith(members));
  const filled = ofGroups.filter((noun) => there.has(noun.toLowerCase()));
  return {
    ...tenant,
    ...Object.fromEntries(ofGroups.map((noun) => [noun, []])),
    ...(filled.length === 0 ? {} : listsOf(await reader.view(filled, 0), filled)),
  };
}

const members = "DistributionGroupMember of ";

function listsOf(view: TenantView, nouns: readonly Noun[]): PaperTenant {
  return Object.fromEntries(nouns.map((noun) => [noun, view.records(noun)]));
}
