import { randomUUID } from "node:crypto";
import { belongsTo } from "./clouds";
import { claimOf } from "./credentials/claims";
import type { TokenSource } from "./credentials/token-source";
import { ExchangeError, type ExchangeErrorDetails } from "./errors";
import { faultDetails } from "./read-error";
import type { ExchangeSettings } from "./settings";

/** A 200 answer as text, with the request's id. */
export interface RawAnswer {
  readonly text: string;
  readonly requestId: string;
}

export interface Attempt {
  /** Path below the tenant, e.g. `InvokeCommand`, or a whole next-page address. */
  readonly path: string;
  readonly body: unknown;
  /** For messages. */
  readonly cmdlet: string;
  readonly target?: string;
  /** Whether the request changes anything: then an answer that was lost is not a failure that is known. */
  readonly writes: boolean;
  readonly claims?: string;
}

/** Exchange cuts a cmdlet after 15 minutes; the official client waits 16. */
const answerWithinMs = 16 * 60_000;
const pageSize = 1000;
const most = { redirects: 3 };

/** Sends single HTTP requests. No retry here: each failure is one ExchangeError. */
export class Transport {
  /** One id for the client's life: together with the anchor mailbox it pins the back end, which paging needs (a.7). */
  private readonly connectionId = randomUUID();
  private origin: string;
  private tenant: string | undefined;

  constructor(
    private readonly settings: ExchangeSettings,
    private readonly tokens: TokenSource,
    private readonly fetchImpl: typeof fetch = fetch,
  ) {
    this.origin = settings.origin;
  }

  /** The tenant as it stands in the address: the configured one, or the token's own. */
  async tenantId(): Promise<string> {
    this.tenant ??= this.settings.tenantId ?? claimOf(await this.accessToken(), "tid");
    if (this.tenant === undefined) {
      throw new Error(
        "exchange:tenantId: is not set and the access token names no tenant; set it to the tenant's GUID or a verified domain",
      );
    }
    return this.tenant;
  }

  private async accessToken(claims?: string): Promise<string> {
    try {
      return await this.tokens.token(claims);
    } catch (error) {
      throw new Error(
        `no access token could be had with exchange:auth "${this.settings.auth}": ${firstLine(error)}`,
        {
          cause: error,
        },
      );
    }
  }

  async address(path: string): Promise<string> {
    return `${this.origin}/adminapi/beta/${encodeURIComponent(await this.tenantId())}/${path}`;
  }

  async headers(): Promise<Record<string, string>> {
    const mailbox = "SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}";
    return {
      "Content-Type": "application/json; charset=utf-8",
      Accept: "application/json",
      "Accept-Language": "en-US",
      "X-AnchorMailbox": `APP:${mailbox}@${await this.tenantId()}`,
      "connection-id": this.connectionId,
      Prefer: `odata.maxpagesize=${pageSize}${";odata.continue-on-error"}`,
    };
  }

  async send(attempt: Attempt): Promise<RawAnswer> {
    const requestId = randomUUID();
    const fail = (
      details: Omit<ExchangeErrorDetails, "cmdlet" | "target" | "mayHaveHappened"> & {
        mayHaveHappened?: boolean;
      },
    ) =>
      new ExchangeError({
        requestId,
        mayHaveHappened: false,
        ...details,
        cmdlet: attempt.cmdlet,
        target: attempt.target,
      });

    let token: string;
    try {
      token = await this.accessToken(attempt.claims);
    } catch (error) {
      throw fail({ code: "unauthorized", sentence: firstLine(error) });
    }
    let url = attempt.path.startsWith("http")
      ? this.samePlace(attempt.path, this.origin, fail).href
      : await this.address(attempt.path);
    const init: RequestInit = {
      method: "POST",
      headers: {
        ...(await this.headers()),
        Authorization: `Bearer ${token}`,
        "client-request-id": requestId,
      },
      body: JSON.stringify(attempt.body),
      redirect: "manual",
      signal: AbortSignal.timeout(answerWithinMs),
    };
    for (let hop = 0; hop <= most.redirects; hop++) {
      let response: Response;
      let text: string;
      try {
        response = await this.fetchImpl(url, init);
        text = Buffer.from(await response.arrayBuffer()).toString("utf8");
      } catch (error) {
        throw fail({
          code: "network",
          sentence: `no answer from ${new URL(url).host}: ${cause(error)}`,
          mayHaveHappened: attempt.writes,
        });
      }
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        const target = this.samePlace(location, url, fail);
        this.origin = target.origin;
        url = target.href;
        continue;
      }
      const id = response.headers.get("request-id") ?? requestId;
      if (response.ok && !/maximum number of concurrent requests/i.test(text.slice(0, 500))) {
        return { text, requestId: id };
      }
      throw fail({
        ...faultDetails(response.status, text, response.headers.get("retry-after")),
        requestId: id,
        claims: claimsChallenge(response.headers.get("www-authenticate")),
        renewable: response.status === 401 ? this.tokens.renew(token) : undefined,
        // A gateway that gave up waiting does not know how the cmdlet ended.
        mayHaveHappened: attempt.writes && [408, 500, 502, 503, 504].includes(response.status),
      });
    }
    throw fail({
      code: "badAnswer",
      sentence: `more than ${most.redirects} redirects, the last to ${new URL(url).host}`,
    });
  }

  /** The bearer token may only go to the configured host or inside the cloud's own domain. */
  private samePlace(
    address: string,
    base: string,
    fail: (details: Omit<ExchangeErrorDetails, "cmdlet" | "target" | "mayHaveHappened">) => Error,
  ): URL {
    const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
    const inCloud = url?.protocol === "https:" && belongsTo(this.settings.cloud, url.hostname);
    if (
      url?.origin === this.settings.origin ||
      (url && inCloud && this.settings.origin.startsWith("https:"))
    ) {
      return url;
    }
    throw fail({
      code: "refused",
      sentence: `was sent on to ${url?.host ?? "what is no address"}, which is outside the cloud's own domain, and did not follow: the access token would have gone there. Check exchange:cloud and exchange:endpoint`,
    });
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

function cause(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error ? inner.message || inner.name : String(inner);
}

function claimsChallenge(value: string | null): string | undefined {
  const found = value?.match(/claims="([^"]+)"/)?.[1];
  return found === undefined ? undefined : Buffer.from(found, "base64").toString("utf8");
}
