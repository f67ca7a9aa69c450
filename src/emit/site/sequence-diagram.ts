import type { Element } from "hast";
import type { Diagram, DiagramStep } from "../markdown/nodes.ts";
import { element } from "./element.ts";

const characterWidth = 6.7;
const lineHeight = 16;
const margin = 12;
const headHeight = 34;
const noteWidth = 190;
const gap = 22;

interface Layout {
  readonly centres: readonly number[];
  readonly width: number;
}

/**
 * A sequence of steps as SVG: a box and a line for each party, an arrow for each message. It needs no script, takes its
 * colours from the page, and says nothing that the list below it does not say.
 */
export function drawSequence({ title, parties, steps }: Diagram): Element {
  const layout = layOut(parties, steps);
  const shapes: Element[] = [];
  let y = margin + headHeight + gap;
  for (const step of steps) {
    const [height, drawn] = step.from === step.to ? drawNote(step, y, layout) : drawArrow(step, y, layout);
    shapes.push(...drawn);
    y += height + gap;
  }
  const bottom = y;
  const lines = layout.centres.map((x) =>
    element("line", { className: ["life"], x1: x, y1: margin + headHeight, x2: x, y2: bottom }),
  );
  const heads = parties.flatMap((party, index) => drawHead(party, layout.centres[index] ?? 0));
  const height = bottom + margin;
  // A wide drawing scrolls inside its own box, also by keyboard.
  return element("figure", { className: ["diagram"], tabIndex: 0 }, [
    element(
      "svg",
      { viewBox: `0 0 ${layout.width} ${height}`, width: layout.width, height, role: "img", ariaLabel: title },
      [...lines, ...heads, ...shapes],
    ),
  ]);
}

/** Parties as far apart as the words between them ask for. */
function layOut(parties: readonly string[], steps: readonly DiagramStep[]): Layout {
  const distances = parties.slice(1).map((party, index) => {
    const heads = (widthOf(parties[index] ?? "") + widthOf(party)) / 2 + 56;
    const messages = steps
      .filter(({ from, to }) => Math.min(from, to) === index && Math.max(from, to) === index + 1)
      .map((step) => widthOf(step.words) + 36);
    const notes = steps.some(({ from, to }) => from === to && (from === index || from === index + 1))
      ? noteWidth + 24
      : 0;
    return Math.ceil(Math.max(150, heads, notes, ...messages));
  });
  const edge = (index: number): number => {
    const hasNote = steps.some(({ from, to }) => from === index && to === index);
    return margin + Math.ceil(Math.max((widthOf(parties[index] ?? "") + 28) / 2, hasNote ? noteWidth / 2 : 0));
  };
  const centres: number[] = [];
  parties.forEach((_, index) => {
    const before = centres[index - 1];
    centres.push(before === undefined ? edge(0) : before + (distances[index - 1] ?? 0));
  });
  return { centres, width: (centres.at(-1) ?? 0) + edge(parties.length - 1) };
}

function drawHead(party: string, x: number): readonly Element[] {
  const width = Math.ceil(widthOf(party) + 28);
  return [
    element("rect", { className: ["party"], x: x - width / 2, y: margin, width, height: headHeight, rx: 6 }),
    label(party, x, margin + headHeight / 2 + 4, "name"),
  ];
}

function drawArrow({ from, to, words, optional }: DiagramStep, y: number, { centres }: Layout): [number, Element[]] {
  const [start, end] = [centres[from] ?? 0, centres[to] ?? 0];
  const direction = end > start ? 1 : -1;
  const line = y + lineHeight;
  const tip = end - direction;
  const head = `M${tip - direction * 9} ${line - 5}L${tip} ${line}L${tip - direction * 9} ${line + 5}`;
  const optionalClass = optional ? ["arrow", "optional"] : ["arrow"];
  return [
    lineHeight,
    [
      element("line", { className: optionalClass, x1: start, y1: line, x2: tip, y2: line }),
      element("path", { className: ["head"], d: head }),
      label(optional ? `${words} (optional)` : words, (start + end) / 2, y + 8, "words"),
    ],
  ];
}

function drawNote({ from, words }: DiagramStep, y: number, { centres }: Layout): [number, Element[]] {
  const x = centres[from] ?? 0;
  const lines = wrapped(words, Math.floor((noteWidth - 20) / characterWidth));
  const height = lines.length * lineHeight + 12;
  return [
    height,
    [
      element("rect", { className: ["note"], x: x - noteWidth / 2, y, width: noteWidth, height, rx: 4 }),
      ...lines.map((line, index) => label(line, x, y + 18 + index * lineHeight, "words")),
    ],
  ];
}

function label(words: string, x: number, y: number, className: string): Element {
  return element("text", { className: [className], x, y, textAnchor: "middle" }, [words]);
}

function widthOf(words: string): number {
  return words.length * characterWidth;
}

/** Words in lines of at most `most` characters; a longer word has a line of its own. */
function wrapped(words: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
