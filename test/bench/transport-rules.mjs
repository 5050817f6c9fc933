import { median } from "./figures.mjs";
import { idleResources, transportRules } from "./programs.mjs";
import { token, withStack, withTenant } from "./tenant.mjs";
import { startTokenService } from "./token-service.mjs";

/** The rules of the program, put into the tenant beforehand: `up` then takes them over, which writes nothing. */
const existing = (count) => (emulator) => {
  for (let number = 1; number <= count; number++) {
    emulator.admin("New-TransportRule", {
      Name: `Bench ${number}`,
      SubjectContainsWords: [`bench ${number}`],
      SetHeaderName: "X-Bench",
      SetHeaderValue: String(number),
    });
  }
};

/** Requests of a bare preview, which must not grow with the number of rules. */
export async function requestsOfPreviews(cli, figures, counts) {
  for (const count of counts) {
    await withTenant(
      cli,
      transportRules(count),
      async (stack, traffic) => {
        takeover(figures, count, await traffic(() => stack.up()));
        const seen = await traffic(() => stack.preview());
        preview(figures, count, seen);
        figures.add(`preview of ${count} rules: provider's peak memory`, seen.providerMb, "MB");
      },
      { prepare: existing(count) },
    );
  }
}

function takeover(figures, count, { writes }) {
  figures.add(`up that takes over ${count} rules: writes`, writes, "writes", 0);
}

function preview(figures, count, { requests, writes }) {
  figures.add(`preview of ${count} rules, token at hand: requests`, requests, "requests", 2);
  figures.add(`preview of ${count} rules: writes`, writes, "writes", 0);
}

/** The same where the token has to be asked for first and the rules are new; then the `up` that creates them. */
export async function requestsOfColdStart(cli, figures, count) {
  const tokens = await startTokenService(token);
  try {
    await withTenant(
      cli,
      transportRules(count),
      async (stack, traffic) => {
        const { requests } = await traffic(() => stack.preview());
        const asked = tokens.taken();
        figures.add(
          `first preview of ${count} rules, no token yet: requests`,
          requests + asked,
          "requests",
          3,
        );
        figures.add(`first preview of ${count} rules: requests for the token`, asked, "requests", 1);
        const first = await traffic(() => stack.up());
        figures.add(`first up of ${count} rules: writes`, first.writes, "writes", count);
        figures.add(`first up of ${count} rules: requests`, first.requests, "requests", 2 * count + 2);
        figures.add(`first up of ${count} rules: provider's peak memory`, first.providerMb, "MB");
      },
      { auth: "managedIdentity", env: tokens.env },
    );
  } finally {
    await tokens.close();
  }
}

/** What the product adds to the engine's own cost, as a ratio of times on the same machine in the same minutes. */
export async function besideIdleResources(cli, figures, count, times) {
  const seconds = { ours: { preview: [], up: [] }, idle: { preview: [], up: [] } };
  const peaks = { ours: [], idle: [] };
  const prepare = existing(count);
  await withStack(cli, idleResources(count), async (idle) => {
    await withTenant(
      cli,
      transportRules(count),
      async (ours, traffic) => {
        await idle.up();
        takeover(figures, count, await traffic(() => ours.up()));
        for (let time = 0; time < times; time++) {
          // In turns, so that a busy minute of the machine meets both.
          for (const [who, stack] of Object.entries({ idle, ours })) {
            for (const command of ["preview", "up"]) {
              const ran = await traffic(() => stack[command]());
              seconds[who][command].push(ran.seconds);
              peaks[who].push(ran.providerMb ?? Number.NaN);
              if (who === "ours" && time === 0) {
                ({ preview, up: unchangedUp })[command](figures, count, ran);
              }
            }
          }
        }
      },
      { prepare },
    );
  });
  for (const command of ["preview", "up"]) {
    const [ours, idle] = [median(seconds.ours[command]), median(seconds.idle[command])];
    figures.add(`${command} of ${count} unchanged rules: time`, ours * 1000, "ms");
    figures.add(`${command} of ${count} unchanged rules beside idle resources`, ours / idle, "times", 3);
  }
  memory(figures, count, peaks);
}

function unchangedUp(figures, count, { requests, writes }) {
  figures.add(`up of ${count} rules with nothing to do: requests`, requests, "requests", 2);
  figures.add(`up of ${count} rules with nothing to do: writes`, writes, "writes", 0);
}

/** The SDK alone fills most of a provider process; what the product adds to it is ours to answer for. */
function memory(figures, count, peaks) {
  const [ours, idle] = [peaks.ours, peaks.idle].map((all) => {
    const seen = all.filter((peak) => !Number.isNaN(peak));
    return seen.length === 0 ? undefined : Math.max(...seen);
  });
  const added = ours === undefined || idle === undefined ? undefined : ours - idle;
  figures.add(`provider's peak memory, ${count} idle resources`, idle, "MB");
  figures.add(`provider's peak memory, ${count} rules`, ours, "MB");
  figures.add(`provider's peak memory, ${count} rules less idle`, added, "MB", 75);
}
