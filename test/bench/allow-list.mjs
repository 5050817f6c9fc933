import { allowListEntries, idleResources } from "./programs.mjs";
import { parallelism } from "./stack.mjs";
import { withStack, withTenant } from "./tenant.mjs";

/** A first `up` of many entries of the shared list, then one with nothing to do, and what each takes in the state. */
export async function firstUpOfEntries(cli, figures, count) {
  let idleSeconds;
  await withStack(cli, idleResources(count), async (stack) => {
    idleSeconds = (await stack.up()).seconds;
  });
  await withTenant(cli, allowListEntries(count), async (stack, traffic) => {
    const first = await traffic(() => stack.up());
    const most = Math.ceil(count / parallelism) + 2;
    figures.add(`first up of ${count} allow-list entries: writes`, first.writes, "writes", most);
    // Each write is looked at once, together for all that it joined; and once before the first.
    figures.add(
      `first up of ${count} allow-list entries: requests`,
      first.requests,
      "requests",
      2 * most + 1,
    );
    figures.add(`first up of ${count} allow-list entries: time`, first.seconds * 1000, "ms");
    figures.add(
      `first up of ${count} allow-list entries beside idle resources`,
      first.seconds / idleSeconds,
      "times",
      3,
    );
    figures.add(`first up of ${count} allow-list entries: provider's peak memory`, first.providerMb, "MB");
    const second = await traffic(() => stack.up());
    figures.add(
      `up of ${count} allow-list entries with nothing to do: requests`,
      second.requests,
      "requests",
      2,
    );
    figures.add(`up of ${count} allow-list entries with nothing to do: writes`, second.writes, "writes", 0);
    await stateOf(stack, figures);
  });
}

async function stateOf(stack, figures) {
  const resources = await stack.resources();
  const bytes = (value) => Buffer.byteLength(JSON.stringify(value));
  const largest = Math.max(...resources.map(bytes));
  const text = Math.max(...resources.map(({ inputs }) => Buffer.byteLength(inputs.__provider)));
  figures.add("an entry's bytes in the state", largest, "bytes", 2000);
  figures.add("handler text", text, "bytes", 199);
}
