import type { Answer, Command, ExchangeRecord } from "../exchange";
import type { Noun } from "../kinds/tenant-view";

/**
 * What our own writes have made and taken away. Lists may lag behind by minutes; what Exchange itself has answered is
 * the newer word: an object it created is there before any list shows it, one it removed is gone.
 */
export class OwnChanges {
  /** Objects that no list has shown yet, oldest first. */
  private readonly unseen = new Map<Noun, readonly ExchangeRecord[]>();
  private readonly removed = new Set<string>();

  /** To be called with every write that Exchange answered. */
  note(noun: Noun, { cmdlet, parameters }: Command, { records }: Answer): void {
    const [created] = records;
    if (cmdlet.startsWith("New-") && created?.Guid !== undefined) {
      this.unseen.set(noun, [...(this.unseen.get(noun) ?? []), created]);
    }
    if (cmdlet === `Remove-${noun}`) {
      this.removed.add(String(parameters.Identity));
    }
  }

  /** A list as it will be once it has caught up. An object is believed until a list has shown it. */
  in(noun: Noun, listed: readonly ExchangeRecord[]): readonly ExchangeRecord[] {
    const shown = new Set(listed.map(({ Guid }) => Guid));
    const made = (this.unseen.get(noun) ?? []).filter(({ Guid }) => !shown.has(Guid));
    this.unseen.set(noun, made);
    const all = made.reduce(withNew, listed);
    const isGone = ({ Guid }: ExchangeRecord) => this.removed.has(String(Guid));
    // The very same list where there is nothing to add: indexes of long lists are kept by it.
    return all.some(isGone) ? all.filter((record) => !isGone(record)) : all;
  }
}

/** A new rule moves those from its priority on down by one. */
function withNew(records: readonly ExchangeRecord[], created: ExchangeRecord): readonly ExchangeRecord[] {
  if (typeof created.Priority !== "number") {
    return [...records, created];
  }
  const ranked = [...records].sort((a, b) => Number(a.Priority) - Number(b.Priority));
  ranked.splice(created.Priority, 0, created);
  return ranked.map((record, Priority) => ({ ...record, Priority }));
}
