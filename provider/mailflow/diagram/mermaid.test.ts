import { bareTenant, inlineTenant, monitorTenant, EXAMPLE_PORTAL as portal } from "../example-tenants";
import { diagramOf, mermaid } from ".";

const known = { isOurs: (_type: string, name: string) => name.startsWith("Avanan") };

test("each lane is a subgraph, each object a node of its owner's class", () => {
  const text = mermaid(diagramOf(inlineTenant(), portal, known));
  const lines = text.split("\n").map((line) => line.trim());
  expect(lines[0]).toBe("flowchart TB");
  expect(lines).toContain('subgraph incoming["Incoming mail"]');
  expect(lines).toContain(
    'incoming1["rule 0, this stack<br/>Avanan - Protect<br/>to avanan_inline_incoming@contoso.com"]',
  );
  expect(lines).toContain('incoming1 -->|"all other mail"| incoming2');
  expect(text).toMatch(/class incoming1,\S+ ours$/m);
  expect(text).toMatch(/class incoming\d+ vendor$/m);
  expect(text.match(/subgraph/g)?.length).toBe(text.match(/^ {2}end$/gm)?.length);
});

test("lanes stand in their order, on the page as in the text", () => {
  const text = mermaid(diagramOf(monitorTenant(), portal, known));
  const order = ["incoming", "outgoing", "internal", "journal"];
  expect([...text.matchAll(/subgraph (\w+)/g)].map(([, name]) => name)).toEqual(order);
  expect(text).toContain("\n  incoming ~~~ outgoing ~~~ internal ~~~ journal\n");
});

test("a lane without anything is left out", () => {
  expect(mermaid(diagramOf(bareTenant(), portal, known))).not.toContain("Journal");
});

test("whatever an object is called stays text", () => {
  const name = '"]; end <b>`x`</b> #quot; & | Ä\nnext';
  const tenant = { ...bareTenant(), transportRules: [{ name, prependSubject: "x" }] };
  expect(mermaid(diagramOf(tenant, portal, known))).toContain(
    "#34;#93;#59; end #60;b#62;#96;x#96;#60;/b#62; #35;quot#59; #38; #124; Ä next",
  );
});
