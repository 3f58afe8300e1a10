import type { IntakeFields, Suggestions } from '../../src/intake/intake-row.schema';
import type { DraftDetail } from '../../src/intake/intake.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { pasteDraft, PLAN_TEXT, startIntakeApp } from './intake-app';

let app: ReportingApp;
let draft: DraftDetail;
beforeAll(async () => {
  app = await startIntakeApp();
  draft = await pasteDraft(app);
});
afterAll(() => app.close());

async function suggested(words: string, type?: string): Promise<Suggestions> {
  const start = PLAN_TEXT.indexOf(words);
  const answer = await app.as('inspector')<Suggestions>({
    method: 'POST',
    url: `/intake/drafts/${draft.id}/suggest`,
    body: { start, end: start + words.length, ...(type && { type }) },
  });
  expect([answer.status, start >= 0]).toEqual([200, true]);
  return answer.body;
}

test.each([
  ['培育认定领军企业60家以上', { type: 'target', fields: { goal: '60', unit: '家' } }],
  ['示范企业达到100家', { type: 'target', fields: { goal: '100', unit: '家' } }],
  ['（省商务厅负责）', { type: 'responsibility', fields: { agencies: [{ name: '省商务厅' }] } }],
])('%s is read by itself, with its place in the document', async (words, row) => {
  const { rows } = await suggested(words);
  expect(rows).toMatchObject([{ ...row, quote: words }]);
  for (const { start, end, quote } of rows) expect(PLAN_TEXT.slice(start, end)).toBe(quote);
});

test('a goal without a date of its own ends with the plan’s period, a note bears its heading', async () => {
  const [goal] = (await suggested('培育认定领军企业60家以上')).rows;
  expect(goal?.fields).toMatchObject({ deadline: draft.header.horizon, deadlineStated: false });
  const [note] = (await suggested('（省商务厅负责）')).rows;
  expect(note?.fields).toMatchObject({ clause: '二（二）', name: '优化审批服务' });
});

test.each<[string | undefined, Partial<IntakeFields>]>([
  [undefined, { kind: 'quantity', measure: 'value', goal: null, unit: null }],
  ['milestone', { kind: 'milestone', measure: 'done', unit: '个节点', accumulation: 'milestone' }],
  ['norm', { kind: 'quantity', recurrence: 'standing', deadline: null, evaluationEnd: null }],
  ['incentive', { kind: 'quantity', deadline: null }],
])(
  'where nothing is read a blank row of the type (%s) begins in the clause',
  async (type, terms) => {
    const { rows, blank } = await suggested('培育领军企业', type);
    expect(rows).toEqual([]);
    expect(blank).toMatchObject({
      type: type ?? 'target',
      fields: { name: '', clause: '二（一）', ...terms },
    });
  },
);

test('a blank goal ends with the plan’s period', async () => {
  const horizon = draft.header.horizon;
  expect(horizon).not.toBeNull();
  const { blank } = await suggested('培育领军企业');
  expect(blank.fields).toMatchObject({
    deadline: horizon,
    evaluationEnd: horizon,
    deadlineStated: false,
  });
});
