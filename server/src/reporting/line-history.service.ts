import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { plain } from '../series/domain/exact';
import { periodLabel } from '../series/domain/period-label';
import { evidenceReaders } from '../series/value-evidence.policy';
import { evidenceOfVersions } from '../series/value-evidence.service';
import { Problem } from '../shared/problem';
import { judge } from '../targets/domain/judge';
import { caseOn } from '../targets/domain/phase';
import { inPercent } from '../targets/domain/progress';
import { termsInForce } from '../targets/domain/revision';
import { expectedAt } from '../targets/domain/schedule';
import { goalWords, verdictWords } from '../targets/domain/sentence';
import { TargetCaseService, type TargetCase } from '../targets/target-case.service';
import { definitionWords } from './domain/definition';
import { latestPeriods } from './domain/line-history';
import {
  historyLine,
  versionsKnown,
  type HistoryLine,
  type HistoryVersion,
} from './line-history.queries';
import type { LineHistory } from './line-history.schema';
import { seesReturn } from './reporting.policy';
import { SubmissionRepository } from './submission.repository';

const SHOWN_PERIODS = 12;

/** What a clerk or reviewer looks up beside a row: earlier values with their versions, the goal. */
@Injectable()
export class LineHistoryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionRepository,
    private readonly cases: TargetCaseService,
  ) {}

  /** Throws a Problem (404) for returns the viewer does not see, or that have no such line. */
  async read(
    viewer: Viewer,
    place: { readonly submissionId: number; readonly lineId: number },
    asOf: Day,
  ): Promise<LineHistory> {
    const { manager } = this.dataSource;
    const row = await this.submissions.find(manager, place.submissionId);
    const seen = row !== null && row.opensOn <= asOf && seesReturn(viewer, row);
    const line = seen ? await historyLine(manager, row.id, place.lineId) : null;
    if (!seen || line === null) throw Problem.notFound();
    const versions = await versionsKnown(manager, line.seriesId, asOf);
    const readers = evidenceReaders(viewer);
    const files = readers && (await evidenceOfVersions(manager, line.seriesId, readers, asOf));
    const cases = await this.cases.load(
      manager,
      line.targets.map(({ id }) => id),
    );
    return {
      asOf,
      name: line.indicator,
      unit: line.unit,
      definition: definitionWords(line.accumulation, null),
      publisher: line.publisher,
      targets: cases.map((found) => targetView(found, line, row.periodEnd, asOf)),
      periods: latestPeriods(versions, SHOWN_PERIODS).map((period) => ({
        periodEnd: period.periodEnd,
        label: periodLabel(line.accumulation, period.periodEnd),
        versions: period.versions.map((version) => ({
          ...versionView(version),
          evidence: files?.get(version.id) ?? [],
        })),
      })),
    };
  }
}

function versionView(
  version: HistoryVersion & { readonly correction: boolean },
): Omit<LineHistory['periods'][number]['versions'][number], 'evidence'> {
  return {
    version: version.version,
    answer: version.answer,
    value: version.value,
    growth: version.growth,
    vintage: version.vintage,
    revision: version.revision,
    source: version.source,
    sourceUrl: version.sourceUrl,
    publishedOn: version.publishedOn,
    knownOn: version.knownOn,
    knownOnPresumed: version.knownOnPresumed,
    reason: version.reason,
    filledBy: version.filledBy,
    signedBy: version.signedBy,
    acceptedBy: version.acceptedBy,
    correction: version.correction,
  };
}

function targetView(
  found: TargetCase,
  line: HistoryLine,
  periodEnd: Day,
  asOf: Day,
): LineHistory['targets'][number] {
  const judgement = judge(caseOn(found, asOf));
  const { terms } = judgement;
  const expected = terms.approximate ? null : expectedAt(terms, periodEnd, judgement.known);
  const row = line.targets.find(({ id }) => id === found.id);
  const named = row && termsInForce(row, row.revisions, asOf);
  return {
    id: found.id,
    name: named?.name ?? '',
    goalText: goalWords(terms),
    deadline: terms.deadline,
    deadlineStated: named?.deadline_stated ?? false,
    expected: expected === null ? null : plain(expected.value),
    expectedUnit: inPercent(terms) ? '%' : terms.unit,
    verdict: verdictWords(judgement),
  };
}
