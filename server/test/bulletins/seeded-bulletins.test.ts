import type { BulletinDetail, BulletinTurn } from '../../src/bulletins/bulletin.schema';
import { bulletinDetailSchema, bulletinTurnSchema } from '../../src/bulletins/bulletin.schema';
import { startSeededApp, type SeededApp } from '../harness/seeded-app';

let seeded: SeededApp;
let inspector: string;
beforeAll(async () => {
  seeded = await startSeededApp();
  inspector = await seeded.signInDemo('inspector');
}, 60_000);
afterAll(() => seeded.close());

async function drafted(day: string, regionCode: string): Promise<BulletinDetail> {
  await seeded.moveClock(inspector, day);
  const made = await seeded.app.inject({
    method: 'POST',
    url: '/api/bulletins',
    headers: { cookie: inspector, 'idempotency-key': `seeded-${day}-${regionCode}` },
    payload: { regionCode },
  });
  const turn: BulletinTurn = bulletinTurnSchema.parse(made.json());
  return seeded.read(inspector, `/api/bulletins/${turn.id}`, bulletinDetailSchema);
}

const textOf = (detail: BulletinDetail, key: string) =>
  detail.parts.find((part) => part.key === key)?.text.split('\n') ?? [];
const counts = ({ groups }: BulletinDetail) => groups.map(({ count, share }) => [count, share]);

/** Hebei's plan has 41 goals; trade is the only one that is measured by October 2020. */
test('Hebei on 28 October 2020', async () => {
  const one = await drafted('2020-10-28', '130000');
  expect(one).toMatchObject({
    title: '关于河北省2020年三季度目标进展情况的督查通报',
    issuer: '河北省人民政府办公厅',
    period: { from: '2020-07-01', to: '2020-09-30' },
  });
  expect(textOf(one, 'opening')).toEqual([
    '根据《关于推进新时代外贸高质量发展的实施方案》，以截至2020年10月28日已审核的数据为准，现将河北省2020年三季度目标进展情况通报如下。',
  ]);
  // 3 of 41: 7.317 %; 38 of 41: 92.683 %.
  expect(counts(one)).toEqual([
    [3, '7.32'],
    [0, '0.00'],
    [0, '0.00'],
    [0, '0.00'],
    [38, '92.68'],
  ]);
  // 2691.8 / 4500 = 59.818 %; 8 / 12 = 66.667 %; the difference of the unrounded is −6.849.
  expect(textOf(one, 'headline')).toEqual([
    '1.外贸进出口总值：目标为不低于4500亿元；2020年1—8月2691.8亿元，完成59.82%，序时66.67%，低于序时6.85个百分点；同比增长5.00%。',
  ]);
  expect(textOf(one, 'behind').slice(0, 2)).toEqual([
    '未达序时的目标3项，其中2项逾期、未完成或期满未报，列入下一部分。',
    '（一）预警1项',
  ]);
  expect(textOf(one, 'behind')[2]).toContain('牵头单位：河北省商务厅。原因：未说明。');
  expect(textOf(one, 'deadlines')[0]).toBe('（一）期满未报2项');
  // The 28th is the last day to report: nothing is missing yet.
  expect(textOf(one, 'returns')).toEqual([
    '应报6份，截至2020年10月28日已报0份，报送率0.00%。未到截止日6份。',
  ]);
  expect(textOf(one, 'praise')).toEqual(['']);
  expect(textOf(one, 'criticism')).toEqual(['']);
});

/** Guangdong's growth through August 2014: −11.7 % against 2.4 %, 14.1 points short. */
test('Guangdong on 10 October 2014', async () => {
  const one = await drafted('2014-10-10', '440000');
  expect(counts(one)).toEqual([
    [3, '23.08'],
    [0, '0.00'],
    [0, '0.00'],
    [0, '0.00'],
    [10, '76.92'],
  ]);
  expect(textOf(one, 'headline')).toEqual([
    '1.全省外贸进出口总值增速：2014年1—8月同比下降11.70%，目标同比增长不低于2.4%，低于目标14.10个百分点。',
  ]);
  // Two returns of 31 July were due on 21 August: fifty days before.
  expect(textOf(one, 'returns')).toEqual([
    '应报4份，截至2014年10月10日已报0份，报送率0.00%；已报和未报共2份中，按时0份，按时率0.00%。未到截止日2份。',
    '未报2份：广东省人民政府（2014年7月31日到期，已超期50天）、广东省发展和改革委员会（2014年7月31日到期，已超期50天）。',
  ]);
  expect(textOf(one, 'criticism')).toEqual([
    '对下列单位予以批评：',
    '1.广东省发展和改革委员会：2014年7月31日到期报送未报。',
    '2.广东省人民政府：2014年7月31日到期报送未报。',
  ]);
});

/** Shanxi's retail sales on 15 October 2024: 0.74 % a year against 7 %. */
test('Shanxi on 15 October 2024', async () => {
  const one = await drafted('2024-10-15', '140000');
  expect(one.basis).toBe('《山西省促进内外贸一体化发展行动方案》（晋政办发〔2022〕61号）');
  expect(counts(one)).toEqual([
    [2, '16.67'],
    [0, '0.00'],
    [0, '0.00'],
    [0, '0.00'],
    [10, '83.33'],
  ]);
  expect(textOf(one, 'headline')).toEqual([
    '1.社会消费品零售总额年均增速：按2024年1—8月推算，年均增长0.74%，目标年均增长不低于7%，低于目标6.26个百分点。',
  ]);
  expect(textOf(one, 'demands').map((line) => line.slice(0, 7))).toEqual([
    '（一）滞后目标',
    '（二）期满未报',
  ]);
});

test('a bulletin of several plans counts them by plan and names the plan of each target', async () => {
  await seeded.moveClock(inspector, '2024-10-15');
  const made = await seeded.app.inject({
    method: 'POST',
    url: '/api/bulletins',
    headers: { cookie: inspector, 'idempotency-key': 'seeded-several-plans' },
    payload: { regionCode: '000000', plans: ['hebei-2018', 'shanxi-2022'] },
  });
  const { id } = bulletinTurnSchema.parse(made.json());
  const one = await seeded.read(inspector, `/api/bulletins/${id}`, bulletinDetailSchema);
  expect(one.figures).toHaveLength(41 + 12);
  expect(one.groups.reduce((sum, { count }) => sum + count, 0)).toBe(53);
  expect(textOf(one, 'headline')[0]).toContain('（山西 2022）：');
  expect(one.plans.map(({ key }) => key)).toEqual(['hebei-2018', 'shanxi-2022']);
});
