/// <reference lib="dom" />
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readProject } from "../../../src/pipeline/read/read-project.ts";
import { emitPages } from "../../../src/emit/page.ts";
import { siteWriter } from "../../../src/emit/site/write-site.ts";
import { openNodeHost } from "../../../src/host/node-host.ts";
import type { ProfileSet } from "../../../src/model/set/profile-set.ts";
import { readFixtureSet } from "../fixture-set.ts";
import { openChromium } from "../../support/chromium.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const style = readFileSync(join(root, "site/style.css"), "utf8");
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Rules of the accessibility checker that are not about one page in a browser. */
interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

function bundledSet(): ProfileSet {
  const { set } = readProject(openNodeHost(root), "auth-profiles.yaml");
  if (set === undefined) throw new Error("the bundled vocabulary cannot be read");
  return set;
}

const sets = [
  { name: "a small set", set: readFixtureSet() },
  { name: "the bundled profiles", set: bundledSet() },
];

const views = [
  { view: "desktop, light", width: 1280, height: 900, colorScheme: "light" },
  { view: "phone, dark", width: 390, height: 844, colorScheme: "dark" },
] as const;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "auth-profiles-site-"));
  for (const { name, set } of sets) {
    for (const { path, contents } of emitPages(set, [siteWriter({ folder: name.replaceAll(" ", "-"), style })])) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents);
    }
  }
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(sets)("the pages of $name", ({ name, set }) => {
  const base = (): string => pathToFileURL(join(folder, name.replaceAll(" ", "-"))).href;
  const pages = [...emitPages(set, [siteWriter({ folder: "", style })])]
    .map(({ path }) => path.replace(/^\//, ""))
    .filter((path) => path.endsWith(".html"));

  it.each(views)(
    "open without complaint, fit their width and are accessible: $view",
    async ({ width, height, colorScheme }) => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      // Their policy forbids scripts; the checker is one.
      const checked = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
      for (const path of pages) {
        const page = await context.newPage();
        const complaints = complaintsOf(page);
        await page.goto(`${base()}/${path}`);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          path,
        ).toBeLessThanOrEqual(0);
        expect(complaints, path).toEqual([]);
        await page.close();
        const other = await checked.newPage();
        await other.goto(`${base()}/${path}`);
        await other.evaluate(axe);
        const { violations } = await other.evaluate<AxeResult>("axe.run(document, { resultTypes: ['violations'] })");
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
        await other.close();
      }
      await context.close();
      await checked.close();
    },
  );

  it("have links that land on something visible", async () => {
    const page = await browser.newPage();
    const targets = new Map<string, Set<string>>();
    for (const path of pages) {
      await page.goto(`${base()}/${path}`);
      const ids = await page.locator("[id]").evaluateAll((found) => found.map((one) => one.id));
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
      targets.set(path, new Set(ids));
    }
    for (const path of pages) {
      await page.goto(`${base()}/${path}`);
      const links = await page
        .locator("a[href]")
        .evaluateAll((found) => found.map((one) => one.getAttribute("href") ?? ""));
      const broken = links.filter((href) => {
        if (/^(?:https|mailto):/.test(href)) return false;
        const [file = "", fragment] = href.split("#");
        const ids = targets.get(file === "" ? path : file);
        return ids === undefined || (fragment !== undefined && !ids.has(fragment));
      });
      expect(broken, path).toEqual([]);
    }
    await page.close();
  });

  it("say the same without style and in print", async () => {
    const page = await browser.newPage();
    for (const path of pages.slice(0, 3)) {
      await page.goto(`${base()}/${path}`);
      await page.emulateMedia({ media: "print" });
      const words = await page.locator("main").innerText();
      expect(words.length, path).toBeGreaterThan(200);
      expect(await page.locator("nav.contents").isVisible(), path).toBe(false);
      await page.emulateMedia({ media: "screen" });
    }
    await page.close();
  });
});

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url().split("/").at(-1) ?? ""}`));
  return complaints;
}
