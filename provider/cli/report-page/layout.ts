import { type DiagramNode, type Lane, type Stage, stages } from "../../mailflow";
import { type BoxText, boxText } from "./boxes";

export interface Box extends BoxText {
  readonly node: DiagramNode;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
}

export const boxWidth = 182;
const gapX = 52;
const gapY = 30;
const margin = 6;

/**
 * Where each box of a lane stands: a column for each stage, the way out from left to right, the way back below it, rules
 * one above the other in their order.
 */
export function layout({ nodes, edges }: Lane): Layout {
  const placed = new Columns(nodes);
  const [of, next] = [
    (node: DiagramNode) => edges.filter(({ to }) => to === node.id).map(({ from }) => from),
    (node: DiagramNode) => edges.filter(({ from }) => from === node.id).map(({ to }) => to),
  ];
  const order: readonly (readonly [
    { readonly stage: Stage; readonly kinds?: readonly DiagramNode["kind"][] },
    (node: DiagramNode) => number,
  ])[] = [
    [{ stage: "rules" }, () => margin],
    [{ stage: "people", kinds: ["start"] }, (node) => placed.beside(next(node), node)],
    [{ stage: "partners", kinds: ["inbound"] }, () => placed.below("people") + gapY],
    [{ stage: "ways", kinds: ["outbound", "end"] }, (node) => placed.beside(of(node), node)],
    [{ stage: "hosts" }, (node) => placed.beside(of(node), node)],
    [
      { stage: "ways", kinds: ["inbound"] },
      (node) =>
        Math.max(
          placed.beside(next(node), node),
          ...of(node).map((host) => placed.bottomOf(host) + gapY / 2),
        ),
    ],
    [{ stage: "partners", kinds: ["outbound"] }, () => placed.below("rules") + gapY / 2],
    [{ stage: "people", kinds: ["end"] }, () => placed.below("partners", "rules", "ways") + gapY / 2],
  ];
  for (const [wanted, where] of order) {
    for (const node of nodes.filter(
      ({ stage, kind }) => stage === wanted.stage && (wanted.kinds?.includes(kind) ?? true),
    )) {
      placed.place(node, where(node));
    }
  }
  const boxes = nodes.map((node): Box => {
    const x = margin + stages.indexOf(node.stage) * (boxWidth + gapX);
    return { node, x, y: placed.topOf(node.id), ...boxText(node) };
  });
  return {
    width: 2 * margin + stages.length * boxWidth + (stages.length - 1) * gapX,
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)) + margin,
    boxes,
  };
}

/** Columns of boxes, each filled from the top. */
class Columns {
  private readonly heights: ReadonlyMap<string, number>;
  private readonly tops = new Map<string, number>();
  private readonly bottoms = new Map<Stage, number>();

  constructor(nodes: readonly DiagramNode[]) {
    this.heights = new Map(nodes.map((node) => [node.id, boxText(node).height]));
  }

  /** At the wanted height, or below what is in the column already. */
  place({ id, stage }: DiagramNode, wanted: number): void {
    const bottom = this.bottoms.get(stage);
    const y = Math.max(margin, wanted, bottom === undefined ? margin : bottom + gapY);
    this.tops.set(id, y);
    this.bottoms.set(stage, y + this.heightOf(id));
  }

  topOf(id: string): number {
    return this.tops.get(id) ?? margin;
  }

  bottomOf(id: string): number {
    return this.topOf(id) + this.heightOf(id);
  }

  below(...all: readonly Stage[]): number {
    return Math.max(margin, ...all.flatMap((stage) => this.bottoms.get(stage) ?? []));
  }

  /** Middle beside middle with the uppermost of those that have their place already. */
  beside(ids: readonly string[], { id }: DiagramNode): number {
    const middles = ids
      .filter((one) => this.tops.has(one))
      .map((one) => (this.topOf(one) + this.bottomOf(one)) / 2);
    return middles.length === 0 ? margin : Math.min(...middles) - this.heightOf(id) / 2;
  }

  private heightOf(id: string): number {
    return this.heights.get(id) ?? 0;
  }
}
