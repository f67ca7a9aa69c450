/** Rules with their places, from a report for machines. */
export function placesIn(out: string): readonly string[] {
  const report = JSON.parse(out) as { findings: { rule: string; file: string; severity: string; status: string }[] };
  return report.findings.map(({ rule, file, severity, status }) => `${severity} ${rule} ${file} ${status}`);
}
