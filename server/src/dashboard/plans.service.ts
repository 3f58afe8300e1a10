import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { JudgedTargetService } from '../targets/judged-target.service';
import { targetScope } from '../targets/target.policy';
import type { JudgedTarget } from '../targets/target.schema';
import { planCounts } from './count.queries';
import { lampCounts, lampCountsOf } from './lamp-counts';
import { clauseTree, planFacts, planLinks } from './plan-page.queries';
import type { ClauseRow } from './plan-page.queries';
import type { PlanDetail, PlanList } from './plan-view.schema';

/** Plans with their targets' lamps: the list, and the clause tree of one. */
@Injectable()
export class PlansService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: JudgedTargetService,
  ) {}

  async list(viewer: Viewer, asOf: Day, today: Day): Promise<PlanList> {
    const { manager } = this.dataSource;
    const scope = targetScope(viewer);
    const facts = await planFacts(manager, scope, asOf);
    const counted = await planCounts(manager, { ...scope, asOf, today });
    return {
      asOf,
      rows: counted.flatMap(({ plan, ...counts }) => {
        const of = facts.get(plan.id);
        if (!of) return [];
        return [
          {
            plan,
            docNo: of.doc_no,
            issuer: of.issuer,
            issuedOn: of.issued_on,
            horizon: of.horizon,
            activatedOn: of.activated_on,
            clauses: of.clauses,
            counts: lampCounts([counts]),
          },
        ];
      }),
    };
  }

  /** Throws a Problem (404) for a plan the viewer does not see or that did not run yet. */
  async detail(viewer: Viewer, key: string, asOf: Day, today: Day): Promise<PlanDetail> {
    const { manager } = this.dataSource;
    const scope = targetScope(viewer);
    const [counted] = await planCounts(manager, { ...scope, asOf, today, plan: key });
    const facts = counted && (await planFacts(manager, scope, asOf)).get(counted.plan.id);
    if (!counted || !facts) throw Problem.notFound();

    const links = await planLinks(manager, counted.plan.id, scope, asOf);
    const clauses = await clauseTree(manager, counted.plan.id, asOf);
    const targets = await this.targets.list(viewer, asOf, { plan: key });
    const ended = await this.targets.read(viewer, asOf, { plan: key, ended: 'only', limit: 1 });
    const seen = new Set(targets.map((target) => target.id));
    return {
      asOf,
      plan: counted.plan,
      docNo: facts.doc_no,
      issuer: facts.issuer,
      issuedOn: facts.issued_on,
      publishedOn: facts.published_on,
      effectiveFrom: facts.effective_from,
      effectiveTo: facts.effective_to,
      horizon: facts.horizon,
      activatedOn: facts.activated_on,
      implements: links.implements,
      implementedBy: links.implemented_by,
      missingAnnexes: links.missing_annexes,
      counts: lampCountsOf(targets),
      clauses: clauses.map((clause) => clauseOf(clause, seen)),
      targets,
      ended: ended.total,
      coverage: coverageOf(clauses, targets),
    };
  }
}

function clauseOf(row: ClauseRow, seen: ReadonlySet<number>): PlanDetail['clauses'][number] {
  return {
    id: row.id,
    locator: row.locator,
    heading: row.heading,
    depth: row.depth,
    notes: row.notes,
    targetIds: row.target_ids.filter((id) => seen.has(id)),
    incentives: row.incentives,
    notGoals: row.not_goals,
  };
}

/** Of the whole document: clauses that state a goal, and targets nobody was named for. */
function coverageOf(
  clauses: readonly ClauseRow[],
  targets: readonly JudgedTarget[],
): PlanDetail['coverage'] {
  const withTarget = clauses.filter((clause) => clause.target_ids.length > 0).length;
  return {
    clausesWithTarget: withTarget,
    clausesWithoutTarget: clauses.length - withTarget,
    targetsWithoutAgency: targets.filter((target) => target.reporter === null).length,
    targetsAssigned: targets.filter((target) => target.reporter?.source === 'assigned').length,
  };
}
