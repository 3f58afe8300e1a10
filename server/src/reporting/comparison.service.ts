import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import { Problem } from '../shared/problem';
import { lampsOfReturn, laterValues, submittedBefore } from './comparison.queries';
import { anomalyOf } from './domain/anomaly';
import { seesReturn } from './reporting.policy';
import type { Comparison } from './review.schema';
import { isCurrent, type DetailMoment } from './submission-moment';
import { SubmissionLinesService } from './submission-lines.service';
import { submissionRefs } from './submission-ref.queries';
import { SubmissionRepository } from './submission.repository';

/** What a return is held against: the lamps now, what it said before, what was corrected since. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionRepository,
    private readonly lines: SubmissionLinesService,
  ) {}

  /** Throws a Problem (404) for returns that the viewer does not see, or not on the day. */
  async compare(viewer: Viewer, id: number, moment: DetailMoment): Promise<Comparison> {
    const { manager } = this.dataSource;
    const { asOf } = moment;
    const row = await this.submissions.find(manager, id);
    if (row === null || !seesReturn(viewer, row)) throw Problem.notFound();
    const [ref] = await submissionRefs(manager, { asOf, regionPrefix: '%', id });
    if (ref === undefined) throw Problem.notFound();
    const accepted = ref.state === 'accepted';
    const handedIn = accepted || ref.state === 'submitted';
    const place = {
      submissionId: id,
      periodEnd: row.periodEnd,
      accepted,
      past: isCurrent(row, moment) ? undefined : ref.state,
    };
    const lines = await this.lines.read(manager, place, asOf);
    const before = await submittedBefore(manager, id, { asOf, skip: handedIn ? 1 : 0 });
    const lamps = await lampsOfReturn(manager, id, asOf);
    const later = accepted
      ? await laterValues(manager, id, { periodEnd: row.periodEnd, asOf })
      : [];
    const [first] = before;
    return {
      asOf,
      before: first ? { serial: first.serial, onDay: first.onDay } : null,
      lines: lines.map((line) => {
        const { view } = line;
        const said = before.find(({ seriesId }) => seriesId === view.seriesId);
        const corrected = later.find(({ seriesId }) => seriesId === view.seriesId);
        return {
          lineId: view.id,
          lamps: lamps
            .filter(({ seriesId }) => seriesId === view.seriesId)
            .map(({ targetId, lamp }) => ({ targetId, lamp })),
          before: said
            ? {
                answer: said.answer,
                value: said.value,
                growth: said.growth,
                explanation: said.explanation,
                nextStep: said.nextStep,
                expectedOn: said.expectedOn,
              }
            : null,
          corrected: corrected
            ? {
                version: corrected.version,
                answer: corrected.answer,
                value: corrected.value,
                growth: corrected.growth,
                knownOn: corrected.knownOn,
                reason: corrected.reason,
              }
            : null,
          anomaly: anomalyOf([line]).score,
        };
      }),
    };
  }
}
