import { fragmentOf, hasPage, pageNameOf } from "../emit/address.ts";
import { authorAddressOf, authorLinksIn, type AuthorAddress } from "../emit/markdown/author-links.ts";
import { fragmentsIn } from "../emit/markdown/fragments.ts";
import type { Page } from "../emit/page.ts";
import type { Finding } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import { report, type ReportOptions } from "../findings/report.ts";
import type { Profile } from "../model/set/profile.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";

/** The places that links can lead to, collected while the pages are made. */
export class LinkTargets {
  readonly #fragmentsByPage = new Map<string, ReadonlySet<string>>();

  /** Takes note of a page and its anchors. */
  observe({ name, tree }: Page): void {
    this.#fragmentsByPage.set(name, fragmentsIn(tree));
  }

  get pages(): readonly string[] {
    return [...this.#fragmentsByPage.keys()];
  }

  fragmentsOf(page: string): ReadonlySet<string> | undefined {
    return this.#fragmentsByPage.get(page);
  }
}

/** Links of authors that lead to no page, to no place on one, or to where no document leads. */
export function* checkLinks(set: ProfileSet, targets: LinkTargets): Generator<Finding> {
  for (const profile of set.profiles) {
    if (!hasPage(profile, set)) continue;
    for (const [index, section] of (profile.manifest.sections ?? []).entries()) {
      for (const url of authorLinksIn(section.text ?? "")) {
        const options = {
          span: profile.located.spanOf(["sections", index, "text"], "value"),
          profiles: [profile.id],
          key: `${section.id} ${url}`,
        };
        const address = authorAddressOf(url);
        const finding =
          address === undefined
            ? report("publish/broken-link", "address", { target: shortened(url) }, options)
            : faultOf(address, profile, targets, options);
        if (finding !== undefined) yield finding;
      }
    }
  }
}

function faultOf(
  address: AuthorAddress,
  profile: Profile,
  targets: LinkTargets,
  options: ReportOptions,
): Finding | undefined {
  if (address.kind === "elsewhere") return undefined;
  const page = address.kind === "here" ? pageNameOf(profile.id) : address.page;
  const fragments = targets.fragmentsOf(page);
  if (fragments === undefined) {
    const target = `${page}.md`;
    const near = nearest(page, targets.pages);
    if (near === undefined) return report("publish/broken-link", "page", { target }, options);
    return report("publish/broken-link", "near", { target, suggestion: `${near}.md` }, options);
  }
  const { fragment } = address;
  if (fragment === undefined || fragments.has(fragmentOf(fragment))) return undefined;
  const near = nearest(fragmentOf(fragment), [...fragments]);
  if (near !== undefined) {
    const params = { target: `#${shortened(fragment)}`, suggestion: `#${near}` };
    return report("publish/broken-link", "near", params, options);
  }
  const params = { anchor: `#${shortened(fragment)}`, page: `${page}.md` };
  return report("publish/broken-link", "anchor", params, options);
}

/** As much of an address as somebody needs to find it. */
function shortened(url: string): string {
  return url.length > 120 ? `${url.slice(0, 119)}…` : url;
}
