/** Longer texts are sentences, which hardly ever come twice; of shorter ones the engine keeps one already. */
const [shortest, longest] = [11, 96];

/** So many words are remembered before the older half of them is forgotten. */
const generation = 8192;

/**
 * One text for all that are equal. Files of a set name the same roles, messages and sources again and again, and what a
 * parser makes of each is a text of its own. Words that were not met for a while are forgotten, so that a large set of
 * words that come once takes no room here.
 */
export class SharedWords {
  #recent = new Map<string, string>();
  #older = new Map<string, string>();

  /** The text that was given first of all that are equal, as far as it is remembered. */
  of(text: string): string {
    if (text.length < shortest || text.length > longest) return text;
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const word = this.#older.get(text) ?? text;
    if (this.#recent.size === generation) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(word, word);
    return word;
  }

  /** Puts shared texts in the place of all texts of a plain value. Keys are shared by the engine. */
  shareWithin(value: object): void {
    const parts = value as Record<string, unknown>;
    for (const key of Object.keys(parts)) {
      const part = parts[key];
      if (typeof part === "object" && part !== null) this.shareWithin(part);
      else if (typeof part === "string") parts[key] = this.of(part);
    }
  }
}
