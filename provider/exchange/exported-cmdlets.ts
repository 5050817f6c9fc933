import { z } from "zod";
import { belongsTo } from "./clouds";
import type { ExchangeSettings } from "./settings";

/** A list in the emulator and in some answers, lines of text in others. */
const names = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,;]+/))]);
const entry = z.object({ exportedCmdlets: names });
const body = z.object({ value: z.union([entry, z.array(entry).min(1)]) });

const most = { redirects: 3, answerMs: 60_000 };

/**
 * Which cmdlets the identity may run, in lower case, as Exchange tells the official module (exchange-online.md a.2).
 * Undefined when it does not tell: nothing may be concluded then.
 */
export async function exportedCmdlets(
  settings: ExchangeSettings,
  tenant: string,
  token: string,
  fetchImpl: typeof fetch = fetch,
): Promise<ReadonlySet<string> | undefined> {
  let url = new URL(
    `/adminapi/v1.0/${encodeURIComponent(tenant)}/EXOModuleFile?Version=3.7.0`,
    settings.origin,
  );
  for (let hop = 0; hop <= most.redirects; hop++) {
    const response = await fetchImpl(url, {
      headers: { Authorization: `Bearer ${token}`, Accept: "application/json", CommandName: "*" },
      redirect: "manual",
      signal: AbortSignal.timeout(most.answerMs),
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null) {
      return response.ok ? read(await response.text()) : undefined;
    }
    const next = new URL(location, url);
    // The front door sends some tenants on; the token goes no further than the cloud's own domain.
    if (
      next.protocol !== "https:" ||
      url.protocol !== "https:" ||
      !belongsTo(settings.cloud, next.hostname)
    ) {
      return undefined;
    }
    url = next;
  }
  return undefined;
}

function read(text: string): ReadonlySet<string> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // A module file or a web page instead of the list: judged below like any other answer that is none.
  }
  const parsed = body.safeParse(json);
  if (!parsed.success) {
    return undefined;
  }
  const { value } = parsed.data;
  const all = (Array.isArray(value) ? value : [value]).flatMap(({ exportedCmdlets }) => exportedCmdlets);
  return new Set(all.filter((name) => name !== "").map((name) => name.toLowerCase()));
}
