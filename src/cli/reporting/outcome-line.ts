import type { PublishSummary } from "../../publish/publisher.ts";

/** What a build did, in one line. */
export function outcomeLine(summary: PublishSummary | undefined): string {
  if (summary === undefined) return "Nothing was written: an error stands.";
  const { written, removed, unchanged } = summary;
  const files = (count: number): string => (count === 1 ? "1 file" : `${count} files`);
  if (written + removed === 0) return `Nothing to write: ${files(unchanged)} up to date.`;
  const parts = [
    ...(written > 0 ? [`wrote ${files(written)}`] : []),
    ...(removed > 0 ? [`removed ${files(removed)}`] : []),
    ...(unchanged > 0 ? [`left ${files(unchanged)} as they were`] : []),
  ];
  const line = parts.join(", ");
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}
