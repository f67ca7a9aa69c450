/** How parts of a text report look. Without colour every style leaves its text as it is. */
export interface Palette {
  readonly error: Style;
  readonly warning: Style;
  readonly info: Style;
  readonly strong: Style;
  readonly faint: Style;
  readonly help: Style;
}

/** Dresses a text. */
export type Style = (text: string) => string;

/** The styles for a terminal, or plain ones. */
export function createPalette(color: boolean): Palette {
  const style =
    (codes: string): Style =>
    (text) =>
      color && text !== "" ? `\u001B[${codes}m${text}\u001B[0m` : text;
  return {
    error: style("1;31"),
    warning: style("1;33"),
    info: style("1;36"),
    strong: style("1"),
    faint: style("2"),
    help: style("32"),
  };
}
