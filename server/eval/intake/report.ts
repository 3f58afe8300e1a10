import type { ProposalRow } from '../../src/intake/domain/proposal';
import type { ComparedRow, Comparison, Found } from './compare';
import { falseRate, scoreOf, share } from './score';
import type { Ratio, Score } from './score';
import type { BodyForms, TruthDocument } from './truth.model';

/** Columns of the table: heading and figure. */
const COLUMNS: readonly (readonly [string, (score: Score) => string])[] = [
  ['target P', (score) => ratioText(score.targetPrecision)],
  ['R', (score) => ratioText(score.targetRecall)],
  ['name', (score) => ratioText(score.fields.name)],
  ['comparator', (score) => ratioText(score.fields.comparator)],
  ['deadline', (score) => ratioText(score.fields.deadline)],
  ['bodies', (score) => ratioText(score.fields.agencies)],
  ['lead', (score) => ratioText(score.fields.lead)],
  ['all right', (score) => ratioText(score.everyFieldRight)],
  ['note P', (score) => ratioText(score.notePrecision)],
  ['R', (score) => ratioText(score.noteRecall)],
  ['bodies', (score) => ratioText(score.noteAgencies)],
  ['lead', (score) => ratioText(score.noteLead)],
  ['false/10⁴', (score) => falseRate(score)?.toFixed(1) ?? '–'],
  ['milestone P', (score) => ratioText(score.milestonePrecision)],
  ['R', (score) => ratioText(score.milestoneRecall)],
  ['incentive P', (score) => ratioText(score.incentivePrecision)],
  ['R', (score) => ratioText(score.incentiveRecall)],
];

export interface NamedScore {
  readonly name: string;
  readonly score: Score;
}

/** Scores side by side, one line each. */
export function scoreTable(scores: readonly NamedScore[]): string {
  const lines = [
    ['', ...COLUMNS.map(([heading]) => heading)],
    ...scores.map(({ name, score }) => [name, ...COLUMNS.map(([, figure]) => figure(score))]),
  ];
  const widths = lines[0]?.map((_, at) =>
    Math.max(...lines.map((cells) => cells[at]?.length ?? 0)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths?.[at] ?? 0) : cell.padStart(widths?.[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One score for every document, then one for all of them. */
export function documentScores(comparisons: readonly Comparison[], all: string): NamedScore[] {
  return [
    ...comparisons.map((one) => ({ name: one.document.name, score: scoreOf([one]) })),
    { name: all, score: scoreOf(comparisons) },
  ];
}

function ratioText(ratio: Ratio): string {
  const reached = share(ratio);
  return reached === null ? '–' : `${(reached * 100).toFixed(1)} ${ratio.right}/${ratio.of}`;
}

/** What was missed, what is false and what is wrong in a document, with the words it stands in. */
export function errorText(comparison: Comparison): string {
  const { document, rows, falseRows, notes, falseNotes, milestones, incentives } = comparison;
  const missed = rows.filter(({ row, truth }) => row === null && !truth.optional);
  const wrong = rows.filter(({ fields }) => [...fields.values()].includes(false));
  return [
    ...missed.map(
      ({ truth }) =>
        `missed   ${truth.name} ${truth.value}${truth.unit}: ${around(document, truth.places[0])}`,
    ),
    ...falseRows.map((row) => `false    ${falseText(document, row)}`),
    ...wrong.flatMap((one) => wrongText(one).map((line) => `wrong    ${line}`)),
    ...foundText('task', document, milestones),
    ...foundText('incentive', document, incentives),
    ...notes
      .filter((note) => note.rows.length === 0)
      .map(({ truth }) => `note missed  ${around(document, truth)}`),
    ...falseNotes.map((row) => `note false   ${row.quote} [${row.rule}]`),
    ...notes
      .filter(({ agencies, lead }) => agencies === false || lead === false)
      .map(
        ({ truth, rows: proposed }) =>
          `note wrong   ${around(document, truth)}\n         is ${bodyText(truth.agencies)} lead ${bodyText(truth.lead)}\n         proposed ${proposed.flatMap((row) => row.agencies).join(' ')} lead ${proposed.flatMap((row) => row.lead).join(' ')}`,
      ),
  ].join('\n');
}

function foundText(kind: string, document: TruthDocument, { missed, falseRows }: Found): string[] {
  return [
    ...missed.map((place) => `${kind} missed  ${around(document, place)}`),
    ...falseRows.map((row) => `${kind} false   ${row.quote} [${row.rule}]`),
  ];
}

function wrongText({ truth, row, fields }: ComparedRow): string[] {
  if (row === null) return [];
  const is: Record<string, string> = {
    name: `${truth.name}; proposed ${row.name}`,
    comparator: `${truth.comparators.join(' or ')}${truth.valueUpper === null ? '' : ` to ${truth.valueUpper}`}; proposed ${row.comparator ?? 'none'}${row.valueUpper === null ? '' : ` to ${row.valueUpper}`}`,
    deadline: `${truth.deadline ?? 'none'}; proposed ${row.deadline ?? 'none'} (${row.deadlineSource})`,
    agencies: `${bodyText(truth.agencies)}; proposed ${row.agencies.join(' ') || 'none'}`,
    lead: `${bodyText(truth.lead)}; proposed ${row.lead.join(' ') || 'none'}`,
  };
  return [...fields]
    .filter(([, right]) => !right)
    .map(([field]) => `${truth.name} ${truth.value}${truth.unit}: ${field} is ${is[field] ?? ''}`);
}

function falseText(document: TruthDocument, row: ProposalRow): string {
  const reason = document.notTargets.find(({ start, end }) => start < row.end && row.start < end);
  const words = `${row.name} ${row.value ?? ''}${row.unit ?? ''}: ${row.quote} [${row.rule}]`;
  return reason ? `${words} (${reason.reason})` : words;
}

function around(
  document: TruthDocument,
  place: { start: number; end: number } | undefined,
): string {
  return place ? document.source.text.slice(place.start, place.end) : '';
}

function bodyText(bodies: readonly BodyForms[]): string {
  return bodies.map(([name]) => name).join(' ') || 'none';
}
