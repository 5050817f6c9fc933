import { type Context, Hono } from "hono";
import type { TestMessage, Vendor } from "./delivery/message";
import { NotDelivered } from "./delivery/not-delivered";
import { parseMessage, parseVendor } from "./delivery/parse";
import type { Emulator, Settings } from "./emulator";
import { parseFault } from "./faults/fault";
import { isRecord, type ObjectRecord } from "./json";
import { Refusal, UnknownCmdlet } from "./refusal";
import { parseState } from "./tenant/persistence";
import { type SeedName, seedNames } from "./tenant/seeds";

/** The emulator's own routes, for tests in any language: the tenant's state, the log, faults, settings. */
export function controlRoutes(emulator: Emulator): Hono {
  const app = new Hono();
  app.onError((error, context) => context.json({ error: error.message }, 400));

  app.get("/health", (context) => context.json({ status: "ok", tenantId: emulator.tenantId }));

  app.get("/state", (context) => context.json(emulator.tenant));
  app.put("/state", async (context) => {
    emulator.setTenant(parseState(await context.req.json()));
    return context.body(null, 204);
  });
  app.get("/snapshot", (context) => context.json(emulator.snapshot()));

  app.get("/log", (context) => context.json(emulator.log));
  app.delete("/log", (context) => {
    emulator.log.clear();
    return context.body(null, 204);
  });

  app.get("/faults", (context) => context.json(emulator.faults.list()));
  app.post("/faults", async (context) => {
    const body: unknown = await context.req.json();
    for (const fault of (Array.isArray(body) ? body : [body]).map(parseFault)) {
      emulator.faults.add(fault);
    }
    return context.json(emulator.faults.list(), 201);
  });
  app.delete("/faults", (context) => {
    emulator.faults.clear();
    return context.body(null, 204);
  });

  app.get("/settings", (context) => context.json(shown(emulator.settings)));
  app.patch("/settings", async (context) => {
    Object.assign(emulator.settings, parseSettings(await context.req.json()));
    return context.json(shown(emulator.settings));
  });

  app.post("/reset", async (context) => {
    const text = await context.req.text();
    emulator.reset(parseSeed(text === "" ? {} : JSON.parse(text)));
    return context.body(null, 204);
  });

  app.post("/admin", async (context) => {
    const body: unknown = await context.req.json();
    if (!isRecord(body) || typeof body.cmdlet !== "string") {
      throw new Error('the body must be {"cmdlet":"Set-…","parameters":{…}}');
    }
    return runAsAdmin(context, emulator, body.cmdlet, (body.parameters ?? {}) as ObjectRecord);
  });

  app.post("/deliver", async (context) => {
    const body: unknown = await context.req.json();
    if (!isRecord(body)) {
      throw new Error('the body must be {"message":{…},"vendor":{…}}');
    }
    return carry(context, emulator, parseMessage(body.message), parseVendor(body.vendor));
  });
  return app;
}

function runAsAdmin(
  context: Context,
  emulator: Emulator,
  cmdlet: string,
  parameters: ObjectRecord,
): Response {
  try {
    return context.json({ value: emulator.admin(cmdlet, parameters) });
  } catch (error) {
    if (error instanceof Refusal) {
      return context.json({ error: error.message, exception: error.type }, 422);
    }
    if (error instanceof UnknownCmdlet) {
      return context.json({ error: error.message }, 422);
    }
    throw error;
  }
}

function carry(context: Context, emulator: Emulator, message: TestMessage, vendor: Vendor): Response {
  try {
    return context.json(emulator.deliver(message, vendor));
  } catch (error) {
    if (error instanceof NotDelivered) {
      const { object, property } = error;
      return context.json({ error: error.message, object, property }, 422);
    }
    throw error;
  }
}

/** Tokens stay inside. */
function shown({ tokens, ...rest }: Settings): Omit<Settings, "tokens"> {
  return rest;
}

const kinds = {
  latencyMs: "number",
  maxConcurrentRequests: "number",
  pageSize: "number",
  serialRuleWrites: "boolean",
} as const;

function parseSettings(value: unknown): Partial<Settings> {
  const given = isRecord(value) ? value : {};
  for (const [key, setting] of Object.entries(given)) {
    const kind = kinds[key as keyof typeof kinds];
    if (kind === undefined || (setting !== null && typeof setting !== kind)) {
      throw new Error(
        `settings are ${Object.entries(kinds)
          .map((pair) => pair.join(": "))
          .join(", ")}; null unsets`,
      );
    }
  }
  return Object.fromEntries(Object.entries(given).map(([key, setting]) => [key, setting ?? undefined]));
}

function parseSeed(value: unknown): SeedName | undefined {
  const name = isRecord(value) ? value.seed : undefined;
  if (name === undefined) {
    return undefined;
  }
  const found = seedNames.find((known) => known === name);
  if (found === undefined) {
    throw new Error(`"seed" must be one of ${seedNames.join(", ")}`);
  }
  return found;
}
