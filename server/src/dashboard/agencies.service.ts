import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { agencyScope } from '../agencies/agency.policy';
import { matterScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { SubmissionRef } from '../reporting/submission-ref.schema';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { JudgedTargetService } from '../targets/judged-target.service';
import { targetScope } from '../targets/target.policy';
import type { JudgedTarget } from '../targets/target.schema';
import { listedAgencies } from './agency-list.queries';
import type { AgencyList, AgencyScorecard } from './agency-scorecard.schema';
import { agencyCounts } from './count.queries';
import type { AgencyCounts } from './count.queries';
import { agencySentence } from './domain/agency-sentence';
import { lampCounts, lampCountsOf } from './lamp-counts';
import { pinyinOf } from './pinyin';

const SHOWN_ROUNDS = 8;

/** Bodies with what they answer for: the list and the scorecard of one. */
@Injectable()
export class AgenciesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: JudgedTargetService,
    private readonly submissions: SubmissionRefService,
  ) {}

  /** Bodies that existed on the day, and former ones that still answer for something. */
  async list(viewer: Viewer, asOf: Day, today: Day): Promise<AgencyList> {
    const { manager } = this.dataSource;
    const bodies = await listedAgencies(manager, agencyScope(viewer), asOf);
    const counted = await agencyCounts(manager, { ...targetScope(viewer), asOf, today }, 'part');
    const byAgency = new Map<number, AgencyCounts[]>();
    for (const row of counted) {
      byAgency.set(row.agency.id, [...(byAgency.get(row.agency.id) ?? []), row]);
    }
    return {
      asOf,
      rows: bodies
        .filter(({ agency, active }) => active || byAgency.has(agency.id))
        .map(({ agency, regionCode, regionName, kind }) => {
          const counts = byAgency.get(agency.id) ?? [];
          return {
            agency,
            regionCode,
            regionName,
            kind,
            pinyin: pinyinOf(agency.name, agency.shortName),
            lead: lampCounts(counts.filter((row) => row.part === 'lead')),
            shared: lampCounts(counts.filter((row) => row.part === 'shared')),
          };
        }),
    };
  }

  /** Throws a Problem (404) for a body the viewer does not see. */
  async scorecard(viewer: Viewer, id: number, asOf: Day): Promise<AgencyScorecard> {
    const { manager } = this.dataSource;
    const scope = agencyScope(viewer);
    const [body] = await listedAgencies(manager, scope, asOf, id);
    if (!body) throw Problem.notFound();
    const targets = await this.targets.list(viewer, asOf, { agency: id });
    const lead = targets.filter((target) => reports(target, id));
    const shared = targets.filter((target) => !reports(target, id));
    const counts = { lead: lampCountsOf(lead), shared: lampCountsOf(shared) };
    const submissions = await this.submissions.read({
      asOf,
      regionPrefix: matterScope(viewer).regionLike,
      agencyId: id,
    });
    return {
      asOf,
      agency: body.agency,
      regionName: body.regionName,
      kind: body.kind,
      counts,
      sentence: agencySentence(counts.lead, counts.shared),
      lead,
      shared,
      rounds: [...submissions].sort(newestFirst).slice(0, SHOWN_ROUNDS),
      dueNow: submissions.filter(isDueNow),
    };
  }
}

function reports(target: JudgedTarget, agencyId: number): boolean {
  return target.reporter?.agency.id === agencyId;
}

function newestFirst(a: SubmissionRef, b: SubmissionRef): number {
  return b.round.periodEnd.localeCompare(a.round.periodEnd) || b.id - a.id;
}

/** The body still has to do something: not submitted yet, or sent back. */
function isDueNow({ clock, state }: SubmissionRef): boolean {
  return (clock === 'due' || clock === 'late') && state !== 'submitted' && state !== 'accepted';
}
