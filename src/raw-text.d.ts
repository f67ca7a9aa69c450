/** A file that becomes a part of the program as text; Vite and `src/build/bundle.mjs` know what the ending means. */
declare module "*?raw" {
  const text: string;
  export { text as default };
}
