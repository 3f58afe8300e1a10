import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { TargetCase } from '../targets/target-case.service';
import type { JudgedState } from './judged-state';

export interface NewState {
  readonly target: Pick<TargetCase, 'id' | 'regionCode'>;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly state: JudgedState;
}

const STATE_COLUMNS = [
  'lamp text',
  'deadline_state text',
  'deadline date',
  'latest_end date',
  'latest_value numeric',
  'latest_growth numeric',
  'attained numeric',
  'expected numeric',
  'attained_unit text',
  'completion numeric',
  'expected_completion numeric',
  'gap numeric',
  'gap_unit text',
  'severity numeric',
  'confirmation_pending boolean',
  'verdict jsonb',
  'outlook jsonb',
  'rule int',
  'rule_set text',
  'rule_set_version int',
] as const;
const NAMES = STATE_COLUMNS.map((column) => column.split(' ')[0]).join(', ');

/** Rows of judged states; written set-based, read as they were stored. */
@Injectable()
export class StateRepository {
  /** Current state of each target that has one. */
  async current(
    manager: EntityManager,
    targetIds: readonly number[],
  ): Promise<Map<number, JudgedState>> {
    const rows = await this.selectCurrent(manager, targetIds);
    return new Map(rows.map((row) => [row.target_id, row]));
  }

  async currentSince(
    manager: EntityManager,
    targetIds: readonly number[],
  ): Promise<Map<number, { validFrom: Day }>> {
    const rows = await this.selectCurrent(manager, targetIds);
    return new Map(rows.map((row) => [row.target_id, { validFrom: row.valid_from }]));
  }

  /** Of these targets, those that were judged on any day. */
  async judged(manager: EntityManager, targetIds: readonly number[]): Promise<Set<number>> {
    if (targetIds.length === 0) return new Set();
    const rows = await manager.query<{ target_id: number }[]>(
      'SELECT DISTINCT target_id FROM target_state WHERE target_id = ANY ($1::bigint[])',
      [targetIds],
    );
    return new Set(rows.map((row) => row.target_id));
  }

  /** Ends the current states of targets on a day. */
  async close(manager: EntityManager, targetIds: readonly number[], day: Day): Promise<void> {
    await this.closeEach(manager, new Map(targetIds.map((id) => [id, day])));
  }

  /** Ends current states, each on its own day. */
  async closeEach(manager: EntityManager, days: ReadonlyMap<number, Day>): Promise<void> {
    if (days.size === 0) return;
    await manager.query(
      `UPDATE target_state SET valid_to = ended.day
       FROM unnest($1::bigint[], $2::date[]) AS ended (target_id, day)
       WHERE target_state.target_id = ended.target_id AND target_state.valid_to IS NULL`,
      [[...days.keys()], [...days.values()]],
    );
  }

  async append(manager: EntityManager, rows: readonly NewState[]): Promise<void> {
    if (rows.length === 0) return;
    const documents = rows.map(({ target, validFrom, validTo, state }) => ({
      target_id: target.id,
      region_code: target.regionCode,
      valid_from: validFrom,
      valid_to: validTo,
      ...state,
    }));
    await manager.query(
      `INSERT INTO target_state (target_id, region_code, valid_from, valid_to, ${NAMES})
       SELECT target_id, region_code, valid_from, valid_to, ${NAMES}
       FROM jsonb_to_recordset($1::jsonb) AS row
         (target_id bigint, region_code text, valid_from date, valid_to date,
          ${STATE_COLUMNS.join(', ')})`,
      [JSON.stringify(documents)],
    );
  }

  /** Removes what became valid after a day and reopens what was valid on it; the ids it touched. */
  async rewind(manager: EntityManager, day: Day): Promise<number[]> {
    const removed = await manager.query<{ target_id: number }[]>(
      `WITH gone AS (DELETE FROM target_state WHERE valid_from > $1 RETURNING target_id)
       SELECT DISTINCT target_id FROM gone`,
      [day],
    );
    await manager.query('UPDATE target_state SET valid_to = NULL WHERE valid_to > $1', [day]);
    return removed.map((row) => row.target_id);
  }

  async targetIdsAfter(manager: EntityManager, after: number, limit: number): Promise<number[]> {
    const rows = await manager.query<{ id: number }[]>(
      'SELECT id FROM target WHERE id > $1 ORDER BY id LIMIT $2',
      [after, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Lets one evaluation run at a time; the day it has reached, null before the first. */
  async lockProgress(manager: EntityManager): Promise<Day | null> {
    await manager.query('LOCK TABLE evaluation_progress IN SHARE ROW EXCLUSIVE MODE');
    const [row] = await manager.query<{ through: Day }[]>(
      'SELECT through FROM evaluation_progress',
    );
    return row?.through ?? null;
  }

  async setProgress(manager: EntityManager, day: Day): Promise<void> {
    await manager.query(
      `INSERT INTO evaluation_progress (through) VALUES ($1)
       ON CONFLICT (only_row) DO UPDATE SET through = excluded.through`,
      [day],
    );
  }

  private selectCurrent(
    manager: EntityManager,
    targetIds: readonly number[],
  ): Promise<(JudgedState & { target_id: number; valid_from: Day })[]> {
    return manager.query(
      `SELECT target_id, valid_from, ${NAMES} FROM target_state
       WHERE target_id = ANY ($1::bigint[]) AND valid_to IS NULL`,
      [targetIds],
    );
  }
}
