export interface Figure {
  readonly what: string;
  /** Null where it could not be measured. */
  readonly value: number | null;
  readonly unit: string;
  /** The most it may be; null = only reported. */
  readonly limit: number | null;
  readonly kept: boolean;
}

export class Figures {
  constructor(options?: { judgeTime?: boolean });
  readonly all: readonly Figure[];
  readonly broken: readonly Figure[];
  add(what: string, value: number | undefined, unit: string, limit?: number): void;
  table(): string[];
}

export function median(values: readonly number[]): number;
