import fc from 'fast-check';
import { withLead, type Part } from '../../src/maintenance/domain/part-change';
import { changeParts } from '../../src/maintenance/part.repository';
import { addDays, type Day } from '../../src/series/domain/day';
import { startMaintenanceApp, type MaintenanceApp } from './maintenance-app';

const part = (agencyId: number, role: Part['role'], more: Partial<Part> = {}): Part => ({
  agencyId,
  role,
  source: 'document',
  documentRole: null,
  ordinal: agencyId,
  ...more,
});
const assigned = { source: 'assigned' } as const;

describe('another lead', () => {
  it.each<[string, Part[], number, Part[]]>([
    ['where nobody answers', [], 4, [part(4, 'lead', { ...assigned, ordinal: 0 })]],
    [
      'that the document does not name',
      [part(1, 'shared')],
      4,
      [part(1, 'shared'), part(4, 'lead', { ...assigned, ordinal: 2 })],
    ],
    [
      'that the document names keeps its words',
      [part(1, 'shared'), part(2, 'support')],
      2,
      [part(1, 'shared'), part(2, 'lead', { ...assigned, documentRole: 'support' })],
    ],
    [
      'lets an earlier one share',
      [part(1, 'lead', assigned)],
      2,
      [part(1, 'shared', assigned), part(2, 'lead', { ...assigned, ordinal: 2 })],
    ],
    [
      'gives an earlier one back what the document says of it',
      [part(1, 'lead', { ...assigned, documentRole: 'guide' }), part(2, 'shared', assigned)],
      2,
      [part(1, 'guide'), part(2, 'lead', assigned)],
    ],
  ])('%s', (_, before, agencyId, after) => {
    expect(withLead(before, agencyId)).toEqual(after);
  });
});

describe('parts over time', () => {
  let app: MaintenanceApp;
  let target: number;
  let bodies: number[];
  beforeAll(async () => {
    app = await startMaintenanceApp();
    target = await app.id('pilot');
    const rows = await app.server.rows<{ id: number }>('SELECT id FROM agency ORDER BY id');
    bodies = rows.map((row) => row.id);
  }, 60_000);
  afterAll(() => app.server.close());

  const FIRST: Day = '2024-10-01';

  /** What supervision does, so many days after the last time: also several times on one day. */
  const act = fc.record({
    kind: fc.constantFrom('lead', 'lead', 'lead', 'leave', 'pass'),
    body: fc.nat({ max: 3 }),
    other: fc.nat({ max: 3 }),
    later: fc.nat({ max: 2 }),
  });
  const start = fc.uniqueArray(
    fc.record({
      body: fc.nat({ max: 3 }),
      role: fc.constantFrom('shared' as const, 'support' as const, 'guide' as const),
    }),
    { selector: ({ body }) => body, maxLength: 3 },
  );

  /** The parts after it: another lead, a body that leaves, or one that another takes over from. */
  function changed(
    parts: readonly Part[],
    { kind, body, other }: { kind: string; body: number; other: number },
  ): readonly Part[] {
    const [agencyId, next] = [bodies[body] ?? 0, bodies[other] ?? 0];
    if (kind === 'lead') return withLead(parts, agencyId);
    if (kind === 'leave') return parts.filter((one) => one.agencyId !== agencyId);
    if (parts.some((one) => one.agencyId === next)) return parts;
    return parts.map((one) => (one.agencyId === agencyId ? { ...one, agencyId: next } : one));
  }

  const said = ({ agencyId, role, source, documentRole }: Part) =>
    [agencyId, role, source, documentRole].join(' ');

  it('hold on each day as they stood at its end: at most one lead, each body once', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(act, { maxLength: 8 }), async (first, acts) => {
        const runner = app.server.dataSource.createQueryRunner();
        await runner.startTransaction();
        try {
          const { manager } = runner;
          await manager.query('DELETE FROM responsibility WHERE target_id = $1', [target]);
          for (const [ordinal, { body, role }] of first.entries()) {
            await manager.query(
              `INSERT INTO responsibility (target_id, agency_id, role, source, ordinal)
               VALUES ($1, $2, $3, 'document', $4)`,
              [target, bodies[body], role, ordinal],
            );
          }
          let today = FIRST;
          let parts: readonly Part[] = first.map(({ body, role }, ordinal) =>
            part(bodies[body] ?? 0, role, { ordinal }),
          );
          const expected = new Map<Day, string[]>();
          const keep = () => expected.set(today, parts.map(said).sort());
          keep();
          for (const one of acts) {
            for (let days = 0; days < one.later; days += 1) {
              today = addDays(today, 1);
              keep();
            }
            await changeParts(manager, target, (held) => changed(held, one), today);
            parts = changed(parts, one);
            keep();
          }
          expected.set(addDays(today, 30), parts.map(said).sort());
          for (const [day, wanted] of expected) {
            const held = await manager.query<Part[]>(
              `SELECT agency_id AS "agencyId", role, source, document_role AS "documentRole", ordinal
               FROM responsibility WHERE target_id = $1
                 AND (valid_from IS NULL OR valid_from <= $2) AND (valid_to IS NULL OR valid_to > $2)`,
              [target, day],
            );
            expect([day, held.map(said).sort()]).toEqual([day, wanted]);
            expect(held.filter(({ role }) => role === 'lead').length).toBeLessThanOrEqual(1);
            expect(new Set(held.map(({ agencyId }) => agencyId)).size).toBe(held.length);
          }
        } finally {
          await runner.rollbackTransaction();
          await runner.release();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
