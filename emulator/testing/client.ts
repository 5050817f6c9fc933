import type { RunningEmulator } from "../index";

/** An answer as it arrived. */
export interface Arrived {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: Record<string, unknown> | undefined;
}

/** A well-behaved caller with nothing of its own: what it sends can be changed header by header. */
export class TestClient {
  headers: Record<string, string> = {
    Authorization: "Bearer emulator",
    "Content-Type": "application/json; charset=utf-8",
    Accept: "application/json",
    "X-AnchorMailbox": "APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@contoso.com",
    "connection-id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    Prefer: "odata.maxpagesize=1000;odata.continue-on-error",
  };

  constructor(
    private readonly emulator: Pick<RunningEmulator, "url" | "tenantId">,
    private readonly tenant: string = emulator.tenantId,
  ) {}

  get endpoint(): string {
    return `${this.emulator.url}/adminapi/beta/${this.tenant}/InvokeCommand`;
  }

  body(CmdletName: string, Parameters: object = {}): { CmdletInput: object } {
    return { CmdletInput: { CmdletName, Parameters } };
  }

  async post(url: string, body: unknown, headers: Record<string, string | undefined> = {}): Promise<Arrived> {
    const all = Object.entries({ ...this.headers, ...headers }).filter(([, value]) => value !== undefined);
    const response = await fetch(url, {
      method: "POST",
      headers: Object.fromEntries(all) as Record<string, string>,
      body: typeof body === "string" ? body : JSON.stringify(body),
      redirect: "manual",
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  call(
    cmdlet: string,
    parameters: object = {},
    headers: Record<string, string | undefined> = {},
  ): Promise<Arrived> {
    return this.post(this.endpoint, this.body(cmdlet, parameters), headers);
  }

  /** The records of a call that must succeed. */
  async records(cmdlet: string, parameters: object = {}): Promise<Record<string, unknown>[]> {
    const arrived = await this.call(cmdlet, parameters);
    if (arrived.status !== 200) {
      throw new Error(`${cmdlet}: ${arrived.status} ${arrived.text}`);
    }
    return arrived.json?.value as Record<string, unknown>[];
  }

  batch(items: readonly (readonly [cmdlet: string, parameters?: object])[], headers = {}): Promise<Arrived> {
    const requests = items.map(([cmdlet, parameters], index) => ({
      id: String(index + 1),
      method: "POST",
      url: this.endpoint,
      headers: this.headers,
      body: this.body(cmdlet, parameters),
    }));
    return this.post(this.endpoint.replace("InvokeCommand", "$batch"), { requests }, headers);
  }
}

function parsed(text: string): Record<string, unknown> | undefined {
  return text.startsWith("{") && text.endsWith("}")
    ? (JSON.parse(text) as Record<string, unknown>)
    : undefined;
}
