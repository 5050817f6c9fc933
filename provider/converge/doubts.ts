import { ExchangeError } from "../exchange";
import { pause, type Waiting } from "./patience";

/** Writes of one object whose answer may be lost before that is an error. */
const most = 5;

/** Writes that may or may not have taken effect: how often that is borne for one object, and how long each time. */
export class Doubts {
  private count = 0;

  constructor(
    private readonly waiting: Waiting,
    private readonly say: (line: string) => void,
  ) {}

  /** Waits before the next look, longer each time or as long as Exchange asks; throws the doubt when it was one too many. */
  async bear(doubt: ExchangeError): Promise<void> {
    this.count++;
    if (this.count >= most) {
      throw new ExchangeError({ ...doubt.details, attempts: this.count });
    }
    const { firstPauseMs, longestMs } = this.waiting;
    const ms = Math.min(doubt.details.retryAfterMs ?? firstPauseMs * 2 ** (this.count - 1), longestMs);
    this.say(
      `${doubt.fact}; looking in ${(ms / 1000).toFixed(1)} s whether it took effect (look ${this.count} of ${most - 1})`,
    );
    await pause(ms);
  }
}
