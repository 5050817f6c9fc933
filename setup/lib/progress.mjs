const SILENCE_MS = 15_000;
const FRAME_MS = 1_000;

function elapsed(since) {
  const seconds = Math.round((Date.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Tells a person (or a pipeline's log) what set-up is doing; stderr only, stdout belongs to what runs afterwards.
 * On a terminal the current line counts the seconds; elsewhere a line comes at least every 15 seconds.
 * `quiet` leaves out what needed no work; work itself is always shown.
 */
export function createProgress({ quiet = false, stream = process.stderr, silenceMs = SILENCE_MS } = {}) {
  const live = Boolean(stream.isTTY);
  const line = (text) => stream.write(`set-up: ${text}\n`);

  return {
    /** Says something that needed no work. */
    note(text) {
      if (!quiet) line(text);
    },
    /** Says something that must be seen. */
    say: line,
    /** Runs `work` (to a result with an exit `code`); it may call `detail(text)` to say where it is. */
    async during(title, work) {
      const since = Date.now();
      let detail = "";
      const current = () => `${title} … ${elapsed(since)}${detail && ` (${detail})`}`;
      const draw = () => {
        const width = (stream.columns ?? 80) - 9;
        stream.write(`\r\u001b[Kset-up: ${current().slice(0, width)}`);
      };
      if (live) draw();
      else line(`${title} …`);
      const timer = setInterval(live ? draw : () => line(current()), live ? FRAME_MS : silenceMs);
      const end = (how) => {
        clearInterval(timer);
        if (live) stream.write("\r\u001b[K");
        line(`${title}: ${how} (${elapsed(since)})`);
      };
      try {
        const result = await work((text) => {
          detail = text;
        });
        end(result.code === 0 ? "done" : "failed");
        return result;
      } catch (error) {
        end("failed");
        throw error;
      }
    },
  };
}
