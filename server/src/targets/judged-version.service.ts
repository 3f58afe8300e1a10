import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

/**
 * One text for everything that judged targets show of a viewer's region: values, states, who
 * answers. Each change of these raises its plan's stored version in its own transaction, so the sum
 * only ever grows. Lines and returns not yet accepted are no part of it.
 */
@Injectable()
export class JudgedVersionService {
  constructor(private readonly dataSource: DataSource) {}

  async version(viewer: Viewer): Promise<string> {
    const [row] = await this.dataSource.query<{ version: string }[]>(
      `SELECT coalesce(sum(s.version), 0) || '/' || count(*) AS version
       FROM plan p LEFT JOIN plan_summary s ON s.plan_id = p.id
       WHERE p.region_code LIKE $1`,
      [regionScope(viewer)],
    );
    if (row === undefined) throw new Error('the database answered no version');
    return row.version;
  }
}
