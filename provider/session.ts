import { Converger } from "./converge/converge";
import { type ConfigReader, type Environment, exchangeClient, readSettings } from "./exchange";

/**
 * One connection to one tenant for the whole process: reads are shared, writes take turns, one token is enough.
 *
 * The engine may call a handler before it has finished configuring it, so settings are awaited, never assumed.
 */
export class Session {
  private configured: (get: ConfigReader) => void = () => undefined;
  private readonly settings = new Promise<ConfigReader>((resolve) => {
    this.configured = resolve;
  });
  private converging: Promise<Converger> | undefined;

  constructor(private readonly env: Environment) {}

  configure(get: ConfigReader): void {
    this.configured(get);
  }

  converger(): Promise<Converger> {
    this.converging ??= this.settings.then((get) => {
      const settings = readSettings(get, this.env);
      const say = (line: string) => console.error(line);
      const pauseMs = Number(this.env.EXCHANGE_RETRY_PAUSE_MS ?? "") || 2_000;
      const client = exchangeClient(settings, this.env, { say, patience: { pauseMs } });
      return new Converger(client, { firstPauseMs: pauseMs / 2, longestMs: pauseMs * 30 }, say);
    });
    return this.converging;
  }
}
