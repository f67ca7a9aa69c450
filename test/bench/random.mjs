/** Numbers that look random and are the same in every run. */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    // Neighbouring seeds would begin alike.
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** A fraction from 0 up to 1 (mulberry32). */
  fraction() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number; both ends are possible. */
  between(least, most) {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** Whether something happens that happens in a share of all cases. */
  happens(share) {
    return this.fraction() < share;
  }

  /** One element of a list. */
  pick(list) {
    return list[this.between(0, list.length - 1)];
  }

  /** Several elements of a list, each once, in the order of the list. */
  some(list, count) {
    const places = list.map((_, index) => index);
    const kept = new Set();
    while (kept.size < Math.min(count, list.length)) kept.add(places.splice(this.between(0, places.length - 1), 1)[0]);
    return list.filter((_, index) => kept.has(index));
  }

  /** Letters and digits, as in tokens and identifiers. */
  letters(count) {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return Array.from({ length: count }, () => this.pick(alphabet)).join("");
  }
}
