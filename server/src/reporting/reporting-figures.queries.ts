import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { CountedReturn } from './domain/reporting-figures';
import { standingOf } from './return-choice';
import { readReturns, type ReadReturn } from './submission-ref.queries';

export interface ServedPlan {
  readonly key: string;
  readonly title: string;
  readonly shortTitle: string;
}

/** A return that counts, with the parts it is counted in. */
export interface FiguredReturn extends CountedReturn {
  readonly read: ReadReturn;
  readonly plans: readonly ServedPlan[];
}

interface History {
  readonly id: number;
  readonly plan_ids: number[];
  readonly times_returned: number;
}

/** Every owed return of a region whose round was open on the day, as the figures count it. */
export async function figuredReturns(
  manager: EntityManager,
  regionPrefix: string,
  asOf: Day,
): Promise<FiguredReturn[]> {
  const returns = await readReturns(manager, { asOf, regionPrefix, owedOnly: true });
  const histories = await manager.query<History[]>(
    `SELECT s.id,
       ARRAY(SELECT DISTINCT x.plan_id FROM submission_line l JOIN series x ON x.id = l.series_id
             WHERE l.submission_id = s.id) AS plan_ids,
       (SELECT count(*)::int FROM submission_event e
        WHERE e.submission_id = s.id AND e.action = 'return' AND e.on_day <= $2) AS times_returned
     FROM submission s WHERE s.id = ANY ($1::bigint[])`,
    [returns.map(({ ref }) => ref.id), asOf],
  );
  const plans = await servedPlans(manager);
  const byId = new Map(histories.map((row) => [row.id, row]));
  return returns.flatMap((read) => {
    const history = byId.get(read.ref.id);
    return history === undefined ? [] : [figured(read, history, plans)];
  });
}

function figured(
  read: ReadReturn,
  history: History,
  plans: ReadonlyMap<number, ServedPlan>,
): FiguredReturn {
  return {
    ...standingOf(read),
    read,
    timesReturned: history.times_returned,
    extensions: read.ref.extensions.granted,
    plans: history.plan_ids.flatMap((id) => plans.get(id) ?? []),
  };
}

async function servedPlans(manager: EntityManager): Promise<Map<number, ServedPlan>> {
  const rows = await manager.query<(ServedPlan & { id: number })[]>(
    `SELECT p.id, p.key, p.title,
       region.short_name || ' ' || extract(year FROM p.issued_on)::int AS "shortTitle"
     FROM plan p JOIN region ON region.code = p.region_code`,
  );
  return new Map(rows.map(({ id, key, title, shortTitle }) => [id, { key, title, shortTitle }]));
}
