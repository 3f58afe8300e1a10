import fc from 'fast-check';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { Correction } from '../../src/reporting/correction.schema';
import { addVersions } from '../../src/series/actual-version.service';
import { addDays } from '../../src/series/domain/day';
import { targetsMovedBy } from '../../src/targets/moved-target.service';
import { startReportingApp, TODAY, type ReportingApp } from './reporting-app';
import { fillSmallPlan } from './small-plan';

const PERIOD = '2024-09-30';
const RUNS = 20;

type Act =
  | { readonly kind: 'accept' | 'correct'; readonly value: number }
  | { readonly kind: 'import'; readonly value: number; readonly knownIn: number }
  | { readonly kind: 'tomorrow' };

interface Kept {
  readonly value: string;
  readonly knownOn: string;
}

let server: ReportingApp;
let today = TODAY;
let place = 0;

beforeAll(async () => {
  server = await startReportingApp((dataSource) =>
    fillSmallPlan(
      dataSource,
      Array.from({ length: RUNS }, (_, index) => ({
        key: `goal-${index}`,
        name: `目标${index}`,
        reporter: `单位${index}`,
        goal: '100',
        unit: '家',
        accumulation: 'cumulative',
      })),
    ),
  );
  await server.openRounds(TODAY);
  await advance();
}, 60_000);
afterAll(() => server.close());

function advance(): Promise<void> {
  return server.dataSource.transaction((manager) =>
    server.app.get(EvaluationService).advance(manager, today),
  );
}

async function seriesAt(index: number): Promise<{ series: number; submission: number }> {
  const [row] = await server.rows<{ series: number; submission: number }>(
    `SELECT l.series_id AS series, l.submission_id AS submission FROM submission_line l
     JOIN series s ON s.id = l.series_id JOIN submission r ON r.id = l.submission_id
     JOIN reporting_round rd ON rd.id = r.round_id
     WHERE s.key = $1 AND rd.period_end = $2`,
    [`goal-${index}`, PERIOD],
  );
  if (!row) throw new Error(`no line of goal ${index}`);
  return row;
}

async function accept(submission: number, value: number): Promise<void> {
  await server.rows(
    `UPDATE submission_line SET answer = 'value', value = $2, explanation = '复核后更正填报数'
     WHERE submission_id = $1`,
    [submission, value],
  );
  const [changed] = await server.rows<{ version: number }[]>(
    `UPDATE submission SET state = 'submitted', signer = '王处长', version = version + 1,
       filled_by = (SELECT id FROM account WHERE username = 'clerk')
     WHERE id = $1 RETURNING version`,
    [submission],
  );
  const { status } = await server.as('inspector')({
    method: 'POST',
    url: `/submissions/${submission}/accept`,
    version: changed?.[0]?.version ?? 0,
  });
  expect(status).toBe(200);
}

/** Null where the proposal says what is known already. */
async function correct(series: number, version: number, value: number): Promise<true | null> {
  const proposed = await server.as('second-inspector')<Correction>({
    method: 'POST',
    url: '/corrections',
    version,
    body: {
      seriesId: series,
      periodEnd: PERIOD,
      answer: 'value',
      value: String(value),
      growth: null,
      vintage: 'formal',
      revision: null,
      reason: '复核后剔除重复认定企业',
      source: '复核通知',
      sourceUrl: null,
    },
  });
  if (proposed.status === 422) return null;
  const { status } = await server.as('inspector')({
    method: 'POST',
    url: `/corrections/${proposed.body.id}/accept`,
    version: proposed.body.version,
    body: { words: '已核对' },
  });
  expect(status).toBe(200);
  return true;
}

async function importValue(series: number, value: number, knownOn: string): Promise<void> {
  await server.dataSource.transaction(async (manager) => {
    await addVersions(manager, [
      {
        seriesId: series,
        periodEnd: PERIOD,
        answer: 'value',
        value: String(value),
        growth: null,
        vintage: 'formal',
        revision: null,
        source: '年报',
        sourceUrl: null,
        publishedOn: knownOn,
        knownOn,
        reason: null,
        filledBy: null,
        signedBy: null,
        acceptedBy: '督查员',
        submissionId: null,
      },
    ]);
    const moved = await targetsMovedBy(manager, [series]);
    await server.app.get(EvaluationService).rejudge(manager, moved, today);
  });
}

function knownIn(kept: readonly Kept[]): { version: number; value: string } | null {
  const index = kept.findLastIndex((one) => one.knownOn <= today);
  const found = kept[index];
  return found ? { version: index + 1, value: found.value } : null;
}

async function carryOut(act: Act, at: Awaited<ReturnType<typeof seriesAt>>, kept: Kept[]) {
  const known = knownIn(kept);
  if (act.kind === 'tomorrow') {
    today = addDays(today, 1);
    await server.setToday(today);
    await advance();
  } else if (act.kind === 'import') {
    const knownOn = addDays(today, act.knownIn);
    await importValue(at.series, act.value, knownOn);
    kept.push({ value: String(act.value), knownOn });
  } else if (act.kind === 'accept') {
    await accept(at.submission, act.value);
    if (known?.value !== String(act.value)) kept.push({ value: String(act.value), knownOn: today });
  } else if (known && (await correct(at.series, known.version, act.value))) {
    expect(known.value).not.toBe(String(act.value));
    kept.push({ value: String(act.value), knownOn: today });
  }
}

const value = fc.integer({ min: 0, max: 99 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('accept' as const, 'correct' as const), value }),
  fc.record({
    kind: fc.constant('import' as const),
    value,
    knownIn: fc.integer({ min: -5, max: 2 }),
  }),
  fc.constant({ kind: 'tomorrow' as const }),
);

test('however values come, none disappears and the newest known one is judged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const at = await seriesAt(place);
      place += 1;
      const kept: Kept[] = [];
      for (const one of acts) {
        await carryOut(one, at, kept);
        const stored = await server.rows<{ value: string; known_on: string }>(
          'SELECT value, known_on FROM actual WHERE series_id = $1 ORDER BY version',
          [at.series],
        );
        expect(stored).toEqual(kept.map((each) => ({ value: each.value, known_on: each.knownOn })));
        const [judged] = await server.rows<{ value: string | null }>(
          `SELECT st.latest_value AS value FROM target_state st JOIN target t ON t.id = st.target_id
           WHERE t.series_id = $1 AND st.valid_to IS NULL`,
          [at.series],
        );
        expect(judged?.value ?? null).toBe(knownIn(kept)?.value ?? null);
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 120_000);
