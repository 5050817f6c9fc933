import { collections, type TenantState } from "../tenant/state";

interface Stale {
  readonly noun: string;
  readonly before: TenantState;
  left: number;
}
interface Hidden {
  readonly noun: string;
  readonly guid: string;
  left: number;
}

function without(state: TenantState, guids: ReadonlySet<string>): TenantState {
  const lists = Object.values(collections).map((key) => [
    key,
    state[key].filter(({ Guid }) => !guids.has(Guid)),
  ]);
  return { ...state, ...Object.fromEntries(lists) };
}

/** What the copies of the directory do not know yet. */
export class Replication {
  private stale: Stale[] = [];
  private hidden: Hidden[] = [];
  private unseenByRules = new Map<string, number>();
  private disabled = new Set<string>();

  staleReads(noun: string, before: TenantState, reads: number): void {
    this.stale.push({ noun, before, left: reads });
  }

  hide(noun: string, guid: string, reads: number): void {
    this.hidden.push({ noun, guid, left: reads });
  }

  hideFromRules(guid: string, tries: number): void {
    this.unseenByRules.set(guid, tries);
  }

  keepDisabled(guid: string): void {
    this.disabled.add(guid);
  }

  isKeptDisabled(guid: string): boolean {
    return this.disabled.has(guid);
  }

  /** Asking is trying: each question uses up one try. */
  isUnseenByRules(guid: string): boolean {
    const left = this.unseenByRules.get(guid) ?? 0;
    this.unseenByRules.set(guid, left - 1);
    return left > 0;
  }

  /** The tenant as a read of this kind sees it; uses up one read. */
  view(noun: string, state: TenantState): TenantState {
    const sees = (other: string) =>
      other === noun || (noun === "Recipient" && /^(Distribution|Mail)/.test(other));
    const old = this.stale.find((entry) => sees(entry.noun) && entry.left > 0);
    for (const entry of this.stale.filter(({ noun: other }) => sees(other))) {
      entry.left -= 1;
    }
    const unseen = this.hidden.filter((entry) => sees(entry.noun) && entry.left > 0);
    for (const entry of unseen) {
      entry.left -= 1;
    }
    const seen = old?.before ?? state;
    return unseen.length === 0 ? seen : without(seen, new Set(unseen.map(({ guid }) => guid)));
  }

  clear(): void {
    this.stale = [];
    this.hidden = [];
    this.unseenByRules.clear();
    this.disabled.clear();
  }
}
