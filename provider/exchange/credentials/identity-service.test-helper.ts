import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One question that the identity service was asked. */
export interface Asked {
  readonly method: string;
  /** The host that it was meant for, not the loopback one. */
  readonly host: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

export interface IdentityService {
  readonly url: string;
  readonly asked: Asked[];
  /** The token that it gives; default: `token N`, so that tokens can be told apart. */
  accessToken?: string;
  /** Instead of tokens it gives this. */
  refusal?: { readonly error: string; readonly error_description: string };
  /** Those that ask for a token. */
  tokenRequests(): Asked[];
  close(): Promise<void>;
}

/** As much of Entra ID, and of a managed identity's endpoint, as the identity library asks for. On loopback. */
export async function startIdentityService(): Promise<IdentityService> {
  const asked: Asked[] = [];
  const isTokenRequest = ({ path }: Asked) => /\/oauth2\/v2\.0\/token$|^\/msi\//.test(path);
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) {
      parts.push(part);
    }
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://loopback");
    const host = String(request.headers["x-meant-for"] ?? request.headers.host);
    const one: Asked = {
      method: request.method ?? "",
      host,
      path: pathname,
      form: Object.fromEntries([
        ...searchParams,
        ...new URLSearchParams(Buffer.concat(parts).toString("utf8")),
      ]),
    };
    asked.push(one);
    const refused = isTokenRequest(one) ? service.refusal : undefined;
    response.writeHead(refused === undefined ? 200 : 401, { "Content-Type": "application/json" });
    const answer = isTokenRequest(one)
      ? token(one, service.accessToken ?? `token ${service.tokenRequests().length}`)
      : about(one);
    response.end(JSON.stringify(refused ?? answer));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const service: IdentityService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    tokenRequests: () => asked.filter(isTokenRequest),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return service;
}

function token({ path }: Asked, accessToken: string): object {
  const common = { token_type: "Bearer", access_token: accessToken };
  return path.startsWith("/msi/")
    ? { ...common, expires_on: String(Math.floor(Date.now() / 1000) + 3600), resource: "exchange" }
    : { ...common, expires_in: 3600, ext_expires_in: 3600 };
}

/** The metadata of a tenant, and of the cloud it is in. */
function about({ host, path }: Asked): object {
  const tenant = path.split("/")[1] ?? "";
  const base = `https://${host}/${tenant}`;
  return path.includes("/discovery/instance")
    ? {
        tenant_discovery_endpoint: `${base}/v2.0/.well-known/openid-configuration`,
        metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
      }
    : {
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        issuer: `${base}/v2.0`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
      };
}
