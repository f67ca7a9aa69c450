import type { PhrasingContent } from "mdast";
import type { Fragments } from "../../language/fragment.ts";
import type { Speaker } from "../../language/speaker.ts";
import { inlineCode, linkTo, phrasing, strong } from "./nodes.ts";

/** How sentences are set. */
export interface Setting {
  /** Requirement words of ISO are not bold. */
  readonly iso?: boolean | undefined;
  /** What the section is about: a reference to it is no link. */
  readonly here?: string | undefined;
  /** What a reference leads to instead, where this page has something of its own in its place. */
  readonly instead?: ReadonlyMap<string, string> | undefined;
  /** References are words only, where a list would be full of links. */
  readonly plain?: boolean | undefined;
}

/** A sentence as inline content: levels bold, names as code, things with a section of their own as links. */
export function inlineOf(fragments: Fragments, setting: Setting = {}): PhrasingContent[] {
  const linked = new Set<string>();
  return phrasing(
    fragments.map((fragment): string | PhrasingContent | PhrasingContent[] => {
      switch (fragment.kind) {
        case "text":
          return fragment.value;
        case "code":
          return inlineCode(fragment.value);
        case "level":
          return setting.iso === true ? fragment.value : strong(fragment.value);
        case "reference": {
          const label = inlineOf(fragment.label, setting);
          const id = setting.instead?.get(fragment.id) ?? fragment.id;
          // One sentence has one link to a thing.
          if (setting.plain === true || id === setting.here || linked.has(id)) return label;
          linked.add(id);
          return linkTo(id, label);
        }
      }
    }),
  );
}

/** A text of an author inside of a sentence. Only code and mentions mean something in it. */
export function authorText(value: string, speaker: Speaker): PhrasingContent[] {
  return inlineOf(speaker.text(value.trim()));
}

/** A text of an author that is a sentence, or several: it begins with a capital. */
export function authorSentences(value: string, speaker: Speaker): PhrasingContent[] {
  return inlineOf(speaker.sentences(value.trim()));
}

/** Addresses that lead somewhere harmless: the web, mail, or a place on the same page. */
export function isSafeAddress(url: string): boolean {
  return /^(?:https:\/\/|mailto:|#)[^\s<>"`{}|\\^]*$/i.test(url);
}
