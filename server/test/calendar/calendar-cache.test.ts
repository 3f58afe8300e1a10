import { changed } from '../../src/calendar/domain/calendar-change';
import { raiseCalendarVersion, writeChange } from '../../src/calendar/calendar.repository';
import { holdCalendar, loadCalendar } from '../../src/calendar/calendar.service';
import type { CalendarChange } from '../../src/calendar/domain/calendar-change';
import { openDataSource } from '../../src/database/data-source';
import { createTestDatabase, type TestDatabase } from '../harness/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const TODAY = '2024-10-15';
const dayOff = (day: string): CalendarChange => ({
  kind: 'set_days',
  days: [day],
  working: false,
  name: '停工',
});
const dueIn = async (manager: TestDatabase['dataSource']['manager']) =>
  (await loadCalendar(manager)).dueOn('140000', '2024-09-30').on;

test('what a process has read is given up when another has changed it', async () => {
  const other = await openDataSource({ url: database.url, poolSize: 1 });
  try {
    expect(await dueIn(other.manager)).toBe('2024-10-25');
    expect(await loadCalendar(other.manager)).toBe(await loadCalendar(other.manager));
    await database.dataSource.transaction(async (manager) => {
      await writeChange(manager, dayOff('2024-10-16'), TODAY);
      await raiseCalendarVersion(manager);
      expect(await dueIn(other.manager)).toBe('2024-10-25');
    });
    expect(await dueIn(other.manager)).toBe('2024-10-28');
  } finally {
    await other.destroy();
  }
});

test('what was read of a change that is rolled back is not kept', async () => {
  const { dataSource } = database;
  const before = await dueIn(dataSource.manager);
  const undone = dataSource.transaction(async (manager) => {
    await writeChange(manager, dayOff('2024-10-17'), TODAY);
    await raiseCalendarVersion(manager);
    expect(await dueIn(manager)).not.toBe(before);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await dueIn(dataSource.manager)).toBe(before);
  await dataSource.transaction(async (manager) => {
    await raiseCalendarVersion(manager);
    expect(await dueIn(manager)).toBe(before);
  });
});

test('what is stored is read back as it was changed', async () => {
  const { dataSource } = database;
  const changes: CalendarChange[] = [
    { kind: 'year_entered', year: 2031 },
    dayOff('2031-01-01'),
    { kind: 'clear_days', days: ['2024-10-16'] },
    {
      kind: 'set_releases',
      publisher: 'customs',
      year: 2025,
      releases: [
        { periodEnd: '2025-02-28', releaseOn: '2025-03-07' },
        { periodEnd: '2025-03-31', releaseOn: null },
      ],
    },
  ];
  for (const change of changes) {
    await dataSource.transaction(async (manager) => {
      const before = await holdCalendar(manager);
      await writeChange(manager, change, TODAY);
      await raiseCalendarVersion(manager);
      const after = await loadCalendar(manager);
      const expected = changed(before.facts, change, TODAY);
      expect(new Map([...after.facts.changes].sort())).toEqual(
        new Map([...expected.changes].sort()),
      );
      expect(after.facts.releases).toEqual(expected.releases);
    });
  }
});
