/** Something that is done, and what has to be done before it. */
export interface Ordered {
  readonly key: string;
  readonly after: readonly string[];
}

/** What has been done at some moment. */
export interface Moment {
  readonly name: string;
  readonly done: ReadonlySet<string>;
}

/**
 * What may be done at some moment when things are done in any order that their needs allow: after each in the given order,
 * and for each thing the extremes, where it is done as early and as late as it can be. Whatever two things do to a message
 * together, or one without the other, shows in one of them.
 */
export function momentsOf(steps: readonly Ordered[], extremes: (key: string) => boolean): readonly Moment[] {
  const needs = new Map<string, ReadonlySet<string>>();
  for (const { key, after } of steps) {
    const known = after.filter((one) => needs.has(one));
    needs.set(key, new Set([...known, ...known.flatMap((one) => [...(needs.get(one) ?? [])])]));
  }
  const keys = steps.map(({ key }) => key);
  const moments = keys.map(
    (key, index): Moment => ({ name: `after ${key}`, done: new Set(keys.slice(0, index + 1)) }),
  );
  for (const key of keys.filter(extremes)) {
    moments.push(
      { name: `${key} done as early as can be`, done: new Set([...(needs.get(key) ?? []), key]) },
      {
        name: `all done but ${key}`,
        done: new Set(keys.filter((one) => one !== key && !needs.get(one)?.has(key))),
      },
    );
  }
  const marks = ({ done }: Moment) => keys.map((key) => (done.has(key) ? 1 : 0)).join("");
  return moments.filter(
    (moment, index) => moments.findIndex((one) => marks(one) === marks(moment)) === index,
  );
}
