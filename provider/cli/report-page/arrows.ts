import type { DiagramEdge } from "../../mailflow";
import { type Box, boxWidth } from "./layout";

export interface Arrow {
  /** An SVG path; its end is the arrow's head. */
  readonly path: string;
  readonly label?: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle";
  };
}

const radius = 8;
/** Room for the head. */
const head = 5;

/** How an edge goes from box to box: straight down, to the right, or out below and then to the side. */
export function arrowOf({ from, to, label }: DiagramEdge, boxes: readonly Box[]): Arrow | undefined {
  const a = boxes.find(({ node }) => node.id === from);
  const b = boxes.find(({ node }) => node.id === to);
  if (a === undefined || b === undefined) {
    return undefined;
  }
  const bottom = a.y + a.height;
  if (a.x === b.x) {
    const x = a.x + boxWidth / 2;
    const path = `M${x} ${bottom}V${b.y - head}`;
    return told(path, label, x + 7, (bottom + b.y) / 2 + 3, "start");
  }
  const right = b.x > a.x;
  const [fromY, toY] = [middle(a), middle(b)];
  const toX = right ? b.x - head : b.x + boxWidth + head;
  const goesBelow = toY > bottom + radius && !(right && a.node.stage === "rules");
  if (goesBelow) {
    const x = a.x + boxWidth / 2;
    const turn = right ? radius : -radius;
    const path = `M${x} ${bottom}V${toY - radius}Q${x} ${toY} ${x + turn} ${toY}H${toX}`;
    return told(path, label, (x + turn + toX) / 2, toY - 6, "middle");
  }
  const fromX = right ? a.x + boxWidth : a.x;
  const half = (fromX + toX) / 2;
  const path =
    Math.abs(fromY - toY) < 1
      ? `M${fromX} ${fromY}H${toX}`
      : `M${fromX} ${fromY}C${half} ${fromY} ${half} ${toY} ${toX} ${toY}`;
  return told(path, label, half, (fromY + toY) / 2 - 6, "middle");
}

const middle = ({ y, height }: Box) => y + height / 2;

function told(
  path: string,
  text: string | undefined,
  x: number,
  y: number,
  anchor: "start" | "middle",
): Arrow {
  return text === undefined ? { path } : { path, label: { text, x, y, anchor } };
}
