/** The part of a report under a heading of the second level, up to the next one; empty without it. */
export function sectionOf(report: string, heading: string): string {
  const [, ...sections] = report.split(/^(?=## )/m);
  return sections.find((section) => section.startsWith(`## ${heading}\n`)) ?? '';
}

/** The report with one section replaced, or put at its end. */
export function withSection(report: string, heading: string, section: string): string {
  const old = sectionOf(report, heading);
  if (section === '') return report;
  return old === ''
    ? `${report.trimEnd()}\n\n${section.trimEnd()}\n`
    : report.replace(old, () => `${section.trimEnd()}\n${report.endsWith(old) ? '' : '\n'}`);
}

/** Written by `npm run bench:intake`, kept by `npm run bench`. */
export const INTAKE_HEADING = 'Reading a plan';
export const CONFIRM_HEADING = 'From a document to a plan that runs';

/** Written by `npm run bench:grid`, kept by `npm run bench`. */
export const GRID_HEADING = 'The grid of a return, in Chromium';
