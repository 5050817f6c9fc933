import type { Answer, Command, ExchangeClient, ExchangeRecord, ReadOutcome } from "../exchange";
import { type Noun, readAtOnce, readsOf, type TenantView } from "../kinds/tenant-view";
import { OwnChanges } from "./own-changes";

type Listing = { readonly records: readonly ExchangeRecord[] } | { readonly error: Error };

/** One reading of a noun's list, under way or done. */
interface Reading {
  readonly startedAt: number;
  readonly listing: Promise<Listing>;
}

/**
 * Reads the tenant's lists and shares them: what is read scales with kinds, not with resources. The very first read
 * fetches the lists of all kinds as one request, since the other kinds' reads follow within milliseconds.
 */
export class TenantReader {
  private readonly readings = new Map<Noun, Reading>();
  private wanted: Set<Noun> | undefined;
  private gathering: Promise<Map<Noun, Reading>> | undefined;
  /** Time of our own last change of a noun: what was read before is no longer true. */
  private readonly changedAt = new Map<Noun, number>();
  private readonly own = new OwnChanges();

  constructor(
    private readonly client: ExchangeClient,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** A view of at least the given nouns, none of them older than `maxAgeMs` or than our own last change. */
  async view(nouns: readonly Noun[], maxAgeMs: number): Promise<TenantView> {
    const notBefore = this.now() - maxAgeMs;
    const listings = new Map(
      await Promise.all(
        nouns.map(async (noun): Promise<[Noun, Listing]> => {
          const known = this.readings.get(noun);
          const fresh = known !== undefined && this.isFresh(noun, known, notBefore);
          const listing = await (fresh ? known : await this.readSoon(noun)).listing;
          // Now, not when it is looked at: all lists of a view are of one moment.
          return [noun, "error" in listing ? listing : { records: this.own.in(noun, listing.records) }];
        }),
      ),
    );
    return {
      records(noun) {
        const listing = listings.get(noun);
        if (listing === undefined) {
          throw new Error(`the list of ${noun} was not read for this`);
        }
        if ("error" in listing) {
          throw listing.error;
        }
        return listing.records;
      },
    };
  }

  /** To be called with Exchange's answer to a write of the noun. */
  answered(noun: Noun, command: Command, answer: Answer): void {
    this.own.note(noun, command, answer);
  }

  /** To be called when a write of the noun is over, whatever its outcome. */
  changed(noun: Noun): void {
    this.changedAt.set(noun, this.now());
  }

  private isFresh(noun: Noun, { startedAt }: Reading, notBefore: number): boolean {
    return startedAt >= notBefore && startedAt > (this.changedAt.get(noun) ?? Number.NEGATIVE_INFINITY);
  }

  /** Joins what others ask for in the same turn of the event loop into one request. */
  private async readSoon(noun: Noun): Promise<Reading> {
    this.wanted ??= new Set(this.readings.size === 0 ? readAtOnce : []);
    this.wanted.add(noun);
    this.gathering ??= new Promise((resolve) =>
      setImmediate(() => {
        const nouns = [...(this.wanted ?? [])];
        this.wanted = undefined;
        this.gathering = undefined;
        resolve(this.start(nouns));
      }),
    );
    const reading = (await this.gathering).get(noun);
    if (reading === undefined) {
      throw new Error(`the list of ${noun} was not asked for`);
    }
    return reading;
  }

  /** Starts reading the lists, and gives the reading of each. */
  private start(nouns: readonly Noun[]): Map<Noun, Reading> {
    const asked = nouns.flatMap((noun) => readsOf(noun).map((command) => ({ noun, command })));
    const startedAt = this.now();
    const outcomes = this.client.readTogether(asked.map(({ command }) => command));
    const started = new Map<Noun, Reading>();
    for (const noun of nouns) {
      const listing = outcomes.then(
        (all) => toListing(all.filter((_, index) => asked[index]?.noun === noun)),
        (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
      );
      const reading = { startedAt, listing };
      started.set(noun, reading);
      this.readings.set(noun, reading);
      listing.then((done) => {
        // A failure is told to those who waited for it and not kept: the next one may fare better.
        if ("error" in done && this.readings.get(noun) === reading) {
          this.readings.delete(noun);
        }
      });
    }
    return started;
  }
}

function toListing(outcomes: readonly ReadOutcome[]): Listing {
  const byGuid = new Map<unknown, ExchangeRecord>();
  for (const outcome of outcomes) {
    if ("error" in outcome) {
      return outcome;
    }
    for (const record of outcome.answer.records) {
      byGuid.set(record.Guid ?? record, record);
    }
  }
  return { records: [...byGuid.values()] };
}
