import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CONFIG } from './config.token';
import type { Config } from '../config/config';
import type { Sentence } from './contract.schema';

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string;

/** The earliest day the demo's clock can show. */
export const FIRST_DEMO_DAY: Day = '2014-01-01';
/** Where the demo's clock stands until somebody moves it. */
export const DEFAULT_DEMO_DAY: Day = '2024-10-15';

export interface OfferedDay {
  readonly day: Day;
  readonly label: Sentence;
}

/** Days of the demo on which there is something to see. */
export const OFFERED_DAYS: readonly OfferedDay[] = [
  {
    day: '2014-10-10',
    label: {
      zh: '2014年10月10日：广东三季度填报中',
      en: '10 October 2014: Guangdong reports its third quarter',
    },
  },
  {
    day: '2020-10-28',
    label: {
      zh: '2020年10月28日：河北三季度填报截止日',
      en: '28 October 2020: last day for Hebei to report its third quarter',
    },
  },
  {
    day: DEFAULT_DEMO_DAY,
    label: {
      zh: '2024年10月15日：五个方案，山西正在实施',
      en: '15 October 2024: five plans, that of Shanxi under way',
    },
  },
];

const REAL_TODAY = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;
const REAL_TIME = `to_char(now() AT TIME ZONE 'Asia/Shanghai', 'HH24:MI')`;
const DEMO_TODAY = `CASE WHEN EXISTS (SELECT FROM demo_clock)
  THEN coalesce((SELECT today FROM demo_clock), ${REAL_TODAY})
  ELSE date '${DEFAULT_DEMO_DAY}' END`;

/** SQL expression (type `date`) for today; only the demo's looks at the movable clock. */
export function todaySql(demo: boolean): string {
  return demo ? DEMO_TODAY : REAL_TODAY;
}

/** Today, by the database's clock in Asia/Shanghai; in the demo, the day its clock shows. */
@Injectable()
export class Clock {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Inside a transaction pass its manager, so that one piece of work sees one day. */
  today(manager: EntityManager = this.dataSource.manager): Promise<Day> {
    return this.select(todaySql(this.config.demo), manager);
  }

  /** The true day, whatever the demo's clock shows. */
  realToday(manager: EntityManager = this.dataSource.manager): Promise<Day> {
    return this.select(REAL_TODAY, manager);
  }

  /** The true time of day in Asia/Shanghai, `HH:MM`, whatever the demo's clock shows. */
  realTime(manager: EntityManager = this.dataSource.manager): Promise<string> {
    return this.select(REAL_TIME, manager);
  }

  private async select(expression: string, manager: EntityManager): Promise<Day> {
    const [row] = await manager.query<{ today: Day }[]>(`SELECT (${expression})::text AS today`);
    if (row === undefined) throw new Error('the database answered no day');
    return row.today;
  }
}
