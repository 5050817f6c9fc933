/** One reading of what the references leave open, or tell in passing only. */
export interface Assumption {
  readonly reading: string;
  /** A section of the references on which the emulator is built: exchange-online.md, avanan.md. */
  readonly reference: string;
}
