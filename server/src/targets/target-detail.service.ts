import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { plain } from '../series/domain/exact';
import { Problem } from '../shared/problem';
import { explain } from './domain/explanation';
import { judge } from './domain/judge';
import type { Judgement } from './domain/judge';
import { outlookOf } from './domain/outlook';
import { drawSchedule } from './domain/schedule-points';
import { familyOf, judgedTargets } from './judged-target.queries';
import { periodRows } from './period-rows';
import { responsibilitiesOf } from './responsibility.queries';
import { TargetCaseService } from './target-case.service';
import { assignableAgencies, targetFacts, versionsKnown } from './target-detail.queries';
import type { TargetFacts } from './target-detail.queries';
import { mayAssignLead, targetScope } from './target.policy';
import type { TargetDetail } from './target.schema';

/** Everything the page of one target shows, judged anew as of the day so that it can be explained. */
@Injectable()
export class TargetDetailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: TargetCaseService,
  ) {}

  /** Throws a Problem (404) for a target the viewer does not see or that did not exist yet. */
  async detail(viewer: Viewer, id: number, asOf: Day): Promise<TargetDetail> {
    const { manager } = this.dataSource;
    const { rows } = await judgedTargets(manager, targetScope(viewer), asOf, {
      ids: await familyOf(manager, id),
    });
    const own = rows.find(({ target }) => target.id === id);
    const [found] = own ? await this.cases.load(manager, [id]) : [];
    const facts = own && (await targetFacts(manager, id, asOf));
    if (!own || !found || !facts) throw Problem.notFound();

    const versions = await versionsKnown(manager, found.seriesId, asOf);
    const responsibilities = await responsibilitiesOf(manager, [id]);
    const assignLead = mayAssignLead(viewer, {
      regionCode: facts.region_code,
      leadByDocument: facts.lead_by_document,
    });
    const judgement = judge({ ...found, asOf });
    const schedule = drawSchedule(found.terms, judgement.known, asOf);
    return {
      asOf,
      ...wordsOf(facts),
      target: own.target,
      children: rows.filter((row) => row !== own).map(({ target }) => target),
      responsibilities: responsibilities.get(id) ?? [],
      schedule: schedule.points.map((point) => ({ on: point.on, value: plain(point.value) })),
      scheduleProjected: schedule.projected,
      periods: periodRows(found, judgement.known, versions, asOf),
      explanation: explanationOf(judgement),
      outlook: outlookAt(judgement),
      can: { assignLead },
      assignable: assignLead ? await assignableAgencies(manager, facts.region_code, asOf) : [],
    };
  }
}

function wordsOf(facts: TargetFacts) {
  return {
    version: facts.version,
    phrase: facts.phrase,
    remark: facts.remark,
    series: { name: facts.series_name, unit: facts.series_unit },
    frequency: facts.frequency,
    distribution: facts.distribution,
    baseline:
      facts.baseline_end === null
        ? null
        : {
            periodEnd: facts.baseline_end,
            value: facts.baseline_value,
            stated: facts.baseline_stated ?? true,
          },
    evaluationEnd: facts.evaluation_end,
    nodes: facts.nodes,
    parent: facts.parent,
    clauses: facts.clauses,
    history: facts.history,
  };
}

function explanationOf(judgement: Judgement): TargetDetail['explanation'] {
  const { inputs, steps, ...rest } = explain(judgement);
  return { ...rest, inputs: [...inputs], steps: [...steps] };
}

function outlookAt(judgement: Judgement): TargetDetail['outlook'] {
  const outlook = outlookOf(judgement);
  return (
    outlook && {
      on: outlook.on,
      value: plain(outlook.value),
      low: plain(outlook.low),
      high: plain(outlook.high),
      sentence: outlook.sentence,
      method: outlook.method,
      needed: outlook.needed,
    }
  );
}
