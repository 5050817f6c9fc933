import { html } from "hono/html";

/** A piece of the page. Text that is put into one is escaped; another piece is not. */
export type Html = ReturnType<typeof html>;

export type Badge = "good" | "open" | "bad" | "plain";

export const badge = (tone: Badge, word: string): Html => html`<span class="badge ${tone}">${word}</span>`;

/** A table that is scrolled by itself where the page is too narrow, also with the keyboard. */
export const wide = (name: string, table: Html): Html =>
  html`<div class="scroll" role="group" aria-label="${name}" tabindex="0">${table}</div>\n`;

/** A count with its noun. */
export const many = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
