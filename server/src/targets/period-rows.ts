import type { Day } from '../series/domain/day';
import { plain, type Exact } from '../series/domain/exact';
import { isCorrection } from '../series/domain/figure-change';
import {
  computedGrowth,
  inPeriodValue,
  observationAt,
  type Observation,
} from '../series/domain/observations';
import { periodLabel } from '../series/domain/period-label';
import type { EvidenceFile } from '../series/value-evidence.schema';
import { attainmentAt } from './domain/attainment';
import { judgePeriod } from './domain/phase';
import { stretchOfPeriod, stretchOn } from './domain/revision';
import { expectedAt } from './domain/schedule';
import { previousEnd, shownPeriods } from './domain/shown-periods';
import type { TargetCase } from './target-case.service';
import type { VersionRow } from './target-detail.queries';
import type { TargetDetail } from './target.schema';

type PeriodRow = TargetDetail['periods'][number];

/** A version with the files with which it was accepted. */
export interface EvidencedVersion extends VersionRow {
  readonly evidence: readonly EvidenceFile[];
}

/**
 * The table of a target's periods: every period with a value known on the day, and every one that
 * was due by then without any. The lamp of a row is what the domain says of that period alone, by the
 * goal that was in force when it ended.
 *
 * @param known newest known version of every period
 */
export function periodRows(
  target: TargetCase,
  known: readonly Observation[],
  versions: readonly EvidencedVersion[],
  asOf: Day,
): PeriodRow[] {
  const phase = stretchOn(target.phases, asOf);
  const shown = shownPeriods(phase.terms, known).map((observation) => observation.periodEnd);
  const due = phase.due.filter((period) => period.dueOn < asOf).map((period) => period.periodEnd);
  return [...new Set([...shown, ...due])]
    .sort()
    .map((periodEnd) => periodRow(target, known, periodEnd, versions, asOf));
}

function periodRow(
  target: TargetCase,
  known: readonly Observation[],
  periodEnd: Day,
  versions: readonly EvidencedVersion[],
  asOf: Day,
): PeriodRow {
  const { terms } = stretchOfPeriod(target.phases, periodEnd, asOf);
  const observation = observationAt(known, periodEnd);
  const judged = observation && judgePeriod(target, known, periodEnd, asOf);
  const attainment = observation && attainmentAt(terms, observation, known);
  const expected = terms.approximate ? null : expectedAt(terms, periodEnd, known);
  const growth = computedGrowth(known, periodEnd);
  const inPeriod =
    terms.accumulation === 'ytd'
      ? inPeriodValue(known, periodEnd, previousEnd(terms, periodEnd))
      : null;
  return {
    periodEnd,
    label: periodLabel(terms.accumulation, periodEnd),
    expected: text(judged?.expected?.value ?? expected?.value),
    attained: attainment?.kind === 'attained' ? plain(attainment.value) : null,
    value: text(observation?.value),
    inPeriod: text(inPeriod),
    growth: text(observation?.growth),
    computedGrowth: growth.kind === 'growth' ? plain(growth.value) : null,
    lamp: judged?.lamp ?? null,
    gap: text(judged?.progress?.gap),
    gapUnit: judged?.progress ? (judged.progress.gapUnit === 'pp' ? 'pp' : terms.unit) : null,
    versions: versions
      .filter((version) => version.period_end === periodEnd)
      .map((version, index, all) => versionOf(version, all[index + 1])),
  };
}

/** @param before the version known before it; undefined for the first */
function versionOf(
  row: EvidencedVersion,
  before: VersionRow | undefined,
): PeriodRow['versions'][number] {
  return {
    version: row.version,
    answer: row.answer,
    value: row.value,
    growth: row.growth,
    vintage: row.vintage,
    revision: row.revision,
    source: row.source,
    sourceUrl: row.source_url,
    publishedOn: row.published_on,
    knownOn: row.known_on,
    knownOnPresumed: row.known_on_presumed,
    reason: row.reason,
    correction: isCorrection(row, before),
    filledBy: row.filled_by,
    signedBy: row.signed_by,
    acceptedBy: row.accepted_by,
    evidence: [...row.evidence],
  };
}

function text(value: Exact | null | undefined): string | null {
  return value ? plain(value) : null;
}
