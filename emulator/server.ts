import { randomUUID } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { cmdletNames } from "./catalogue";
import { controlRoutes } from "./control";
import type { Emulator } from "./emulator";
import type { RequestEntry } from "./log";
import { type Answer, badRequest } from "./protocol/answer";
import { invalidToken } from "./protocol/fault-answer";
import { type Headers, lowerCased } from "./protocol/headers";

type Env = { Bindings: HttpBindings };

/** The routes of the service, and the emulator's own below /emulator. */
export function createApp(emulator: Emulator): Hono<Env> {
  const app = new Hono<Env>();
  app.route("/emulator", controlRoutes(emulator));

  for (const route of ["InvokeCommand", "$batch"] as const) {
    app.post(`/adminapi/beta/:tenant/${route}`, (context) => admin(context, emulator, route));
    app.all(`/adminapi/beta/:tenant/${route}`, (context) => unrouted(context, emulator, 405));
  }
  // The stable version serves other routes only.
  app.all("/adminapi/v1.0/:tenant/InvokeCommand", (context) => unrouted(context, emulator, 405));
  app.get("/adminapi/v1.0/:tenant/EXOModuleFile", (context) => {
    const entry = emulator.log.addRequest("GET", new URL(context.req.url).pathname);
    const known = emulator.settings.tokens.some(
      (token) => context.req.header("authorization") === `Bearer ${token}`,
    );
    const body = { value: [{ exportedCmdlets: cmdletNames() }] };
    return send(context, known ? { status: 200, body } : invalidToken(), entry);
  });
  app.all("*", (context) => unrouted(context, emulator, 404));
  return app;
}

function unrouted(context: Context<Env>, emulator: Emulator, status: number): Response {
  const { pathname } = new URL(context.req.url);
  const entry = emulator.log.addRequest(context.req.method, pathname);
  return send(
    context,
    badRequest(`No such route: ${context.req.method} ${pathname}.`, status, "NotFound"),
    entry,
  );
}

async function admin(
  context: Context<Env>,
  emulator: Emulator,
  route: "InvokeCommand" | "$batch",
): Promise<Response> {
  const url = new URL(context.req.url);
  const headers: Headers = lowerCased(context.req.header());
  const entry = emulator.log.addRequest("POST", `${url.pathname}${url.search}`);
  const tenant = context.req.param("tenant") ?? "";
  const body = await context.req.text();
  return send(context, await emulator.frontDoor.answer({ url, tenant, route, headers, body, entry }), entry);
}

function send(context: Context<Env>, answer: Answer, entry: RequestEntry): Response {
  entry.status = answer.drop ? 0 : answer.status;
  if (answer.fault !== undefined) {
    entry.fault = answer.fault;
  }
  if (answer.drop) {
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const client = context.req.header("client-request-id");
  const raw = typeof answer.body === "string" || Buffer.isBuffer(answer.body);
  const headers = {
    ...(raw ? {} : { "Content-Type": "application/json; odata.metadata=minimal; charset=utf-8" }),
    ...answer.headers,
    "request-id": randomUUID(),
    ...(client === undefined ? {} : { "client-request-id": client }),
  };
  const body = Buffer.isBuffer(answer.body)
    ? new Uint8Array(answer.body)
    : typeof answer.body === "string"
      ? answer.body
      : JSON.stringify(answer.body);
  return new Response(body, { status: answer.status, headers });
}
