import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type AxeResults, source as axeSource } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { page as pageOf } from "../../provider/cli/report-page/page";
import {
  brokenProof,
  changedBy,
  installed,
  nasty,
  someReport,
} from "../../provider/cli/report-page/report.test-helper";
import { chromiumOf, thisMachine } from "./chromium";

/** The browser, or why there is none here: a machine on which it may not be installed can run all other tests. */
const [executablePath, missing] = ((): [string, undefined] | [undefined, string] => {
  try {
    return [chromiumOf(thisMachine), undefined];
  } catch (error) {
    return [undefined, error instanceof Error ? error.message : String(error)];
  }
})();
if (missing !== undefined) {
  console.warn(`Skipped: ${missing}`);
}
const inBrowser = missing === undefined ? describe : describe.skip;

let browser: Browser;
let folder: string;
const requests: string[] = [];

/** Reports of all kinds: before the first run; with everything in it that may be there; where nothing is to do. */
async function reports(): Promise<Record<string, string>> {
  const all = { protect: ["incoming", "outgoing", "internal"], scope: { groups: ["pilot@contoso.com"] } };
  const { tenant, state } = installed(all);
  const drifted = changedBy(tenant, "OutboundConnector", "Avanan Outbound", { TlsSettings: null });
  const changed = { paper: drifted, state, proof: brokenProof };
  return {
    first: await pageOf(someReport(all)),
    busy: await pageOf(someReport({ protect: ["incoming"], bypass: true }, changed)),
    settled: await pageOf(someReport(all, { paper: tenant, state })),
    refused: await pageOf(
      someReport({ ...all, portal: "fabrikam" }, { paper: tenant, state, proof: undefined }),
    ),
  };
}

inBrowser("the report in a real browser", () => {
  beforeAll(async () => {
    // Chromium does not start its sandbox as root.
    const args = thisMachine.isRoot ? ["--no-sandbox"] : [];
    browser = await chromium.launch({ executablePath: executablePath ?? "", args });
    folder = await mkdtemp(join(tmpdir(), "avanan-report-"));
    for (const [name, text] of Object.entries(await reports())) {
      await writeFile(join(folder, `${name}.html`), text);
    }
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a report without any network, and notes what it asks for beside itself. */
  async function open(name: string, options: BrowserContextOptions = {}, unfold = true): Promise<Page> {
    const context = await browser.newContext({ offline: true, ...options });
    const page = await context.newPage();
    const url = pathToFileURL(join(folder, `${name}.html`)).href;
    requests.length = 0;
    page.on("request", (request) => {
      if (request.url() !== url) requests.push(request.url());
    });
    const problems: string[] = [];
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("dialog", (dialog) => problems.push(dialog.message()));
    await page.goto(url, { waitUntil: "load" });
    expect(problems).toEqual([]);
    for (const details of unfold ? await page.locator("summary").all() : []) {
      await details.click();
    }
    return page;
  }

  const kinds = ["first", "busy", "settled", "refused"];

  test.each(kinds)("%s: one file, nothing asked of the network, no script", async (name) => {
    const page = await open(name);
    expect(requests).toEqual([]);
    expect(await page.locator("script, link, img, iframe").count()).toBe(0);
    expect(await page.locator("svg.lane").count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.context().close();
  });

  test.each(kinds.flatMap((name) => [1280, 400].map((width) => [name, width] as const)))(
    "%s: nothing sticks out at a width of %d",
    async (name, width) => {
      const page = await open(name, { viewport: { width, height: 900 } });
      const { all, seen } = await page.evaluate<{ all: number; seen: number }>(
        "({ all: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth })",
      );
      expect(all).toBeLessThanOrEqual(seen);
      await page.context().close();
    },
  );

  test.each(kinds)("%s: the text of each box of a picture fits into it", async (name) => {
    const page = await open(name);
    const wide = await page.evaluate<string[]>(`
    [...document.querySelectorAll("svg.lane g.node")].flatMap((node) => {
      const box = node.querySelector("rect").getBBox();
      const sticksOut = ({ x, width }) => x < box.x || x + width > box.x + box.width;
      return [...node.querySelectorAll("text")].filter((text) => sticksOut(text.getBBox())).map((text) => text.textContent);
    })`);
    expect(wide).toEqual([]);
    await page.context().close();
  });

  test("what an object is called stays text", async () => {
    const page = await open("first");
    const shown = await page.locator("svg.lane g.node").allTextContents();
    expect(shown.map((text) => text.replace(/\s/g, "")).join()).toContain(nasty.replace(/\s/g, ""));
    await page.context().close();
  });

  test("what is folded away on the screen is there on paper", async () => {
    const page = await open("first", {}, false);
    const before = page.locator("details svg").first();
    expect(await before.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await before.isVisible()).toBe(true);
    await page.context().close();
  });

  /** The colours of page, text, one of our boxes and one of the vendor's. */
  const colours = (page: Page) =>
    page.evaluate<string[]>(`
    [["body", "backgroundColor"], ["h1", "color"], [".node.ours rect", "fill"], [".node.vendor rect", "fill"]].map(
      ([selector, property]) => getComputedStyle(document.querySelector(selector))[property],
    )`);

  test("dark mode has other colours, paper those of light mode", async () => {
    const light = await open("first", { colorScheme: "light" });
    const dark = await open("first", { colorScheme: "dark" });
    const [bright, dim] = [await colours(light), await colours(dark)];
    expect(bright[0]).toBe("rgb(255, 255, 255)");
    for (const [index, colour] of dim.entries()) {
      expect(colour).not.toBe(bright[index]);
    }
    await dark.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await colours(dark)).toEqual(bright);
    await Promise.all([light.context().close(), dark.context().close()]);
  });

  test.each(kinds)("%s: it prints on pages of A4, all of it", async (name) => {
    const page = await open(name);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
      size.map(Number),
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.length).toBeLessThan(20);
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 842)).toBeLessThan(2);
      expect(Math.abs(height - 595)).toBeLessThan(2);
    }
    await page.context().close();
  });

  test.each(kinds.flatMap((name) => (["light", "dark"] as const).map((scheme) => [name, scheme] as const)))(
    "%s, %s: nothing that axe objects to",
    async (name, colorScheme) => {
      const page = await open(name, { colorScheme });
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
      expect(said).toEqual([]);
      await page.context().close();
    },
  );
});
