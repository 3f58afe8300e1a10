import { BASE, LINEAR, SHARES, startMaintenanceApp, type MaintenanceApp } from './maintenance-app';

// What is refused changes nothing, so that all of it is tried on one database.
let app: MaintenanceApp;
beforeAll(async () => {
  app = await startMaintenanceApp();
}, 60_000);
afterAll(() => app.server.close());

describe('a change is refused', () => {
  const schedule = (profile: object, interim: object[] = []) => ({
    kind: 'schedule',
    profile,
    interim,
  });

  it.each([
    ['a profile of a count', 'firms', schedule(SHARES), 'change.profile'],
    [
      'three shares',
      'trade',
      schedule({ kind: 'shares', shares: ['20', '60', '100'] }),
      'change.profile.shares',
    ],
    [
      'falling shares',
      'trade',
      schedule({ kind: 'shares', shares: ['60', '50', '70', '100'] }),
      'change.profile.shares',
    ],
    [
      'shares that end at 99',
      'trade',
      schedule({ kind: 'shares', shares: ['60', '99'] }),
      'change.profile.shares',
    ],
    [
      'an interim total inside a year',
      'trade',
      schedule(LINEAR, [{ on: '2024-06-30', value: '1' }]),
      'change.interim.0.on',
    ],
    [
      'an interim goal before the start',
      'firms',
      schedule(LINEAR, [{ on: '2022-07-29', value: '1' }]),
      'change.interim.0.on',
    ],
    [
      'interim goals out of order',
      'firms',
      schedule(LINEAR, [
        { on: '2024-06-30', value: '10' },
        { on: '2023-06-30', value: '20' },
      ]),
      'change.interim',
    ],
    ['a schedule of a task', 'task', schedule(LINEAR), 'change'],
    ['what is in force already', 'firms', schedule(LINEAR), 'change'],
    ['a base of a count', 'firms', BASE, 'change'],
    [
      'a base in the middle of a month',
      'bases',
      { ...BASE, baseline: { ...BASE.baseline, periodEnd: '2021-12-15' } },
      'change.baseline.periodEnd',
    ],
    [
      'a base after the end',
      'bases',
      { ...BASE, baseline: { ...BASE.baseline, periodEnd: '2025-12-31' } },
      'change.baseline.periodEnd',
    ],
    ['taking back no base', 'bases', { kind: 'baseline', baseline: null }, 'change.baseline'],
    ['nodes of a count', 'firms', { kind: 'nodes', nodes: [] }, 'change'],
    ['no node at all', 'task', { kind: 'nodes', nodes: [] }, 'change.nodes'],
    [
      'a node after the deadline',
      'task',
      { kind: 'nodes', nodes: [{ on: '2025-07-30', label: '完工' }] },
      'change.nodes.0.on',
    ],
    [
      'a node without words',
      'task',
      { kind: 'nodes', nodes: [{ on: '2025-07-01', label: ' ' }] },
      'change.nodes.0.label',
    ],
    [
      'nodes out of order',
      'task',
      {
        kind: 'nodes',
        nodes: [
          { on: '2025-07-01', label: '完工' },
          { on: '2025-06-01', label: '开工' },
        ],
      },
      'change.nodes',
    ],
  ])('%s', async (_, key, change, path) => {
    const saved = await app.revise(key, change);
    expect([saved.status, saved.body.code]).toEqual([422, 'change_not_acceptable']);
    const shown = await app.preview(key, change);
    expect([shown.status, shown.body.errors[0]?.path]).toEqual([422, path]);
    expect(await app.server.rows('SELECT FROM target_revision')).toEqual([]);
  });
});

describe('a proposal is refused', () => {
  it.each([
    ['nothing is different', {}, 'change'],
    ['without a goal', { goal: null }, 'change.goal'],
    ['for a goal of nothing', { goal: '0' }, 'change.goal'],
    ['for a deadline that has passed', { deadline: '2024-10-14' }, 'change.deadline'],
    ['without a deadline', { deadline: null }, 'change.deadline'],
    ['for a decision after the deadline', { evaluationEnd: '2026-12-31' }, 'change.evaluationEnd'],
    [
      'for an interim goal beyond the goal',
      { interim: [{ on: '2024-12-31', value: '140' }] },
      'change.interim',
    ],
    [
      'for an interim goal after the end',
      { interim: [{ on: '2026-01-31', value: '90' }] },
      'change.interim.0.on',
    ],
  ])('%s', async (_, different, path) => {
    const { status, body } = await app.propose('firms', different);
    expect([status, body.code]).toEqual([422, 'change_not_acceptable']);
    expect((body as unknown as { errors: { path: string }[] }).errors[0]?.path).toBe(path);
    expect(await app.server.rows('SELECT FROM target_revision')).toEqual([]);
  });
});
