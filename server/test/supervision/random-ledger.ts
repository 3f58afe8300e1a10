import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { addDays, type Day } from '../../src/series/domain/day';
import { ROLES, type Role } from '../../src/targets/domain/model';
import { addPeople } from '../reporting/reporting-app';

/** Regions of a random ledger: two provinces, and a city in the first. */
export const REGIONS = ['140000', '140100', '130000'] as const;
export const LEDGER_DAY = '2025-02-10';
/** Plans run in the system since then. */
export const ACTIVATED = '2023-01-02';
const ENDS = [
  '2023-03-31',
  '2023-06-30',
  '2023-09-30',
  '2023-12-31',
  '2024-03-31',
  '2024-06-30',
  '2024-09-30',
  '2024-12-31',
];
const BODIES = 4;

interface RandomTarget {
  readonly accumulation: string;
  readonly deadline: Day;
  readonly stated: boolean;
  readonly bodies: readonly { readonly agency: number; readonly role: Role }[];
  readonly values: readonly {
    readonly value: number;
    readonly known: number;
    readonly corrected: { readonly value: number; readonly later: number } | null;
  }[];
}

export interface RandomLedger {
  /** Of each region. */
  readonly targets: readonly (readonly RandomTarget[])[];
  /** How each return went, in turn: days before or after its due date. */
  readonly returns: readonly {
    readonly handedIn: number | null;
    readonly sentBack: number | null;
    readonly again: number | null;
  }[];
}

const target: fc.Arbitrary<RandomTarget> = fc.record({
  accumulation: fc.constantFrom('cumulative', 'stock', 'ytd'),
  // Year's end, a leap day, a day inside a quarter.
  deadline: fc.constantFrom('2023-12-31', '2024-02-29', '2024-05-20', '2024-12-31', '2025-12-31'),
  stated: fc.boolean(),
  bodies: fc.uniqueArray(
    fc.record({ agency: fc.nat(BODIES - 1), role: fc.constantFrom(...ROLES) }),
    { selector: (body) => body.agency, maxLength: 3 },
  ),
  values: fc.array(
    fc.record({
      value: fc.nat(130),
      known: fc.integer({ min: 1, max: 90 }),
      corrected: fc.option(
        fc.record({ value: fc.nat(130), later: fc.integer({ min: 1, max: 300 }) }),
      ),
    }),
    { maxLength: ENDS.length },
  ),
});

const days = fc.integer({ min: -12, max: 40 });
export const randomLedger: fc.Arbitrary<RandomLedger> = fc.record({
  targets: fc.tuple(...REGIONS.map(() => fc.array(target, { minLength: 8, maxLength: 14 }))),
  returns: fc.array(
    fc.record({
      handedIn: fc.option(days),
      sentBack: fc.option(fc.nat(10)),
      again: fc.option(fc.nat(20)),
    }),
    { minLength: 7, maxLength: 7 },
  ),
});

/** Plans, targets, bodies and values; two bodies may not lead one target. */
export async function fillLedger(db: DataSource, ledger: RandomLedger): Promise<void> {
  await db.query(`INSERT INTO region (code, parent_code, name, short_name, sort) VALUES
    ('000000', NULL, '全国', '全国', 0), ('140000', '000000', '山西省', '山西', 1),
    ('140100', '140000', '太原市', '太原', 2), ('130000', '000000', '河北省', '河北', 3)`);
  await db.query('INSERT INTO demo_clock (today) VALUES ($1)', [LEDGER_DAY]);
  for (const [place, region] of REGIONS.entries()) {
    await db.query(
      `INSERT INTO agency (region_code, name, short_name, kind, sort)
       SELECT $1, $1 || '第' || n || '厅', n || '厅', 'department', n FROM generate_series(1, $2) n`,
      [region, BODIES],
    );
    await db.query(
      `INSERT INTO plan (region_code, key, title, issuer, issued_on, horizon, activated_on)
       VALUES ($1, 'p' || $1, $1 || '方案', '政府', '2022-07-29', '2025-12-31', $2)`,
      [region, ACTIVATED],
    );
    for (const [ordinal, one] of (ledger.targets[place] ?? []).entries()) {
      await addTarget(db, region, ordinal, one);
    }
  }
  await addPeople(db, [
    { username: 'leader', role: 'leader', region: '000000' },
    { username: 'inspector', role: 'inspector', region: '140000' },
    { username: 'clerk', role: 'clerk', region: '140000', agency: '140000第1厅' },
  ]);
}

