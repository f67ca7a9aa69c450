/** Where in the YAML tree something was written: keys and list positions from the root of its file. */
export type Path = readonly (string | number)[];

/** A path further down. Every line and duty keeps its own: made in one step, a list has no room to grow that nobody uses. */
export function below(path: Path, ...more: Path): Path {
  return path.concat(more);
}
