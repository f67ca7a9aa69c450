/** What goes into the output beside the profiles. */
export interface Assets {
  /** The style sheet of the site. */
  readonly style: string;
}