async function addTarget(
  db: DataSource,
  region: string,
  ordinal: number,
  one: RandomTarget,
): Promise<void> {
  const key = `t${ordinal}`;
  const names = one.bodies.map(({ agency }) => `${region}第${agency + 1}厅`);
  const leads = one.bodies.findIndex(({ role }) => role === 'lead');
  const [row] = await db.query<{ id: number }[]>(
    `WITH made AS (
       INSERT INTO series (region_code, plan_id, key, indicator, unit, accumulation, frequency,
         publisher)
       SELECT region_code, id, $2::text, $2::text, '家', $3::text, 'quarter', 'agency'
       FROM plan WHERE key = 'p' || $1::text
       RETURNING id, plan_id)
     INSERT INTO target (region_code, plan_id, series_id, key, ordinal, name, kind, measure,
       comparator, strict, approximate, goal, unit, recurrence, distribution, start_on,
       evaluation_end, deadline, deadline_stated, phrase, reporter_id, reporter_presumed)
     SELECT $1::text, plan_id, id, $2::text, $4::int, '目标' || $4::int, 'quantity', 'value', 'at_least', false, false,
       100, '家', 'once', 'single', '2022-07-29', $5::date, $5::date, $6::boolean, '原文',
       (SELECT id FROM agency WHERE name = $7), $8::boolean
     FROM made RETURNING id`,
    [
      region,
      key,
      one.accumulation,
      ordinal,
      one.deadline,
      one.stated,
      names[Math.max(leads, 0)] ?? null,
      leads < 0 && names.length > 0,
    ],
  );
  for (const [place, { role }] of one.bodies.entries()) {
    await db.query(
      `INSERT INTO responsibility (target_id, agency_id, role, source, ordinal)
       SELECT $1, id, $3, 'document', $4 FROM agency WHERE name = $2`,
      [row?.id, names[place], role === 'lead' && place !== leads ? 'shared' : role, place],
    );
  }
  for (const [period, { value, known, corrected }] of one.values.entries()) {
    const end = ENDS[period] ?? LEDGER_DAY;
    await addValue(db, row?.id, { end, version: 1, value, known: addDays(end, known) });
    if (corrected !== null) {
      const later = addDays(end, known + corrected.later);
      await addValue(db, row?.id, { end, version: 2, value: corrected.value, known: later });
    }
  }
}

async function addValue(
  db: DataSource,
  target: number | undefined,
  one: { end: Day; version: number; value: number; known: Day },
): Promise<void> {
  await db.query(
    `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
     SELECT region_code, series_id, $2::date, $3::int, $4::numeric, 'formal', $5::date FROM target WHERE id = $1`,
    [target, one.end, one.version, one.value, one.known],
  );
}

/** What became of the returns that the product has opened. */
export async function moveReturns(db: DataSource, { returns }: RandomLedger): Promise<void> {
  const rows = await db.query<{ id: number; due_on: Day }[]>(
    `SELECT s.id, rd.due_on FROM submission s JOIN reporting_round rd ON rd.id = s.round_id
     ORDER BY s.id`,
  );
  const move = (id: number, action: string, on: Day) =>
    db.query(
      `INSERT INTO submission_event (region_code, submission_id, on_day, account_id, action, warnings,
         anomaly, reason)
       SELECT region_code, id, $2::date, (SELECT min(id) FROM account), $3::text,
         CASE WHEN $3 = 'submit' THEN 0 END, CASE WHEN $3 = 'submit' THEN 0 END,
         CASE WHEN $3 = 'return' THEN '请补充说明' END
       FROM submission WHERE id = $1`,
      [id, on, action],
    );
  for (const [place, { id, due_on }] of rows.entries()) {
    const went = returns[place % returns.length];
    if (went === undefined) continue;
    if (went.handedIn === null) continue;
    const handedIn = addDays(due_on, went.handedIn);
    await move(id, 'save', handedIn);
    await move(id, 'submit', handedIn);
    if (went.sentBack === null) continue;
    await move(id, 'return', addDays(handedIn, went.sentBack));
    if (went.again === null) continue;
    await move(id, 'save', addDays(handedIn, went.sentBack + went.again));
    await move(id, 'submit', addDays(handedIn, went.sentBack + went.again));
  }
}
