import { dueJobs, entryState, nextRun } from '../../src/schedules/domain/timetable';

const EVALUATION = { key: 'daily_evaluation', at: '00:05' };
const REMINDERS = { key: 'reminders', at: '08:00' };
const NONE = new Set<string>();
const EVALUATED = new Set(['daily_evaluation']);

it.each([
  ['00:05', '2024-12-31', '23:59', '2025-01-01T00:05:00+08:00'],
  ['00:05', '2025-01-01', '00:00', '2025-01-01T00:05:00+08:00'],
  // In its own minute it is running; the next one is tomorrow's.
  ['00:05', '2025-01-01', '00:05', '2025-01-02T00:05:00+08:00'],
  ['08:00', '2024-02-28', '08:01', '2024-02-29T08:00:00+08:00'],
  ['08:00', '2024-02-29', '07:59', '2024-02-29T08:00:00+08:00'],
])('a job of %s, seen on %s at %s, next runs %s', (at, day, time, next) => {
  expect(nextRun(at, { day, time })).toBe(next);
});

it.each([
  // The true day: its hour counts.
  ['2024-10-15', '07:59', NONE, 'waiting'],
  ['2024-10-15', '08:00', NONE, 'due'],
  ['2024-10-15', '23:59', NONE, 'due'],
  ['2024-10-15', '23:59', new Set(['reminders']), 'waiting'],
  // A day of the demo: it is over, so all of its hours have come.
  ['2026-11-21', '00:00', NONE, 'due'],
  ['2026-11-21', '00:00', new Set(['reminders']), 'standing'],
])('for 15 October 2024 on %s at %s: %#', (day, time, done, state) => {
  expect(entryState(REMINDERS, '2024-10-15', { day, time }, done)).toBe(state);
});

it('runs nothing before the evaluation of the day', () => {
  const now = { day: '2024-10-15', time: '09:00' };
  const jobs = [EVALUATION, REMINDERS];
  expect(dueJobs(jobs, '2024-10-15', now, NONE)).toEqual([EVALUATION]);
  expect(dueJobs(jobs, '2024-10-15', now, EVALUATED)).toEqual([REMINDERS]);
  expect(dueJobs(jobs, '2024-10-15', now, new Set(['daily_evaluation', 'reminders']))).toEqual([]);
});
