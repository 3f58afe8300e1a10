import {
  inspectionDetailSchema,
  type InspectionDetail,
  type InspectionDraft,
  type InspectionList,
} from '../../src/matters/inspection.schema';
import type { EntrustedList } from '../../src/matters/entrusted-matter.schema';
import { startMattersApp, type MattersApp } from './matters-app';

let server: MattersApp;
beforeEach(async () => {
  server = await startMattersApp();
}, 60_000);
afterEach(() => server.close());

const create = async (change?: Partial<InspectionDraft>, who = 'inspector') =>
  server.post<InspectionDetail>(who, '/inspections', server.draft(change));
const begun = async (change?: Partial<InspectionDraft>, who?: string) => {
  const { status, body, text } = await create(change, who);
  if (status !== 201) throw new Error(text);
  return body;
};
const save = (who: string, { id, version }: InspectionDetail, change: Partial<InspectionDraft>) =>
  server.as(who)<InspectionDetail>({
    method: 'PUT',
    url: `/inspections/${id}`,
    body: server.draft(change),
    version,
  });
const issue = (who: string, { id, version }: InspectionDetail) =>
  server.post<InspectionDetail>(who, `/inspections/${id}/issue`, {}, version);
const inspectionsOf = async (who: string, query = '') =>
  (await server.read<InspectionList>(who, `/inspections${query}`)).body;

test('a visit is drafted by one inspector, finished by another, and issued once', async () => {
  const draft = await begun();
  inspectionDetailSchema.parse(draft);
  expect(draft).toMatchObject({
    state: 'draft',
    regionCode: '140000',
    members: ['组员甲', '组员乙'],
    agencies: [{ name: '甲厅' }],
    plans: [{ key: 'small' }],
    rectification: { problems: 2, practices: 1, closed: 0, late: 0, running: 2 },
    can: { edit: true, issue: true },
  });
  expect((await inspectionsOf('leader')).rows).toEqual([]);
  expect((await server.read('leader', `/inspections/${draft.id}`)).status).toBe(404);

  const finished = await save('second-inspector', draft, { basis: '省政府督查工作安排' });
  expect(finished.body).toMatchObject({ basis: '省政府督查工作安排', version: 2 });
  const stale = await save('inspector', draft, { title: '另一个标题' });
  expect(stale.body).toMatchObject({
    code: 'stale_version',
    current: { version: 2, basis: '省政府督查工作安排' },
    yours: { title: '另一个标题' },
    changedBy: '人员second-inspector',
  });

  const issued = await issue('inspector', finished.body);
  expect(issued.body).toMatchObject({
    state: 'issued',
    issuedOn: '2024-10-15',
    issuedBy: '人员inspector',
    can: { edit: false, issue: false },
    findings: [
      { kind: 'problem', matter: { origin: 'finding', owner: { name: '甲厅' }, state: 'open' } },
      { kind: 'problem', place: '三（二）4 培育示范企业', matter: { owner: { name: '乙局' } } },
      { kind: 'practice', matter: null },
    ],
  });
  expect((await issue('inspector', issued.body)).body).toMatchObject({ code: 'inspection_issued' });
  expect((await save('inspector', issued.body, {})).body).toMatchObject({
    code: 'inspection_issued',
  });
  expect((await inspectionsOf('leader')).rows).toHaveLength(1);
  expect((await inspectionsOf('hebei-inspector')).rows).toEqual([]);
  const clerks = (await server.read<EntrustedList>('clerk', '/matters?origin=finding')).body;
  expect(clerks.rows).toMatchObject([
    {
      text: '部分企业认定材料不全',
      demand: '补齐认定材料并逐家复核',
      dueOn: '2024-10-31',
      inspection: { groupName: '督查一组' },
    },
  ]);
  expect((await inspectionsOf('clerk')).rows).toEqual([]);
  expect((await server.read('clerk', `/inspections/${draft.id}`)).status).toBe(404);
});

test('the page counts how far the problems are put right, on each day', async () => {
  const issued = (await issue('inspector', await begun())).body;
  await server.setToday('2024-10-28');
  expect(
    (await server.read<InspectionDetail>('leader', `/inspections/${issued.id}`)).body,
  ).toMatchObject({ rectification: { problems: 2, closed: 0, late: 1, running: 1 } });
  const before = await inspectionsOf('leader', '?asOf=2024-10-25');
  expect(before.rows).toMatchObject([{ rectification: { late: 0, running: 2 } }]);
  expect((await inspectionsOf('inspector', '?asOf=2024-10-14')).rows).toEqual([]);
});

