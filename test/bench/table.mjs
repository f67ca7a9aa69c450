/** What is compared: time to the end, time of the processor, or memory. */
const quantities = {
  wall: {
    key: "wallMilliseconds",
    show: (value) => (value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(2)} s`),
  },
  cpu: {
    key: "cpuMilliseconds",
    show: (value) => (value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(2)} s`),
  },
  memory: { key: "peakMebibytes", show: (value) => `${value.toFixed(0)} MiB` },
};

/** Rows of figures, each beside its yardstick of the same run, printed as they come. */
export class Table {
  #missed = 0;

  constructor() {
    this.#print(["what", "figure", "yardstick", "figure", "ratio", "CPU ratio", "goal", ""]);
    this.#print(widths.map((width) => "-".repeat(width)));
  }

  /** Goals that were not reached. */
  get missed() {
    return this.#missed;
  }

  heading(text) {
    console.log(`\n${text}`);
  }

  /** Time of one thing beside that of another. Without a goal it is for orientation. */
  time(what, usage, yardstickName, yardstick, goal) {
    const ratio = usage.wallMilliseconds / yardstick.wallMilliseconds;
    const cpuRatio = usage.cpuMilliseconds / yardstick.cpuMilliseconds;
    const { key, show } = quantities.wall;
    this.#row(
      [what, show(usage[key]), yardstickName, show(yardstick[key]), ratio.toFixed(2), cpuRatio.toFixed(2)],
      ratio,
      goal,
    );
  }

  /** Peak of memory beside that of a process that does nothing. */
  memory(what, usage, floor, goal) {
    const { key, show } = quantities.memory;
    const ratio = usage[key] / floor[key];
    this.#row([what, show(usage[key]), "floor", show(floor[key]), ratio.toFixed(1), ""], ratio, goal);
  }

  /** A figure that needs no yardstick. */
  figure(what, value, shown, goal, goalShown = String(goal)) {
    this.#row([what, shown, "", "", "", ""], value, goal, goalShown);
  }

  #row(cells, value, goal, goalShown = String(goal)) {
    const isReached = goal === undefined || value <= goal;
    if (!isReached) this.#missed++;
    this.#print([
      ...cells,
      goal === undefined ? "" : `≤ ${goalShown}`,
      goal === undefined ? "" : isReached ? "reached" : "missed",
    ]);
  }

  #print(cells) {
    console.log(
      cells
        .map((cell, index) => cell.padEnd(widths[index]))
        .join("  ")
        .trimEnd(),
    );
  }
}

const widths = [44, 10, 24, 10, 6, 9, 8, 7];
