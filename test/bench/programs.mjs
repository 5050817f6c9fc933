/** JavaScript programs that declare nothing but one kind of resource, as many as asked for. */

const numbered = (count, resource) =>
  `for (let number = 1; number <= ${count}; number++) {\n  ${resource}\n}\n`;

/** Mail flow rules without an order, each with one condition and one action. */
export function transportRules(count) {
  const resource = `new TransportRule("rule-" + number, {
    name: "Bench " + number,
    subjectContainsWords: ["bench " + number],
    setHeaderName: "X-Bench",
    setHeaderValue: String(number),
  });`;
  return `const { TransportRule } = require("pulumi-avanan");\n${numbered(count, resource)}`;
}

/** Entries of the connection filter's allow list. */
export function allowListEntries(count) {
  const resource = 'new IpAllowListEntry("entry-" + number, { address: "203.0.113." + number });';
  return `const { IpAllowListEntry } = require("pulumi-avanan");\n${numbered(count, resource)}`;
}

/** Dynamic resources that do nothing: what the engine itself costs for so many resources. */
export function idleResources(count) {
  const handlers = `exports.handler=()=>({
    configure: async () => undefined,
    check: async (olds, news) => ({ inputs: news, failures: [] }),
    diff: async () => ({ changes: false }),
    create: async (inputs) => ({ id: inputs.name, outs: inputs }),
    read: async (id, props) => ({ id, props, inputs: { name: props.name, __provider: props.__provider } }),
    delete: async () => undefined,
  })`;
  const resource = `new Idle("pulumi-nodejs:dynamic/bench:Idle", "idle-" + number, {
    name: "Bench " + number,
    __provider: ${JSON.stringify(handlers.replace(/\s+/g, " "))},
  });`;
  return `const { CustomResource } = require("@pulumi/pulumi");
class Idle extends CustomResource {}
${numbered(count, resource)}`;
}
