import type { PlanDetail, PlanList } from '../../src/dashboard/plan-view.schema';
import type { ConfirmedDraft } from '../../src/intake/confirmation.schema';
import type { DraftDetail } from '../../src/intake/intake.schema';
import type { TargetPlaces } from '../../src/intake/intake-row.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { acceptAll, pasteDraft, PLAN_TEXT, startIntakeApp } from './intake-app';

let app: ReportingApp;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());

test('a plan is read, confirmed line by line, and runs', async () => {
  const draft = await pasteDraft(app);
  expect(draft.header.regionCode).toBe('140000');
  const inspector = app.as('inspector');
  const early = await inspector({
    method: 'POST',
    url: `/intake/drafts/${draft.id}/confirm`,
    body: {},
    version: draft.version,
  });
  expect(early.status).toBe(422);
  const ready = await acceptAll(app, draft.id);
  expect(ready.open).toEqual([]);
  expect(ready.can.confirm).toBe(true);
  const confirmed = await inspector<ConfirmedDraft>({
    method: 'POST',
    url: `/intake/drafts/${draft.id}/confirm`,
    body: {},
    version: ready.version,
  });
  expect(confirmed.text).toContain('plan');
  expect(confirmed.body).toMatchObject({ targets: 4, notes: 2, newAgencies: 1 });

  const { key } = confirmed.body.plan;
  const plan = await inspector<PlanDetail>({ method: 'GET', url: `/plans/${key}` });
  expect(plan.body.targets).toHaveLength(4);
  const list = await inspector<PlanList>({ method: 'GET', url: '/plans' });
  expect(list.body.rows.map((row) => row.plan.key)).toContain(key);
  const target = plan.body.targets[0];
  const places = await app.as('leader')<TargetPlaces>({
    method: 'GET',
    url: `/targets/${target?.id}/places`,
  });
  expect(places.body.places[0]).toMatchObject({ quote: '全省示范企业达到100家', clause: '一' });
  expect(PLAN_TEXT).toContain(places.body.places[0]?.before ?? 'nothing');
  const closed = await inspector<DraftDetail>({ method: 'GET', url: `/intake/drafts/${draft.id}` });
  expect(closed.body).toMatchObject({ state: 'confirmed', can: { edit: false, confirm: false } });
});
