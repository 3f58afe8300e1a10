import { OpenApiDocument } from '../../src/shared/openapi-document';
import type { AcceptedMany } from '../../src/reporting/review.schema';
import { ASKED_ELSEWHERE, EXPECTED, SEATS, type Seat } from './access-table';
import { askRoute, routeRequests, type RouteRequest } from './route-requests';
import { csv, FIGURE, startRoundWorld, type RoundWorld } from './round-world';

let world: RoundWorld;
let requests: Record<string, RouteRequest>;
let contract: string[];

beforeAll(async () => {
  world = await startRoundWorld();
  requests = await routeRequests(world);
  contract = Object.entries(world.app.get(OpenApiDocument).get().paths).flatMap(
    ([path, operations]) => Object.keys(operations).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
}, 60_000);
afterAll(() => world.close());

const username = (seat: Seat) => (seat === 'nobody' ? undefined : seat);

describe('every route of the contract', () => {
  it('is in the table, and nothing else is', () => {
    expect(contract.toSorted()).toEqual([...Object.keys(EXPECTED), ...ASKED_ELSEWHERE].toSorted());
  });

  it.each(Object.entries(EXPECTED))('%s answers as the table says', async (route, expected) => {
    const statuses: number[] = [];
    for (const seat of SEATS) {
      statuses.push((await askRoute(world, route, requests[route], username(seat))).status);
    }
    expect(statuses.join(' ')).toBe(expected);
  });
});

describe('what belongs to others', () => {
  const LISTS = Object.entries(EXPECTED)
    .filter(
      ([route]) => route.startsWith('GET ') && !/auth|calendar|check-rules\/\{|export/.test(route),
    )
    .map(([route]) => route);

  it.each(LISTS)('is not in %s for another region', async (route) => {
    for (const seat of SEATS.filter((one) => one.startsWith('hebei-'))) {
      const { text } = await askRoute(world, route, requests[route], seat);
      for (const words of ['小方案', '示范企业', '甲厅', '人员clerk']) {
        expect([seat, words, text.includes(words)]).toEqual([seat, words, false]);
      }
    }
  });

  it.each(LISTS)('is not in %s for another body', async (route) => {
    for (const seat of ['other-clerk', 'other-signer']) {
      const { text } = await askRoute(world, route, requests[route], seat);
      for (const words of ['示范企业', '请说明企业数量', '剔除重复认定', '人员clerk']) {
        expect([seat, words, text.includes(words)]).toEqual([seat, words, false]);
      }
    }
  });

  it('is not accepted with many', async () => {
    const { body } = await world.as('hebei-inspector')<AcceptedMany>({
      method: 'POST',
      url: '/submissions/accept-many',
      body: { returns: [{ id: world.own.id, version: 1 }] },
    });
    expect(body.results).toMatchObject([{ accepted: false, code: 'not_found' }]);
    expect(await world.own.stored()).toBe('submitted');
  });

  it('is not written by an import of another region', async () => {
    const { body } = await world.upload<{ id: number; version: number }>(
      'hebei-inspector',
      '/imports',
      {
        name: '别省.csv',
        content: csv(FIGURE),
      },
    );
    const read = await world.as('hebei-inspector')<{ counts: object; can: object }>({
      method: 'POST',
      url: `/imports/${body.id}/read`,
      version: body.version,
    });
    expect(read.body).toMatchObject({ counts: { new: 0, error: 1 }, can: { confirm: false } });
  });
});
