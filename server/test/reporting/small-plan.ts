import type { DataSource } from 'typeorm';
import { addPeople } from './reporting-app';

export interface SmallTarget {
  readonly key: string;
  readonly name: string;
  readonly reporter: string | null;
  readonly goal: string;
  readonly unit: string;
  readonly accumulation: string;
  readonly frequency?: string;
  readonly kind?: string;
  readonly measure?: string;
  readonly evaluationEnd?: string;
  readonly deadline?: string;
  readonly parent?: string;
  readonly tierRank?: number;
  readonly shared?: readonly string[];
}

/** One plan of Shanxi that runs since 1 July 2024 until the end of 2025. */
export const TARGETS: readonly SmallTarget[] = [
  {
    key: 'firms',
    name: '示范企业数量',
    reporter: '甲厅',
    goal: '100',
    unit: '家',
    accumulation: 'cumulative',
  },
  {
    key: 'trade',
    name: '外贸进出口总值',
    reporter: '甲厅',
    goal: '1000',
    unit: '亿元',
    accumulation: 'ytd',
  },
  {
    key: 'exports',
    name: '出口总值',
    reporter: '甲厅',
    goal: '600',
    unit: '亿元',
    accumulation: 'ytd',
    parent: 'trade',
  },
  {
    key: 'task',
    name: '完成平台建设',
    reporter: '甲厅',
    goal: '1',
    unit: '个节点',
    accumulation: 'milestone',
    kind: 'milestone',
    measure: 'done',
    frequency: 'once',
    evaluationEnd: '2025-07-29',
    deadline: '2025-07-29',
  },
  {
    key: 'tier-1',
    name: '年出口1亿元以上企业',
    reporter: '甲厅',
    goal: '3',
    unit: '家',
    accumulation: 'stock',
    frequency: 'year',
    tierRank: 1,
  },
  {
    key: 'tier-2',
    name: '年出口5000万元以上企业',
    reporter: '甲厅',
    goal: '5',
    unit: '家',
    accumulation: 'stock',
    frequency: 'year',
    tierRank: 2,
  },
  {
    key: 'brands',
    name: '品牌数量',
    reporter: '乙局',
    goal: '50',
    unit: '个',
    accumulation: 'cumulative',
  },
  {
    key: 'each',
    name: '各市培育企业',
    reporter: '各市政府',
    goal: '1',
    unit: '家',
    accumulation: 'cumulative',
  },
  {
    key: 'halves',
    name: '上半年检查次数',
    reporter: '乙局',
    goal: '8',
    unit: '次',
    accumulation: 'cumulative',
    frequency: 'half',
  },
  {
    key: 'pilot',
    name: '试点获批',
    reporter: '丙委',
    goal: '1',
    unit: '个节点',
    accumulation: 'milestone',
    kind: 'milestone',
    measure: 'done',
    frequency: 'once',
    evaluationEnd: '2024-08-15',
    deadline: '2024-08-15',
  },
  {
    key: 'trains',
    name: '班列开行列数',
    reporter: '丙委',
    goal: '200',
    unit: '列',
    accumulation: 'ytd',
    evaluationEnd: '2023-12-31',
    deadline: '2023-12-31',
  },
  {
    key: 'nobody',
    name: '无人负责的目标',
    reporter: null,
    goal: '10',
    unit: '家',
    accumulation: 'cumulative',
  },
];

export async function fillSmallPlan(
  dataSource: DataSource,
  targets: readonly SmallTarget[] = TARGETS,
): Promise<void> {
  await dataSource.query(`
    INSERT INTO region (code, parent_code, name, short_name, sort) VALUES
      ('000000', NULL, '全国', '全国', 1), ('130000', '000000', '河北省', '河北', 2),
      ('140000', '000000', '山西省', '山西', 3)`);
  await dataSource.query(`INSERT INTO demo_clock (today) VALUES ('2024-10-15')`);
  const bodies = [...new Set(targets.flatMap((t) => [t.reporter ?? '甲厅', ...(t.shared ?? [])]))];
  await dataSource.query(
    `INSERT INTO agency (region_code, name, short_name, kind, sort)
     SELECT '140000', name, name, CASE WHEN name = '各市政府' THEN 'group' ELSE 'department' END, sort
     FROM unnest($1::text[]) WITH ORDINALITY AS body (name, sort)`,
    [bodies],
  );
  await dataSource.query(
    `INSERT INTO plan (region_code, key, title, issuer, issued_on, horizon, activated_on)
     VALUES ('140000', 'small', '小方案', '省政府', '2022-07-29', '2025-12-31', '2024-07-01')`,
  );
  for (const [ordinal, target] of targets.entries()) await addTarget(dataSource, target, ordinal);
  await addPeople(dataSource, [
    { username: 'clerk', role: 'clerk', region: '140000', agency: bodies[0] ?? '' },
    { username: 'signer', role: 'signer', region: '140000', agency: bodies[0] ?? '' },
    { username: 'other-signer', role: 'signer', region: '140000', agency: bodies[1] ?? '' },
    { username: 'other-clerk', role: 'clerk', region: '140000', agency: bodies[1] ?? '' },
    { username: 'inspector', role: 'inspector', region: '140000' },
    { username: 'second-inspector', role: 'inspector', region: '000000' },
    { username: 'hebei-inspector', role: 'inspector', region: '130000' },
    { username: 'leader', role: 'leader', region: '000000' },
    { username: 'administrator', role: 'administrator', region: '000000' },
  ]);
}

async function addTarget(dataSource: DataSource, t: SmallTarget, ordinal: number): Promise<void> {
  await dataSource.query(
    `INSERT INTO series (region_code, plan_id, key, indicator, unit, accumulation, frequency, publisher)
     SELECT '140000', id, $1, $2, $3, $4, $5, 'agency' FROM plan WHERE key = 'small'`,
    [t.key, t.name, t.unit, t.accumulation, t.frequency ?? 'quarter'],
  );
  await dataSource.query(
    `INSERT INTO target (region_code, plan_id, series_id, key, ordinal, name, kind, measure,
       comparator, strict, approximate, goal, unit, recurrence, distribution, start_on,
       evaluation_end, deadline, deadline_stated, phrase, parent_id, relation, tier_group,
       tier_rank, reporter_id)
     SELECT '140000', p.id, s.id, $1, $2, $3, $4, $5, 'at_least', false, false, $6, $7, 'once',
            'single', '2022-07-29', $8, $9, true, $3,
            (SELECT id FROM target WHERE key = $10),
            CASE WHEN $10::text IS NOT NULL THEN 'part_of' END,
            CASE WHEN $11::int IS NOT NULL THEN 'tiers' END, $11,
            (SELECT id FROM agency WHERE name = $12)
     FROM plan p JOIN series s ON s.plan_id = p.id AND s.key = $1 WHERE p.key = 'small'`,
    [
      t.key,
      ordinal,
      t.name,
      t.kind ?? 'quantity',
      t.measure ?? 'value',
      t.goal,
      t.unit,
      t.evaluationEnd ?? '2025-12-31',
      t.deadline ?? '2025-12-31',
      t.parent ?? null,
      t.tierRank ?? null,
      t.reporter,
    ],
  );
  for (const [place, name] of [t.reporter, ...(t.shared ?? [])].entries()) {
    if (name === null) continue;
    await dataSource.query(
      `INSERT INTO responsibility (target_id, agency_id, role, source, ordinal)
       SELECT t.id, a.id, $3, 'document', $4 FROM target t, agency a WHERE t.key = $1 AND a.name = $2`,
      [t.key, name, place === 0 ? 'lead' : 'shared', place],
    );
  }
}
