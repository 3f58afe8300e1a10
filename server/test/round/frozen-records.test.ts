import { startRoundWorld, type RoundWorld } from './round-world';

let world: RoundWorld;
beforeAll(async () => {
  world = await startRoundWorld();
  await world.rows(`INSERT INTO notice_copy SELECT n.id, a.id FROM notice n, agency a LIMIT 1`);
  await world.rows(
    `INSERT INTO entrusted_co_owner SELECT m.id, a.id, 1 FROM entrusted_matter m, agency a LIMIT 1`,
  );
  await world.rows(
    `UPDATE inspection SET issued_by = created_by, issued_on = created_on, issued_at = now()`,
  );
  const [bulletin] = await world.rows<{ version: number }>('SELECT version FROM bulletin');
  const issued = await world.as('second-inspector')({
    method: 'POST',
    url: `/bulletins/${world.ids.bulletin}/issue`,
    body: { confirmed: true },
    version: bulletin?.version ?? 0,
  });
  if (issued.status >= 300) throw new Error(issued.text);
}, 60_000);
afterAll(() => world.close());

/** Every table of records with a change that nobody may make to it. */
const RECORDS: readonly (readonly [string, string])[] = [
  ['notice_copy', 'agency_id = agency_id'],
  ['notice_event', `words = 'x'`],
  ['closing', `statement = 'x'`],
  ['closing_event', `words = 'x'`],
  ['appeal', `statement = 'x'`],
  ['appeal_event', `words = 'x'`],
  ['inspection', `title = 'x'`],
  ['inspection_plan', 'ordinal = 9'],
  ['entrusted_matter', `text = 'x'`],
  ['entrusted_co_owner', 'ordinal = 9'],
  ['entrusted_event', `words = 'x'`],
  ['bulletin', `title = 'x'`],
  ['bulletin_issue', `content = 'x'`],
  ['bulletin_file', `name = 'x'`],
  ['bulletin_target', 'region_code = region_code'],
];

/** Columns of a slip with another value each. */
const OF_A_SLIP: readonly (readonly [string, string])[] = [
  ['notice', `content = '{}'`],
  ['notice', `region_code = '130000'`],
  ['notice', 'due_on = due_on + 1'],
  ['notice', `ladder = 'blue-orange-red'`],
  ['notice', `clock = 'deadline'`],
  ['notice', `plan_ids = '{}'`],
];

const refused = (statement: string) =>
  expect(world.rows(statement)).rejects.toMatchObject({
    driverError: { code: expect.stringMatching(/^(23001|P0001)$/) as string },
  });

describe('by whatever statement', () => {
  it.each([...RECORDS, ...OF_A_SLIP])('%s cannot be changed: %s', async (table, change) => {
    expect(await world.rows(`SELECT FROM ${table}`)).not.toEqual([]);
    await refused(`UPDATE ${table} SET ${change}`);
  });

  it.each([...RECORDS, ...OF_A_SLIP.slice(0, 1)])(
    '%s cannot be deleted or emptied',
    async (table) => {
      await refused(`DELETE FROM ${table}`);
      await refused(`TRUNCATE ${table} CASCADE`);
    },
  );

  it('nothing is added to an issued inspection', async () => {
    await refused(
      `INSERT INTO inspection_agency SELECT i.id, a.id, 1 FROM inspection i, agency a LIMIT 1`,
    );
  });
});
