import type { Severity } from "../finding.ts";
import { LineMaps } from "../../text/line-map.ts";
import { toolVersion } from "../tool-version.ts";

/** What reporters need to know beside the findings. Nothing in it is read from the machine. */
export interface FormatContext {
  /** Makes lines and columns of offsets. */
  readonly lineMaps: LineMaps;
  /** The version of this tool. */
  readonly toolVersion: string;
  /** The severity from which on an open finding fails the run. Default: `error`. */
  readonly failOn: Severity;
  /** Paths of the files that were checked, in any order. Files with findings need not be among them. */
  readonly files: readonly string[];
  /** Findings that were found and are not in the list, by severity. */
  readonly leftOut: Readonly<Record<Severity, number>>;
  /** Whether text has colours, for terminals only. Default: false. */
  readonly color: boolean;
  /** Shows findings that are suppressed, accepted or acknowledged as well (text only; other formats always do). */
  readonly showDecided: boolean;
  /** Ends with how many findings there are, and with the command that explains one (text only). */
  readonly showSummary: boolean;
  /** Annotations of each level, as more are not shown by the service that reads them. Default: 10. */
  readonly annotationLimit: number;
}

/** A context from what differs from the usual. */
export function createFormatContext(options: Partial<FormatContext> = {}): FormatContext {
  return {
    lineMaps: new LineMaps(),
    toolVersion,
    failOn: "error",
    files: [],
    leftOut: { error: 0, warning: 0, info: 0 },
    color: false,
    showDecided: false,
    showSummary: true,
    annotationLimit: 10,
    ...options,
  };
}
