import fc from "fast-check";
import { after } from "../../rehearsal/paper-tenant";
import { arrowOf } from "./arrows";
import { boxText, wrapped } from "./boxes";
import { boxWidth, layout } from "./layout";
import { changedBy, installed, someReport } from "./report.test-helper";

test("lines break between words, else behind a dot or hyphen, else anywhere, and lose nothing", () => {
  expect(wrapped("Avanan Junk Filter", 12)).toEqual(["Avanan Junk", "Filter"]);
  expect(wrapped("contoso-host.avanan.net", 14)).toEqual(["contoso-host.", "avanan.net"]);
  expect(wrapped("aaaaaaaaaa", 4)).toEqual(["aaaa", "aaaa", "aa"]);
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 12 }), (text, most) => {
      const lines = wrapped(text, most);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
    }),
  );
});

test("a box says what it is and whose in one line if that fits", () => {
  const node = {
    id: "a",
    kind: "rule",
    stage: "rules",
    label: "Protect",
    owner: "ours",
    priority: 0,
  } as const;
  expect(boxText(node).above).toEqual(["rule 0 · this stack"]);
  expect(boxText({ ...node, kind: "outbound", mark: "changed" }).above).toEqual([
    "outbound connector",
    "this stack · changed",
  ]);
  expect(boxText({ ...node, kind: "end", owner: "nobody" }).above).toEqual([]);
});

const { tenant, state } = installed({ protect: ["incoming", "outgoing", "internal"] });
const bypassed = changedBy(tenant, "TransportRule", "Avanan - Protect", { State: "Disabled" });
const onlyByGateway = {
  cmdlet: "New-TransportRule",
  parameters: { Name: "Only by the gateway", RejectMessageReasonText: "by the gateway", Priority: 0 },
};
const lanes = [
  someReport({ protect: ["incoming", "outgoing", "internal"] }),
  someReport({ mode: "monitor" }, { paper: bypassed, state }),
  someReport({}, { paper: after(tenant, onlyByGateway), state }),
].flatMap(({ before, after: then }) => [...before.lanes, ...then.lanes]);

test("boxes never overlap, and stand inside of the picture", () => {
  for (const lane of lanes) {
    const { width, height, boxes } = layout(lane);
    for (const box of boxes) {
      expect(box.x + boxWidth).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const others = boxes.filter((other) => other !== box && other.x === box.x);
      expect(others.filter(({ y, height: h }) => box.y < y + h && y < box.y + box.height)).toEqual([]);
    }
  }
});

test("each edge is an arrow", () => {
  for (const lane of lanes) {
    const { boxes } = layout(lane);
    expect(lane.edges.flatMap((edge) => arrowOf(edge, boxes) ?? [])).toHaveLength(lane.edges.length);
  }
  expect(arrowOf({ from: "a", to: "b" }, [])).toBeUndefined();
});
