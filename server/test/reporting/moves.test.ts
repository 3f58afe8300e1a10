import {
  MOVES,
  stateAfter,
  SUBMISSION_STATES,
  type Move,
} from '../../src/reporting/domain/transition';
import { addPeople, lineOf, startReportingApp, TODAY, type ReportingApp } from './reporting-app';
import { returnOf, ROUTES, type ReturnInState, type Route } from './return-in-state';
import { fillSmallPlan } from './small-plan';

let server: ReportingApp;
let own: ReturnInState;

beforeAll(async () => {
  server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await addPeople(dataSource, [
      { username: 'colleague', role: 'clerk', region: '140000', agency: '甲厅' },
      { username: 'clerk-turned-signer', role: 'signer', region: '140000', agency: '甲厅' },
      { username: 'clerk-turned-inspector', role: 'inspector', region: '140000' },
    ]);
  });
  await server.openRounds(TODAY);
  own = await returnOf(server);
});
afterAll(() => server.close());

const MOVE_OF: Readonly<Record<Route, Move>> = {
  save: 'save',
  submit: 'submit',
  file: 'file',
  'take-back': 'unfile',
  'give-back': 'unfile',
  sign: 'sign',
  accept: 'accept',
  return: 'return',
};

/** Accounts that once typed into the return, whatever they are now. */
const TYPISTS = ['clerk', 'clerk-turned-signer', 'clerk-turned-inspector'];

type Refusal = 403 | 404 | null;
const all = (status: Refusal) =>
  Object.fromEntries(ROUTES.map((route) => [route, status])) as Record<Route, Refusal>;
const CLERK = { ...all(403), save: null, submit: null, file: null, 'take-back': null };

/** Whom a route is open to at all; null: where the table of moves allows it. */
const REFUSALS: Readonly<Record<string, Record<Route, Refusal>>> = {
  clerk: CLERK,
  colleague: CLERK,
  signer: { ...all(403), sign: null, 'give-back': null },
  'clerk-turned-signer': { ...all(403), 'give-back': null },
  'other-clerk': { ...all(403), save: 404, submit: 404, file: 404, 'take-back': 404 },
  'other-signer': { ...all(403), sign: 404, 'give-back': 404 },
  inspector: { ...all(403), accept: null, return: null },
  'second-inspector': { ...all(403), accept: null, return: null },
  'clerk-turned-inspector': all(403),
  'hebei-inspector': { ...all(403), accept: 404, return: 404 },
  leader: all(403),
  administrator: all(403),
};

const CASES = [false, true].flatMap((eSigning) =>
  SUBMISSION_STATES.flatMap((state) => ROUTES.map((route) => [eSigning, state, route] as const)),
);

describe('moves', () => {
  it('over HTTP are all those of the table', () => {
    expect([...new Set(ROUTES.map((route) => MOVE_OF[route]))].sort()).toEqual([...MOVES].sort());
  });

  it.each(CASES)(
    'signing by account %p, %s: %s is for whom it belongs to',
    async (eSigning, state, route) => {
      const to = stateAfter(state, MOVE_OF[route], eSigning);
      const expected = Object.entries(REFUSALS).map(([who, refusals]) => {
        const refused = refusals[route] ?? (to === null ? 409 : null);
        return [who, refused ?? 200, refused === null ? to : state];
      });
      const found: unknown[] = [];
      for (const who of Object.keys(REFUSALS)) {
        await own.putInto(state, { eSigning, typists: TYPISTS });
        const answer = await own.act(who, route);
        found.push([who, answer.status, await own.stored()]);
        if (answer.status === 409) expect(answer.body).toMatchObject({ code: 'wrong_state' });
      }
      expect(found).toEqual(expected);
    },
  );

  it.each(SUBMISSION_STATES.flatMap((state) => [true, false].map((on) => [state, on] as const)))(
    'of a %s return with signing by account %p are offered to those who may make them',
    async (state, eSigning) => {
      await own.putInto(state, { eSigning, typists: TYPISTS });
      const may = (who: string, route: Route) =>
        REFUSALS[who]?.[route] === null && stateAfter(state, MOVE_OF[route], eSigning) !== null;
      for (const who of Object.keys(REFUSALS)) {
        if (who === 'other-clerk' || who === 'other-signer' || who === 'hebei-inspector') continue;
        const { can } = await own.view(who);
        expect([who, can]).toMatchObject([
          who,
          {
            edit: may(who, 'save'),
            submit: may(who, 'submit'),
            file: may(who, 'file'),
            sign: may(who, 'sign'),
            takeBack: may(who, 'take-back'),
            giveBack: may(who, 'give-back'),
            accept: may(who, 'accept'),
            return: may(who, 'return'),
            ask: may(who, 'accept'),
          },
        ]);
      }
    },
  );

  const WHERE: Readonly<
    Record<Route, readonly [string, (typeof SUBMISSION_STATES)[number], boolean]>
  > = {
    save: ['clerk', 'draft', false],
    submit: ['clerk', 'draft', false],
    file: ['clerk', 'draft', true],
    'take-back': ['clerk', 'filed', true],
    'give-back': ['signer', 'filed', true],
    sign: ['signer', 'filed', true],
    accept: ['inspector', 'submitted', false],
    return: ['inspector', 'submitted', false],
  };

  it.each(ROUTES)('%s without If-Match asks for it', async (route) => {
    const [who, state, eSigning] = WHERE[route];
    await own.putInto(state, { eSigning });
    expect((await server.as(who)(own.call(route))).status).toBe(428);
  });

  it.each(ROUTES)('%s of a stale version is refused', async (route) => {
    const [who, state, eSigning] = WHERE[route];
    await own.putInto(state, { eSigning });
    const answer = await own.act(who, route, 7);
    expect([answer.status, answer.body]).toMatchObject([412, { code: 'stale_version' }]);
    expect(await own.stored()).toBe(state);
  });

  it.each(ROUTES)(
    '%s works where the demo’s clock was moved back before the others',
    async (route) => {
      const [who, state, eSigning] = WHERE[route];
      await own.putInto(state, { eSigning, day: TODAY });
      await server.setToday('2024-10-08');
      const answer = await own.act(who, route);
      const { submission } = await own.view('clerk');
      await server.setToday(TODAY);
      const to = stateAfter(state, MOVE_OF[route], eSigning);
      expect([answer.status, submission.state]).toEqual([200, to]);
      expect((await own.view('clerk')).submission.state).toBe(to);
    },
  );
});

