import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { Sentence } from '../shared/contract.schema';
import { judge } from './domain/judge';
import { caseOn } from './domain/phase';
import { outlookOf } from './domain/outlook';
import { judgedTargets } from './judged-target.queries';
import type { JudgedTargetFilter, ReadTargets } from './judged-target.queries';
import { responsibilitiesOf } from './responsibility.queries';
import { TargetCaseService } from './target-case.service';
import { targetScope } from './target.policy';
import type { JudgedTarget, Responsibility } from './target.schema';

export type { JudgedTargetFilter, ReadTarget, ReadTargets } from './judged-target.queries';

/** Judged targets for every screen that lists them, within what the viewer sees. */
@Injectable()
export class JudgedTargetService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: TargetCaseService,
  ) {}

  read(
    viewer: Viewer,
    asOf: Day,
    filter?: JudgedTargetFilter,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ReadTargets> {
    return judgedTargets(manager, targetScope(viewer), asOf, filter);
  }

  async list(
    viewer: Viewer,
    asOf: Day,
    filter?: JudgedTargetFilter,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<JudgedTarget[]> {
    const { rows } = await this.read(viewer, asOf, filter, manager);
    return rows.map(({ target }) => target);
  }

  /** The bodies of each of these targets on a day, in the order of the document. */
  responsibilities(
    targetIds: readonly number[],
    asOf: Day,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<number, Responsibility[]>> {
    return responsibilitiesOf(manager, targetIds, asOf);
  }

  /** The pace that each of these targets still needs, where that can be said. */
  async needed(
    targetIds: readonly number[],
    asOf: Day,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<number, Sentence>> {
    const cases = targetIds.length === 0 ? [] : await this.cases.load(manager, targetIds);
    return new Map(
      cases.flatMap((target) => {
        const needed = outlookOf(judge(caseOn(target, asOf)))?.needed;
        return needed ? [[target.id, needed] as const] : [];
      }),
    );
  }
}
