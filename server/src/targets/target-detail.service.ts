import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import { addDays, type Day } from '../series/domain/day';
import { plain } from '../series/domain/exact';
import { evidenceReaders } from '../series/value-evidence.policy';
import { evidenceOfVersions } from '../series/value-evidence.service';
import { Problem } from '../shared/problem';
import { explain } from './domain/explanation';
import { judge } from './domain/judge';
import type { Judgement } from './domain/judge';
import { outlookOf } from './domain/outlook';
import { caseOn, type Phase } from './domain/phase';
import { goalSpans } from './domain/revision';
import { drawSchedules } from './domain/schedule-points';
import { goalWords } from './domain/sentence';
import { familyOf, judgedTargets } from './judged-target.queries';
import { periodRows } from './period-rows';
import type { EvidencedVersion } from './period-rows';
import { responsibilitiesOf } from './responsibility.queries';
import { revisionRows, revisionView } from './target-revision.service';
import { TargetCaseService } from './target-case.service';
import { assignableAgencies, targetFacts, versionsKnown } from './target-detail.queries';
import type { TargetFacts } from './target-detail.queries';
import { mayAssignLead, mayMaintain, targetScope } from './target.policy';
import { rowInForce } from './target-terms.service';
import type { TargetDetail } from './target.schema';

/** Everything the page of one target shows, judged anew as of the day so that it can be explained. */
@Injectable()
export class TargetDetailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: TargetCaseService,
  ) {}

  /** Throws a Problem (404) for a target the viewer does not see or that did not exist yet. */
  async detail(viewer: Viewer, id: number, asOf: Day, today: Day): Promise<TargetDetail> {
    const { manager } = this.dataSource;
    const { rows } = await judgedTargets(manager, targetScope(viewer), asOf, {
      ids: await familyOf(manager, id),
      ended: 'also',
    });
    const own = rows.find(({ target }) => target.id === id);
    const [found] = own ? await this.cases.load(manager, [id]) : [];
    const facts = own && (await targetFacts(manager, id, asOf));
    if (!own || !found || !facts) throw Problem.notFound();

    const versions = await this.versions(manager, viewer, found.seriesId, asOf);
    const responsibilities = await responsibilitiesOf(manager, [id], asOf);
    const place = { regionCode: facts.region_code, leadByDocument: facts.lead_by_document };
    const inspects = mayMaintain(viewer, place);
    const revisions = await revisionRows(manager, id, asOf, inspects);
    // What has ended is shown as on its last day.
    const { endedOn } = own.target;
    const on = endedOn === null ? asOf : addDays(endedOn, -1);
    const changeable = asOf === today && endedOn === null;
    const assignLead = changeable && mayAssignLead(viewer, place);
    const judgement = judge(caseOn(found, on));
    const schedule = drawSchedules(found.phases, judgement.known, on);
    return {
      asOf,
      ...wordsOf(rowInForce(facts, asOf)),
      target: own.target,
      children: rows.filter((row) => row !== own).map(({ target }) => target),
      responsibilities: responsibilities.get(id) ?? [],
      schedule: schedule.points.map((point) => ({ on: point.on, value: plain(point.value) })),
      scheduleProjected: schedule.projected,
      periods: periodRows(found, judgement.known, versions, on),
      explanation: explanationOf(judgement),
      outlook: outlookAt(judgement),
      goals: goalsOf(found.phases, on),
      revisions: revisions.map(revisionView),
      can: { assignLead, maintain: inspects && changeable },
      assignable: assignLead ? await assignableAgencies(manager, facts.region_code, asOf) : [],
    };
  }

  private async versions(
    manager: EntityManager,
    viewer: Viewer,
    seriesId: number,
    asOf: Day,
  ): Promise<EvidencedVersion[]> {
    const versions = await versionsKnown(manager, seriesId, asOf);
    const readers = evidenceReaders(viewer);
    const evidence = readers && (await evidenceOfVersions(manager, seriesId, readers, asOf));
    return versions.map((row) => ({ ...row, evidence: evidence?.get(row.id) ?? [] }));
  }
}

function wordsOf(facts: TargetFacts) {
  return {
    version: facts.version,
    phrase: facts.phrase,
    remark: facts.remark,
    series: { id: facts.series_id, name: facts.series_name, unit: facts.series_unit },
    frequency: facts.frequency,
    distribution: facts.distribution,
    baseline:
      facts.baseline_end === null
        ? null
        : {
            periodEnd: facts.baseline_end,
            value: facts.baseline_value,
            stated: facts.baseline_stated ?? true,
            source: facts.baseline_source,
          },
    evaluationEnd: facts.evaluation_end,
    nodes: [...facts.nodes],
    parent: facts.parent,
    clauses: facts.clauses,
    history: facts.history,
  };
}

/** Each goal with the day from which it is asked. */
function goalsOf(phases: readonly Phase[], asOf: Day): TargetDetail['goals'] {
  return goalSpans(phases, asOf).map(({ from, stretch: { terms } }, index) => ({
    from: index === 0 ? null : from,
    goal: plain(terms.goal),
    goalUpper: terms.goalUpper && plain(terms.goalUpper),
    deadline: terms.deadline,
    goalText: goalWords(terms),
  }));
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