describe('filed, signed and reviewed', () => {
  it('are different persons where who filed became a signer', async () => {
    await own.putInto('filed', { eSigning: true, typists: [] });
    await server.rows(
      `UPDATE submission SET filled_by = (SELECT id FROM account WHERE username = 'signer')
       WHERE id = $1`,
      [own.id],
    );
    const answer = await own.act('signer', 'sign');
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'own_return' }]);
  });

  it('are different persons where a clerk became an inspector', async () => {
    await own.putInto('submitted');
    await server.rows(
      `UPDATE submission SET filled_by = (SELECT id FROM account WHERE username = 'inspector')
       WHERE id = $1`,
      [own.id],
    );
    const answer = await own.act('inspector', 'accept');
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'own_return' }]);
  });

  it('are different persons where the inspector signed, by name or by account', async () => {
    await own.putInto('submitted');
    await server.rows(`UPDATE submission SET signer = '人员 inspector' WHERE id = $1`, [own.id]);
    await server.rows(
      `INSERT INTO submission_event (region_code, submission_id, on_day, account_id, action)
       SELECT '140000', $1, $2, id, 'sign' FROM account WHERE username = 'second-inspector'`,
      [own.id, TODAY],
    );
    expect((await own.act('inspector', 'accept')).status).toBe(403);
    expect((await own.act('second-inspector', 'accept')).status).toBe(403);
  });

  it.each(['人员clerk', ' 人员 Clerk ', '人员colleague'])(
    'refuse whoever filled it as signer: %p',
    async (signer) => {
      await own.putInto('draft', { typists: ['colleague'] });
      const call = own.call('submit');
      const answer = await server.as('clerk')({
        ...call,
        body: { ...call.body, signer },
        version: 1,
      });
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'signer_is_clerk' }]);
    },
  );
});

describe('what is seen', () => {
  it('is the own body for clerks and signers, the region for everybody else', async () => {
    const list = async (who: string) => {
      const { body } = await server.as(who)<{ rows: { agency: { name: string } }[] }>({
        method: 'GET',
        url: '/submissions',
      });
      return [...new Set(body.rows.map((row) => row.agency.name))].sort();
    };
    expect(await list('clerk')).toEqual(['甲厅']);
    expect(await list('signer')).toEqual(['甲厅']);
    expect(await list('other-clerk')).toEqual(['乙局']);
    expect(await list('hebei-inspector')).toEqual([]);
    for (const who of ['inspector', 'second-inspector', 'leader']) {
      expect(await list(who)).toEqual(['丙委', '乙局', '甲厅']);
    }
  });

  it('holds for single returns as well', async () => {
    const view = async (who: string) =>
      (await server.as(who)({ method: 'GET', url: `/submissions/${own.id}` })).status;
    expect(await view('clerk')).toBe(200);
    expect(await view('signer')).toBe(200);
    expect(await view('other-clerk')).toBe(404);
    expect(await view('other-signer')).toBe(404);
    expect(await view('hebei-inspector')).toBe(404);
    expect(await view('leader')).toBe(200);
  });

  it('has a line for every series that is asked', async () => {
    await own.putInto('open');
    const detail = await own.view('clerk');
    expect(lineOf(detail, '示范企业数量')).toMatchObject({
      unit: '家',
      required: true,
      asksGrowth: false,
    });
    expect(lineOf(detail, '完成平台建设')).toMatchObject({ required: false });
  });
});
