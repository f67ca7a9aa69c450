/// <reference lib="dom" />
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relatedSets, writtenWith } from "../related-sets.ts";
import { openChromium } from "../../support/chromium.ts";

/** Each would say so by the title of the page, if it ran. No longer than every text may be. */
const scripts = [
  "</td><script>document.title=1</script>",
  "<img src=x onerror=document.title=1>",
  "<svg/onload=document.title=1>",
  '"onfocus="document.title=1"autofocus="',
  "[x](javascript:document.title=1)",
  "[x](data:text/html,<script>1</script>)",
  "--><iframe srcdoc='x'>",
  "</style><base href=//evil.example>",
  "</table></main><h1>x</h1>",
  "x".repeat(38),
  "日".repeat(38),
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "auth-profiles-hostile-"));
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("pages about profiles whose authors mean harm", () => {
  it.each(scripts)("run no script, ask for nothing and fit their width: %s", async (words) => {
    const place = mkdtempSync(join(folder, "set-"));
    const artifacts = relatedSets.slice(1, 3).flatMap((example, index) => {
      return (writtenWith(example, words, true) ?? []).map((one) => ({ index, ...one }));
    });
    const paths = artifacts.flatMap(({ index, path, contents }) => {
      if (!path.startsWith("site/")) return [];
      const full = join(place, String(index), path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, contents);
      return path.endsWith(".html") ? [full] : [];
    });
    expect(paths.length).toBeGreaterThan(8);
    // Their policy forbids scripts; here nothing but the markup stands in the way.
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const path of paths) {
      asked.length = 0;
      await page.goto(pathToFileURL(path).href);
      expect(asked.filter((url) => !/\/(?:[a-z-]+\.html|style\.css)$|^data:,$/.test(url))).toEqual([]);
      const seen = await page.evaluate(() => ({
        title: document.title,
        mains: document.querySelectorAll("body > * > main, body > main").length,
        harm: document.querySelectorAll("script, img, svg[onload], iframe, base, [onfocus]").length,
        links: Array.from(document.querySelectorAll<HTMLAnchorElement>("a[href]"), (one) => one.protocol),
        overflow: document.documentElement.scrollWidth - window.innerWidth,
      }));
      expect(seen.title).not.toBe("1");
      expect(seen).toMatchObject({ mains: 1, harm: 0 });
      expect(seen.links.filter((one) => !["file:", "https:", "mailto:"].includes(one))).toEqual([]);
      expect(seen.overflow, path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});