test('after the clock was moved back an issued visit is a draft that nobody changes', async () => {
  const draft = await begun();
  await server.setToday('2024-10-18');
  const issued = (await issue('inspector', draft)).body;
  await server.setToday('2024-10-16');
  const [seen] = (await inspectionsOf('inspector')).rows;
  expect(seen).toMatchObject({ state: 'draft', rectification: { running: 2 } });
  const { body } = await server.read<InspectionDetail>('inspector', `/inspections/${issued.id}`);
  expect(body).toMatchObject({
    can: { edit: false, issue: false },
    findings: [{ matter: null }, {}, {}],
  });
  expect((await inspectionsOf('leader')).rows).toEqual([]);
  expect((await save('inspector', body, {})).body).toMatchObject({ code: 'inspection_issued' });
});

describe('what cannot be kept', () => {
  const finding = (change: object) => ({
    findings: [{ ...(server.draft().findings[0] as object), ...change }] as never,
  });
  const cases: [string, () => Partial<InspectionDraft>, string, string][] = [
    ['days in the wrong order', () => ({ toOn: '2024-10-01' }), 'inspection_faults', 'toOn'],
    [
      'a plan twice',
      () => ({ planIds: [server.planId, server.planId] }),
      'outside_supervision',
      'planIds',
    ],
    ['a plan that is not there', () => ({ planIds: [999_999] }), 'outside_supervision', 'planIds'],
    [
      'a body of another region',
      () => ({ agencyIds: [server.body('冀厅')] }),
      'outside_supervision',
      'agencyIds',
    ],
    [
      'a body that has ended',
      () => ({ agencyIds: [server.body('旧局')] }),
      'outside_supervision',
      'agencyIds',
    ],
    [
      'a body that is not there',
      () => finding({ ownerId: 999_999 }),
      'outside_supervision',
      'findings',
    ],
    [
      'a finding tied to nothing',
      () => finding({ targetId: null }),
      'inspection_faults',
      'findings.0.targetId',
    ],
    [
      'a finding tied to both',
      () => finding({ clauseId: server.clauseId }),
      'inspection_faults',
      'findings.0.targetId',
    ],
    [
      'a target that is not there',
      () => finding({ targetId: 999_999 }),
      'inspection_faults',
      'findings.0.targetId',
    ],
    [
      'a practice with a demand',
      () => finding({ kind: 'practice' }),
      'inspection_faults',
      'findings.0.kind',
    ],
  ];
  it.each(cases)('%s', async (_name, change, code, path) => {
    const { status, body } = await create(change());
    expect(body).toMatchObject({ code, errors: [{ path }] });
    expect(status).toBe(422);
    expect((await inspectionsOf('inspector')).rows).toEqual([]);
  });
});

test('what is missing is asked for when it is issued, and nothing is half issued', async () => {
  const [first, second] = server.draft().findings;
  if (!first || !second) throw new Error('no findings');
  const unfinished = await begun({
    findings: [
      { ...first, ownerId: null, demand: null, dueOn: null },
      { ...second, dueOn: '2024-10-14' },
    ],
  });
  const refused = await issue('inspector', unfinished);
  expect(refused.body).toMatchObject({
    code: 'inspection_unfinished',
    errors: [
      { path: 'findings.0.ownerId' },
      { path: 'findings.0.demand' },
      { path: 'findings.0.dueOn' },
      { path: 'findings.1.dueOn' },
    ],
  });
  const foreign = await begun({ findings: [first, { ...second, ownerId: server.body('冀厅') }] });
  expect((await issue('inspector', foreign)).body).toMatchObject({
    code: 'agency_cannot_take_on',
    errors: [{ path: 'findings.1.ownerId' }],
  });
  const empty = await begun({ findings: [], fromOn: '2024-10-20', toOn: '2024-10-21' });
  expect((await issue('inspector', empty)).body).toMatchObject({
    errors: [{ path: 'findings' }, { path: 'fromOn' }],
  });
  expect(await server.rows('SELECT id FROM entrusted_matter')).toEqual([]);
  expect(await server.rows('SELECT id FROM inspection WHERE issued_on IS NOT NULL')).toEqual([]);
});

test('two who issue at once issue once', async () => {
  const draft = await begun();
  const both = await Promise.all([issue('inspector', draft), issue('second-inspector', draft)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  expect(await server.rows('SELECT id FROM entrusted_matter')).toHaveLength(2);
});
