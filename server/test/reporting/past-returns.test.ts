import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import type { Comparison } from '../../src/reporting/review.schema';
import { returnOf, type ReturnInState } from './return-in-state';
import {
  BEHIND,
  cell,
  lineOf,
  seenLines,
  startReportingApp,
  TODAY,
  type ReportingApp,
} from './reporting-app';
import { fillSmallPlan } from './small-plan';

let server: ReportingApp;
let own: ReturnInState;
const FIRMS = '示范企业数量';

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.openRounds(TODAY);
  own = await returnOf(server);
}, 60_000);

afterAll(() => server.close());

async function type(day: string, value: string): Promise<void> {
  await server.setToday(day);
  const { version } = lineOf(await own.view('clerk'), FIRMS);
  const { status, text } = await server.as('clerk')({
    method: 'PUT',
    url: `/submissions/${own.id}/lines/${own.lineId}`,
    version,
    body: cell(value, BEHIND),
  });
  if (status !== 200) throw new Error(text);
}

async function move(who: string, day: string, route: string, body: object): Promise<void> {
  await server.setToday(day);
  const { version } = await own.view(who);
  const { status, text } = await server.as(who)({
    method: 'POST',
    url: `/submissions/${own.id}/${route}`,
    version,
    body,
  });
  if (status !== 200) throw new Error(text);
}

const handIn = async (day: string) => {
  await server.setToday(day);
  const lines = seenLines(await own.view('clerk'));
  await move('clerk', day, 'submit', { signer: '王处长', lines });
};

const shown = ({ lines }: SubmissionDetail) => {
  const { value, draftKept, findings } = lineOf({ lines } as SubmissionDetail, FIRMS);
  return [value, draftKept, findings.some(({ code }) => code === 'required')];
};

/** Typed on the 15th and 16th, handed in on the 17th, sent back on the 18th, mended on the 19th. */
describe('a return of past days', () => {
  beforeAll(async () => {
    await own.putInto('open');
    await server.rows(
      `UPDATE submission_line SET answer = NULL, value = NULL, explanation = NULL, next_step = NULL
       WHERE id = $1`,
      [own.lineId],
    );
    await type('2024-10-15', '80');
    await type('2024-10-16', '90');
    await handIn('2024-10-17');
    await move('inspector', '2024-10-18', 'return', { reason: '请核对口径' });
    await type('2024-10-19', '95');
    await handIn('2024-10-20');
    await server.setToday('2024-10-21');
  }, 60_000);

  it.each([
    ['2024-10-14', 'open', [null, true, true]],
    // Typed over on the 16th: what it said on the 15th nobody knows any more.
    ['2024-10-15', 'draft', [null, false, true]],
    ['2024-10-17', 'submitted', ['90', true, false]],
    ['2024-10-18', 'returned', ['90', true, false]],
    ['2024-10-19', 'draft', ['95', true, false]],
    ['2024-10-20', 'submitted', ['95', true, false]],
    ['2024-10-21', 'submitted', ['95', true, false]],
  ])('on %s it is %s and shows what it said', async (day, state, line) => {
    const detail = await own.view('inspector', day);
    expect(detail.submission.state).toBe(state);
    expect(shown(detail)).toEqual(line);
  });

  it('counts as filled what was filled then', async () => {
    const filled = async (day: string) => (await own.view('clerk', day)).submission.filled;
    const whole = (await own.view('clerk')).submission.expected;
    expect([await filled('2024-10-14'), await filled('2024-10-17')]).toEqual([0, whole]);
    expect(await filled('2024-10-15')).toBe(whole - 1);
  });

  it('previews the lamp with what was handed in then', async () => {
    const verdict = async (day: string) =>
      lineOf(await own.view('inspector', day), FIRMS).targets[0]?.verdict.zh ?? '';
    expect(await verdict('2024-10-17')).toContain('90');
    expect(await verdict('2024-10-20')).toContain('95');
    expect(await verdict('2024-10-17')).not.toContain('95');
  });

  it('holds it against what it said before, as known then', async () => {
    const said = async (day: string) => {
      const { body } = await server.as('inspector')<Comparison>({
        method: 'GET',
        url: `/submissions/${own.id}/comparison?asOf=${day}`,
      });
      return body.lines.find(({ lineId }) => lineId === own.lineId)?.before?.value ?? null;
    };
    expect([await said('2024-10-17'), await said('2024-10-20')]).toEqual([null, '90']);
  });

  it('stays whole for its body where the clock goes back to a day of its draft', async () => {
    await own.putInto('draft', { day: '2024-10-14' });
    await type('2024-10-16', '70');
    await server.setToday('2024-10-15');
    expect(shown(await own.view('clerk'))).toEqual(['70', true, false]);
    await server.setToday('2024-10-21');
  });
});
