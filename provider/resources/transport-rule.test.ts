import * as pulumi from "@pulumi/pulumi";
import { OutboundConnector } from "./outbound-connector";
import { TransportRule } from "./transport-rule";

const registered = new Map<string, Record<string, unknown>>();

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => {
      registered.set(name, inputs);
      return { id: name, state: inputs };
    },
    call: ({ inputs }) => inputs,
  }),
);

test("a rule names a connector, and the rules it stands among, by their outputs", async () => {
  const connector = new OutboundConnector("gateway", { name: "Gateway" });
  const mark = new TransportRule("mark", { name: "Mark", setHeaderName: "X-Mark", setHeaderValue: "1" });
  const route = new TransportRule("route", {
    name: "Route",
    routeMessageOutboundConnector: connector.name,
    order: { after: [mark.name, "Somebody else's"] },
  });
  await new Promise((done) => route.urn.apply(done));
  expect(registered.get("route")).toMatchObject({
    routeMessageOutboundConnector: "Gateway",
    order: { after: ["Mark", "Somebody else's"] },
  });
});
