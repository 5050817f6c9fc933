import type { ObjectRecord } from "../json";
import { type Fault, type Stage, stageOf } from "./fault";
import { glob } from "./glob";

interface Armed {
  readonly fault: Fault;
  matched: number;
}

function matches(fault: Fault, cmdlet: string, parameters: ObjectRecord): boolean {
  const named = [parameters.Identity, parameters.Name].filter((value) => typeof value === "string");
  return (
    glob(fault.cmdlet ?? "*").test(cmdlet) &&
    (fault.identity === undefined || named.some((name) => glob(fault.identity ?? "*").test(name)))
  );
}

/** Faults that have been ordered, and which of them are due. */
export class Faults {
  private armed: Armed[] = [];

  /** Orders a fault; the returned function takes it back. */
  add(fault: Fault): () => void {
    const armed = { fault, matched: 0 };
    this.armed.push(armed);
    return () => {
      this.armed = this.armed.filter((other) => other !== armed);
    };
  }

  clear(): void {
    this.armed = [];
  }

  /** What is still ordered. */
  list(): Fault[] {
    return this.armed.map(({ fault }) => fault);
  }

  /** Faults of one stage that hit this call. Every fault that matches counts it, so ask once per call and stage. */
  due(stage: Stage, cmdlet: string, parameters: ObjectRecord = {}): Fault[] {
    return this.armed
      .filter(({ fault }) => stageOf(fault) === stage && matches(fault, cmdlet, parameters))
      .filter((armed) => {
        armed.matched += 1;
        const { nth = 1, count = 1 } = armed.fault;
        return armed.matched >= nth && (count === 0 || armed.matched < nth + count);
      })
      .map(({ fault }) => fault);
  }
}
