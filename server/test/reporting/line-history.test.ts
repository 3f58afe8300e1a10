import fc from 'fast-check';
import { latestPeriods, type PastVersion } from '../../src/reporting/domain/line-history';
import type { LineHistory } from '../../src/reporting/line-history.schema';
import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import type { SubmissionRef } from '../../src/reporting/submission-ref.schema';
import { lineOf, startReportingApp, TODAY, type ReportingApp } from './reporting-app';
import { fillSmallPlan } from './small-plan';

const past = (
  periodEnd: string,
  version: number,
  more: Partial<PastVersion> = {},
): PastVersion => ({
  periodEnd,
  version,
  answer: 'value',
  value: String(version),
  growth: null,
  vintage: 'formal',
  revision: null,
  ...more,
});

describe('latestPeriods', () => {
  test.each([
    ['a first figure', [past('2024-06-30', 1)], [false]],
    [
      'a second one of the same vintage',
      [past('2024-06-30', 1), past('2024-06-30', 2)],
      [true, false],
    ],
    [
      'a final figure after a preliminary one',
      [past('2024-06-30', 1, { vintage: 'preliminary' }), past('2024-06-30', 2)],
      [false, false],
    ],
    [
      'a figure where there was none',
      [past('2024-06-30', 1, { answer: 'not_published', value: null }), past('2024-06-30', 2)],
      [false, false],
    ],
    [
      'a figure of another revision',
      [past('2024-06-30', 1), past('2024-06-30', 2, { revision: '2023普查' })],
      [false, false],
    ],
  ])('%s', (_name, versions, corrections) => {
    const [period] = latestPeriods(versions, 12);
    expect(period?.versions.map(({ correction }) => correction)).toEqual(corrections);
  });

  test('keeps the latest periods whole, newest first, whatever the order of the rows', () => {
    const version = fc.record({
      year: fc.integer({ min: 2000, max: 2024 }),
      version: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(version, { selector: (v) => `${v.year}/${v.version}`, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (rows, most) => {
          const all = rows.map((row) => past(`${row.year}-12-31`, row.version));
          const periods = latestPeriods(all, most);
          const ends = periods.map(({ periodEnd }) => periodEnd);
          expect(ends).toEqual([...ends].sort().reverse());
          expect(ends).toHaveLength(Math.min(most, new Set(all.map((v) => v.periodEnd)).size));
          for (const { periodEnd, versions } of periods) {
            const own = all.filter((v) => v.periodEnd === periodEnd).map((v) => v.version);
            expect(versions.map((v) => v.version)).toEqual(own.sort((a, b) => b - a));
          }
        },
      ),
    );
  });
});

describe('GET /submissions/:id/lines/:lineId/history', () => {
  let server: ReportingApp;
  let id: number;
  let line: number;

  beforeAll(async () => {
    server = await startReportingApp(fillSmallPlan);
    await server.openRounds(TODAY);
    await server.rows(`
      INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, source,
        published_on, known_on, reason, filled_by, signed_by, accepted_by)
      SELECT '140000', s.id, v.period_end::date, v.version, v.value, 'formal', '统计月报', NULL,
             v.known_on::date, v.reason, '甲某', '王处长', '督查员'
      FROM series s, (VALUES
        ('2024-03-31', 1, 200, '2024-04-20', NULL),
        ('2024-06-30', 1, 420, '2024-07-20', NULL),
        ('2024-06-30', 2, 400, '2024-10-10', '漏计保税区'),
        ('2024-09-30', 1, 650, '2024-10-20', NULL)
      ) AS v (period_end, version, value, known_on, reason)
      WHERE s.key = 'trade'`);
    const list = await server.as('clerk')<{ rows: SubmissionRef[] }>({
      method: 'GET',
      url: '/submissions',
    });
    id = list.body.rows.find((row) => row.round.periodEnd === '2024-09-30')?.id ?? 0;
    const detail = await server.as('clerk')<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${id}`,
    });
    line = lineOf(detail.body, '外贸进出口总值').id;
  }, 60_000);
  afterAll(() => server.close());

  const read = (who: string, query = '') =>
    server.as(who)<LineHistory>({
      method: 'GET',
      url: `/submissions/${id}/lines/${line}/history${query}`,
    });

  test('shows earlier values with all versions, who stands for them, and the goal', async () => {
    const { status, body } = await read('clerk');
    expect(status).toBe(200);
    expect(
      body.periods.map(({ label, versions }) => [
        label.zh,
        versions.map(({ value, correction }) => [value, correction]),
      ]),
    ).toEqual([
      [
        '2024年上半年',
        [
          ['400', true],
          ['420', false],
        ],
      ],
      ['2024年一季度', [['200', false]]],
    ]);
    expect(body.periods[0]?.versions[0]).toMatchObject({
      reason: '漏计保税区',
      source: '统计月报',
      filledBy: '甲某',
      signedBy: '王处长',
      acceptedBy: '督查员',
      knownOn: '2024-10-10',
    });
    expect(body).toMatchObject({
      name: '外贸进出口总值',
      unit: '亿元',
      definition: { zh: '当年1月1日起累计' },
      publisher: 'agency',
      targets: [
        {
          name: '外贸进出口总值',
          deadline: '2025-12-31',
          deadlineStated: true,
          expectedUnit: '亿元',
        },
      ],
    });
  });

  test('a past day shows what was known then', async () => {
    const { body } = await read('inspector', '?asOf=2024-10-09');
    expect(body.periods[0]?.versions.map(({ value }) => value)).toEqual(['420']);
  });

  test('says of a changed goal what was stated on the day', async () => {
    await server.rows(
      `INSERT INTO target_revision (target_id, region_code, kind, before, after, reason, basis_title,
         basis_date, proposed_by, proposed_on, decision, decided_by, decided_on, effective_on)
       SELECT t.id, t.region_code, 'goal', '{"deadline_stated": true}', '{"deadline_stated": false}',
         '文件调整', '调整通知', '2024-10-01', p.id, '2024-10-08', 'confirmed', d.id, '2024-10-08',
         '2024-10-09'
       FROM target t, account p, account d WHERE t.key = 'trade' AND p.username = 'inspector'
         AND d.username = 'second-inspector'`,
    );
    await server.rows(`UPDATE target SET deadline_stated = false WHERE key = 'trade'`);
    const stated = async (day: string) =>
      (await read('inspector', `?asOf=${day}`)).body.targets[0]?.deadlineStated;
    expect([await stated('2024-10-08'), await stated('2024-10-09')]).toEqual([true, false]);
  });

  test.each([
    ['clerk', 200],
    ['inspector', 200],
    ['leader', 200],
    ['other-clerk', 404],
    ['hebei-inspector', 404],
  ])('%s is answered %i', async (who, status) => {
    expect((await read(who)).status).toBe(status);
  });

  test.each(['?asOf=2024-09-30', '?asOf=2024-06-30'])(
    'before the round opened it is not there (%s)',
    async (query) => {
      expect((await read('clerk', query)).status).toBe(404);
    },
  );

  test('a line of another return is not found under this one', async () => {
    const [other] = await server.rows<{ id: number }>(
      'SELECT id FROM submission_line WHERE submission_id <> $1 LIMIT 1',
      [id],
    );
    const answer = await server.as('clerk')({
      method: 'GET',
      url: `/submissions/${id}/lines/${other?.id ?? 0}/history`,
    });
    expect(answer.status).toBe(404);
  });
});
