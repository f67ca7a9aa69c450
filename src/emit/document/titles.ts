import type { Speaker } from "../../language/speaker.ts";

/** Words as a title or sentence begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words without the article in front of them. */
export function withoutArticle(words: string): string {
  return words.replace(/^(?:the|an?) (?=\S)/i, "");
}

/** A role as a heading or table names it: "Authorization server". */
export function roleTitle(role: string, speaker: Speaker): string {
  return capital(withoutArticle(speaker.role(role)));
}

/** A clause without its final stop, to go on behind it. */
export function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, "");
}
