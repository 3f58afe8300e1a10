import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/series/domain/day';
import { LISTS, type List } from '../../src/supervision/domain/matter';
import {
  overdueReportSchema,
  overdueRowsSchema,
  type OverdueReport,
  type OverdueRows,
} from '../../src/supervision/overdue-report.schema';
import { ROLES } from '../../src/targets/domain/model';
import { startReportingApp, type ReportingApp } from '../reporting/reporting-app';
import {
  ACTIVATED,
  fillLedger,
  LEDGER_DAY,
  moveReturns,
  randomLedger,
  REGIONS,
} from './random-ledger';

/** Another ledger each time; the seed of one that failed is in the names of its tests. */
const SEED = Number(process.env.LEDGER_SEED ?? Date.now() % 1_000_000);
const RUNS = 25;

let server: ReportingApp;

beforeAll(async () => {
  const [ledger] = fc.sample(randomLedger, { seed: SEED, numRuns: 1 });
  if (!ledger) throw new Error('no ledger');
  server = await startReportingApp((db) => fillLedger(db, ledger));
  await server.openRounds(LEDGER_DAY);
  await moveReturns(server.dataSource, ledger);
}, 120_000);
afterAll(() => server.close());

type Query = Record<string, string | number | undefined>;

function addressed(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

async function report(query: Query, who = 'leader'): Promise<OverdueReport> {
  const url = `/overdue-report?${addressed(query)}`;
  const { status, body, text } = await server.as(who)({ method: 'GET', url });
  if (status !== 200) throw new Error(text);
  return overdueReportSchema.parse(body);
}

/** All rows of a list as ids, read in pages. */
async function idsOf(list: List | 'differences', query: Query, who = 'leader'): Promise<number[]> {
  const ids: number[] = [];
  for (;;) {
    const url = `/overdue-report/rows?${addressed({ ...query, list, limit: 9, offset: ids.length })}`;
    const { status, body, text } = await server.as(who)({ method: 'GET', url });
    if (status !== 200) throw new Error(text);
    const page = overdueRowsSchema.parse(body);
    ids.push(...idsIn(page));
    if (page.rows.length === 0 || ids.length >= page.total) {
      expect(ids).toHaveLength(page.total);
      return ids;
    }
  }
}

function idsIn(page: OverdueRows): number[] {
  switch (page.kind) {
    case 'returns':
      return page.rows.map((row) => row.submission.id);
    case 'entrusted':
      return page.rows.map((row) => row.matter.id);
    default:
      return page.rows.map((row) => row.target.id);
  }
}

const day = fc.oneof(
  fc
    .integer({ min: -5, max: daysBetween(ACTIVATED, LEDGER_DAY) })
    .map((after) => addDays(ACTIVATED, after)),
  fc.constantFrom('2023-12-31', '2024-01-01', '2024-02-29', '2024-03-01', LEDGER_DAY),
);
const scope = fc.record(
  {
    basis: fc.constantFrom('then', 'now'),
    region: fc.constantFrom(...REGIONS),
    plan: fc.constantFrom(...REGIONS.map((region) => `p${region}`)),
    agency: fc.integer({ min: 1, max: 12 }),
    role: fc.constantFrom(...ROLES),
  },
  { requiredKeys: [] },
);

const totalsOf = ({ totals }: OverdueReport): Record<List, number> => ({
  deadlines_stated: totals.deadlines.stated,
  deadlines_unstated: totals.deadlines.unstated,
  returns: totals.returns.matters,
  behind: totals.behind.matters,
  entrusted: totals.entrusted.matters,
});

const assert = <T extends unknown[]>(property: fc.IAsyncProperty<T>) =>
  fc.assert(property, { numRuns: RUNS, endOnFailure: true });

describe(`ledger ${SEED}`, () => {
  it('has something to tell of', async () => {
    const all = await report({ asOf: LEDGER_DAY });
    expect(all.totals.deadlines.matters).toBeGreaterThan(0);
    expect(all.totals.returns.matters).toBeGreaterThan(0);
    expect(all.reported.expected).toBeGreaterThan(all.reported.missing);
  });

  it('totals are the rows of the lists, and a target stands in one', async () => {
    await assert(
      fc.asyncProperty(day, scope, async (asOf, query) => {
        const totals = totalsOf(await report({ asOf, ...query }));
        const ids = new Map<List, number[]>();
        for (const list of LISTS) ids.set(list, await idsOf(list, { asOf, ...query }));
        expect(Object.fromEntries([...ids].map(([list, own]) => [list, own.length]))).toEqual(
          totals,
        );
        const targets = (['deadlines_stated', 'deadlines_unstated', 'behind'] as const).flatMap(
          (list) => ids.get(list) ?? [],
        );
        expect(new Set(targets).size).toBe(targets.length);
      }),
    );
  }, 120_000);

  it('the lists are what was stored of the day, counted apart', async () => {
    await assert(
      fc.asyncProperty(day, async (asOf) => {
        const { totals, reported } = await report({ asOf });
        const [stored] = await server.rows<{ passed: number; behind: number }>(
          `SELECT count(*) FILTER (WHERE passed)::int AS passed,
             count(*) FILTER (WHERE NOT passed AND lamp IN ('off_track', 'at_risk'))::int AS behind
           FROM (SELECT lamp, deadline_state IN ('overdue', 'missed', 'unproven') AS passed
             FROM target_state
             WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)) AS state`,
          [asOf],
        );
        expect([totals.deadlines.matters, totals.behind.matters]).toEqual([
          stored?.passed,
          stored?.behind,
        ]);
        const [returns] = await server.rows<{ expected: number; missing: number }>(
          `SELECT count(*)::int AS expected, (count(*) FILTER (WHERE NOT EXISTS (
              SELECT FROM submission_event e WHERE e.submission_id = s.id AND e.action = 'submit'
                AND e.on_day <= $1)))::int AS missing
           FROM submission s JOIN reporting_round rd ON rd.id = s.round_id
           WHERE rd.opens_on <= $1 AND rd.due_on < $1 AND EXISTS (
             SELECT FROM submission_line l WHERE l.submission_id = s.id AND l.required)`,
          [asOf],
        );
        expect([reported.expected, reported.missing]).toEqual([
          returns?.expected,
          returns?.missing,
        ]);
      }),
    );
  }, 60_000);

  it('each figure of a body has as many rows behind its link', async () => {
    await assert(
      fc.asyncProperty(day, scope, fc.nat(), async (asOf, query, pick) => {
        const { byAgency } = await report({ asOf, ...query });
        const body = byAgency[pick % Math.max(byAgency.length, 1)];
        for (const line of body?.roles ?? []) {
          const own = await report({
            asOf,
            ...query,
            agency: body?.agency.id,
            role: line.role,
          });
          expect([line.deadlines, line.returns, line.behind, line.entrusted]).toEqual([
            own.totals.deadlines.matters,
            own.totals.returns.matters,
            own.totals.behind.matters,
            own.totals.entrusted.matters,
          ]);
        }
      }),
    );
  }, 120_000);

  it('regions part the whole; a city lies in its province; plans part the targets', async () => {
    await assert(
      fc.asyncProperty(day, fc.constantFrom('then', 'now'), async (asOf, basis) => {
        const of = async (query: Query) => totalsOf(await report({ asOf, basis, ...query }));
        const [whole, shanxi, hebei, city] = [
          await of({}),
          await of({ region: '140000' }),
          await of({ region: '130000' }),
          await of({ region: '140100' }),
        ];
        const plans = [];
        for (const region of REGIONS) plans.push(await of({ plan: `p${region}` }));
        for (const list of LISTS) {
          expect([list, shanxi[list] + hebei[list]]).toEqual([list, whole[list]]);
          expect(city[list]).toBeLessThanOrEqual(shanxi[list]);
          expect([list, plans.reduce((sum, own) => sum + own[list], 0)]).toEqual([
            list,
            whole[list],
          ]);
        }
        // The inspector of the province sees what the leader sees of it.
        expect(totalsOf(await report({ asOf, basis }, 'inspector'))).toEqual(shanxi);
      }),
    );
  }, 120_000);

  it('what is known now differs from then by the listed differences alone', async () => {
    await assert(
      fc.asyncProperty(day, scope, async (asOf, query) => {
        const then = await report({ asOf, ...query, basis: 'then' });
        const now = await report({ asOf, ...query, basis: 'now' });
        const rows = now.differences?.rows ?? [];
        expect(then.differences).toBeNull();
        expect(await idsOf('differences', { asOf, ...query, basis: 'now' })).toEqual(
          rows.map((row) => row.target.id),
        );
        const moved = (list: List) =>
          rows.filter((row) => row.now.list === list).length -
          rows.filter((row) => row.then.list === list).length;
        for (const list of LISTS) {
          expect([list, totalsOf(now)[list] - totalsOf(then)[list]]).toEqual([list, moved(list)]);
        }
        for (const row of rows) {
          expect(row.causes.length).toBeGreaterThan(0);
          expect(row.causes.every(({ on }) => on > asOf && on <= LEDGER_DAY)).toBe(true);
        }
        if (asOf === LEDGER_DAY) expect(rows).toEqual([]);
      }),
    );
  }, 120_000);

  it('the workbook has the rows that the totals count', async () => {
    await fc.assert(
      fc.asyncProperty(day, scope, async (asOf, query) => {
        const totals = totalsOf(await report({ asOf, ...query }));
        const file = await server.app.inject({
          url: `/api/overdue-report/export?${addressed({ asOf, ...query })}`,
          headers: { cookie: server.cookieOf('leader') },
        });
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(new Uint8Array(file.rawPayload).buffer);
        const counted = (name: string) => (workbook.getWorksheet(name)?.rowCount ?? 0) - 5;
        expect({
          deadlines_stated: counted('期限（文件写明）'),
          deadlines_unstated: counted('期限（按方案期限）'),
          returns: counted('报送'),
          behind: counted('落后序时'),
          entrusted: counted('交办事项'),
        }).toEqual(totals);
        for (const list of LISTS) {
          const text = await server.app.inject({
            url: `/api/overdue-report/export-csv?${addressed({ asOf, ...query, table: list })}`,
            headers: { cookie: server.cookieOf('leader') },
          });
          expect([list, text.body.trimEnd().split('\r\n').length - 5]).toEqual([
            list,
            totals[list],
          ]);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  it('a clerk sees the matters of the own body alone', async () => {
    await assert(
      fc.asyncProperty(day, async (asOf) => {
        const own = await report({ asOf }, 'clerk');
        const [{ id }] = (await server.rows<{ id: number }>(
          `SELECT id FROM agency WHERE name = '140000第1厅'`,
        )) as [{ id: number }];
        expect(totalsOf(own)).toEqual(totalsOf(await report({ asOf, agency: id })));
        expect(own.can).toEqual({ issueNotices: false, export: false });
      }),
    );
  }, 60_000);
});
