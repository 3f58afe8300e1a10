import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { judgedTargets } from './judged-target.queries';
import type { JudgedTargetFilter, ReadTargets } from './judged-target.queries';
import { responsibilitiesOf } from './responsibility.queries';
import { targetScope } from './target.policy';
import type { JudgedTarget, Responsibility } from './target.schema';

export type { JudgedTargetFilter, ReadTarget, ReadTargets } from './judged-target.queries';

/** Judged targets for every screen that lists them, within what the viewer sees. */
@Injectable()
export class JudgedTargetService {
  constructor(private readonly dataSource: DataSource) {}

  read(viewer: Viewer, asOf: Day, filter?: JudgedTargetFilter): Promise<ReadTargets> {
    return judgedTargets(this.dataSource.manager, targetScope(viewer), asOf, filter);
  }

  async list(viewer: Viewer, asOf: Day, filter?: JudgedTargetFilter): Promise<JudgedTarget[]> {
    const { rows } = await this.read(viewer, asOf, filter);
    return rows.map(({ target }) => target);
  }

  /** The bodies of each of these targets, in the order of the document. */
  responsibilities(targetIds: readonly number[]): Promise<Map<number, Responsibility[]>> {
    return responsibilitiesOf(this.dataSource.manager, targetIds);
  }
}
