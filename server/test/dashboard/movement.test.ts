import { movementOf } from '../../src/dashboard/domain/movement';
import { overviewSentence } from '../../src/dashboard/domain/overview-sentence';
import { endOfPreviousQuarter } from '../../src/dashboard/domain/quarter';
import type { DeadlineState, Lamp } from '../../src/targets/domain/model';

const at = (lamp: Lamp, deadline: DeadlineState = 'open') => ({ lamp, deadline });

describe('a movement', () => {
  it.each<[Lamp, Lamp, string]>([
    ['at_risk', 'on_track', 'up'],
    ['off_track', 'at_risk', 'up'],
    ['on_track', 'at_risk', 'down'],
    ['on_track', 'on_track', 'same'],
    ['no_data', 'on_track', 'up'],
    ['no_data', 'off_track', 'down'],
    ['off_track', 'no_data', 'down'],
    ['unscheduled', 'no_data', 'down'],
    ['no_data', 'unscheduled', 'same'],
    ['achieved', 'on_track', 'down'],
  ])('from %s to %s is %s', (before, now, movement) => {
    expect(movementOf({ before: at(before), now: at(now) })).toBe(movement);
  });

  it('of a target not judged before is new', () => {
    expect(movementOf({ before: null, now: at('achieved', 'met') })).toBe('new');
  });

  it('to a settled deadline closes the target, once', () => {
    expect(movementOf({ before: at('on_track'), now: at('achieved', 'met_early') })).toBe('closed');
    expect(movementOf({ before: at('off_track'), now: at('off_track', 'missed') })).toBe('closed');
    expect(movementOf({ before: at('off_track', 'missed'), now: at('off_track', 'missed') })).toBe(
      'same',
    );
    expect(movementOf({ before: at('off_track', 'overdue'), now: at('achieved', 'met') })).toBe(
      'closed',
    );
  });
});

describe('the end of the previous quarter', () => {
  it.each([
    ['2024-10-15', '2024-09-30'],
    ['2024-09-30', '2024-06-30'],
    ['2024-10-01', '2024-09-30'],
    ['2024-01-01', '2023-12-31'],
    ['2024-03-31', '2023-12-31'],
    ['2024-04-01', '2024-03-31'],
    ['2024-12-31', '2024-09-30'],
  ])('of %s is %s', (day, end) => {
    expect(endOfPreviousQuarter(day)).toBe(end);
  });
});

describe('the sentence of the overview', () => {
  const lamps = {
    total: 53,
    achieved: 12,
    on_track: 20,
    at_risk: 9,
    off_track: 6,
    no_data: 4,
    unscheduled: 2,
  };
  const deadlines = { overdue: 3, missed: 2, unproven: 0 };
  const movement = { since: '2024-09-30', up: 2, same: 49, down: 1, new: 1, closed: 0 };

  it('says all lamps, what is among them and what moved', () => {
    expect(overviewSentence({ lamps, deadlines, movement })).toEqual({
      zh: '53项目标：已完成12、正常20、预警9、滞后6、无数据4、未设序时2；其中逾期3、未完成2；较上季末（2024年9月30日）上升2、下降1、新增1。',
      en: '53 targets: 12 achieved, 20 on track, 9 at risk, 6 off track, 4 without data, 2 without schedule; of these 3 overdue, 2 missed; since 30 Sep 2024 2 up, 1 down, 1 new.',
    });
  });

  it('leaves out what is nothing', () => {
    const still = { since: '2024-09-30', up: 0, same: 53, down: 0, new: 0, closed: 0 };
    const none = { overdue: 0, missed: 0, unproven: 0 };
    expect(overviewSentence({ lamps, deadlines: none, movement: still }).zh).toMatch(
      /未设序时2；较上季末（2024年9月30日）无变化。$/,
    );
    expect(overviewSentence({ lamps, deadlines: none }).zh).toMatch(/未设序时2。$/);
    const nothing = { ...lamps, total: 0 };
    expect(overviewSentence({ lamps: nothing, deadlines: none }).zh).toBe('暂无目标。');
  });
});
