import fc from 'fast-check';
import { addressedTo, type Part } from '../../src/notices/domain/addressee';
import {
  COLOURS,
  judgeColour,
  LADDER_KEYS,
  LADDERS,
  nextColour,
  proposedColour,
} from '../../src/notices/domain/colour-ladder';
import { demandText } from '../../src/notices/domain/demand';
import { clockOfTarget } from '../../src/notices/domain/evidence-snapshot';
import { noticeFileName, type NoticeContent } from '../../src/notices/domain/notice-content';
import {
  actRefusal,
  awaitsReply,
  isOpen,
  NOTICE_ACTS,
  NOTICE_EVENTS,
  NOTICE_STATES,
  stateAfter,
  stateMadeBy,
} from '../../src/notices/domain/notice-transition';
import { afterSilence, isUnanswered } from '../../src/notices/domain/proposal';
import { DEADLINE_STATES, LAMPS } from '../../src/targets/domain/model';

/** Each state in a row, each act in a column; a dot: not possible. */
const MOVES = `
              acknowledge  reply    settle  send_back escalate  close  withdraw
  issued      acknowledged .        .       .         escalated closed withdrawn
  acknowledged .           replied  .       .         escalated closed withdrawn
  replied     .            replied  settled returned  escalated closed withdrawn
  returned    .            replied  .       .         escalated closed withdrawn
  settled     .            .        .       .         .         .      .
  escalated   .            .        .       .         .         .      .
  closed      .            .        .       .         .         .      .
  withdrawn   .            .        .       .         .         .      .`;

describe('moves of a slip', () => {
  const [acts = [], ...rows] = MOVES.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

  it('has a row for each state and a column for each act', () => {
    expect(acts).toEqual([...NOTICE_ACTS]);
    expect(rows.map(([state]) => state)).toEqual([...NOTICE_STATES]);
  });

  const cases = NOTICE_STATES.flatMap((state, row) =>
    NOTICE_ACTS.map((act, column) => {
      const to = rows[row]?.[column + 1] ?? '';
      return [state, act, to === '.' ? null : to] as const;
    }),
  );
  it.each(cases)('%s, %s: %s', (state, act, to) => {
    expect(stateAfter(state, act)).toBe(to);
    if (to === null) {
      expect(actRefusal(state, act).zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(actRefusal(state, act).en).toMatch(/\.$/);
    }
  });

  it('ends in a state that asks for nothing, and never leaves it', () => {
    for (const state of NOTICE_STATES) {
      const ways = NOTICE_ACTS.filter((act) => stateAfter(state, act) !== null);
      expect(ways.length > 0).toBe(isOpen(state));
      if (awaitsReply(state)) expect(isOpen(state)).toBe(true);
    }
    expect(awaitsReply('replied')).toBe(false);
  });

  it('is read from its events as the moves made it', () => {
    expect(stateMadeBy('issue')).toBe('issued');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NOTICE_ACTS), { maxLength: 12 }), (wanted) => {
        let state = stateMadeBy('issue');
        let read = state;
        for (const act of wanted) {
          const to = stateAfter(state, act);
          if (to === null) continue;
          state = to;
          read = stateMadeBy(act);
        }
        expect(read).toBe(state);
      }),
    );
    expect(NOTICE_EVENTS).toHaveLength(NOTICE_ACTS.length + 1);
  });
});

describe('ladders', () => {
  it.each([
    ['blue-yellow-red', null, 'blue'],
    ['blue-yellow-red', 'blue', 'yellow'],
    ['blue-yellow-red', 'yellow', 'red'],
    ['blue-yellow-red', 'red', null],
    ['blue-yellow-red', 'orange', null],
    ['blue-orange-red', null, 'blue'],
    ['blue-orange-red', 'blue', 'orange'],
    ['blue-orange-red', 'orange', 'red'],
    ['blue-orange-red', 'red', null],
  ] as const)('%s proposes after %s: %s', (key, after, proposed) => {
    expect(proposedColour(LADDERS[key], after)).toBe(proposed);
  });

  it.each([
    [null, 'blue', 'as_proposed'],
    [null, 'yellow', 'higher'],
    [null, 'red', 'higher'],
    [null, 'orange', 'refused'],
    ['blue', 'blue', 'refused'],
    ['blue', 'yellow', 'as_proposed'],
    ['blue', 'red', 'higher'],
    ['yellow', 'yellow', 'refused'],
    ['yellow', 'red', 'as_proposed'],
    ['red', 'red', 'refused'],
  ] as const)('after %s, %s is %s', (after, colour, choice) => {
    expect(judgeColour(LADDERS['blue-yellow-red'], after, colour)).toBe(choice);
  });

  it('climbs to red in as many steps as it has colours, and never takes one twice', () => {
    for (const key of LADDER_KEYS) {
      const ladder = LADDERS[key];
      const climbed = [];
      for (let at = proposedColour(ladder, null); at !== null; at = nextColour(ladder, at)) {
        climbed.push(at);
      }
      expect(climbed).toEqual(ladder.colours);
      expect(new Set(climbed).size).toBe(climbed.length);
      expect(climbed.at(-1)).toBe('red');
    }
  });

  it('proposes after silence the next colour, and a bulletin at the top', () => {
    for (const key of LADDER_KEYS) {
      for (const colour of LADDERS[key].colours) {
        const next = nextColour(LADDERS[key], colour);
        expect(afterSilence(LADDERS[key], colour)).toEqual(
          next === null ? { kind: 'bulletin', colour: null } : { kind: 'next', colour: next },
        );
      }
    }
  });
});

it('gives the body the whole of the day by which it has to answer', () => {
  expect(isUnanswered('2024-02-29', '2024-02-29')).toBe(false);
  expect(isUnanswered('2024-02-29', '2024-03-01')).toBe(true);
});

it('knows one clock for a target: a passed deadline before the schedule', () => {
  const clocks = LAMPS.flatMap((lamp) =>
    DEADLINE_STATES.map((state) => [lamp, state, clockOfTarget(lamp, state)] as const),
  );
  for (const [lamp, state, clock] of clocks) {
    const passed = ['overdue', 'missed', 'unproven'].includes(state);
    const behind = ['at_risk', 'off_track'].includes(lamp);
    expect([lamp, state, clock]).toEqual([
      lamp,
      state,
      passed ? 'deadline' : behind ? 'progress' : null,
    ]);
  }
});

describe('whom a slip is addressed to', () => {
  const part = (
    id: number,
    role: Part<unknown>['role'],
    { reports = false, openGroup = false } = {},
  ): Part<{ id: number }> => ({ agency: { id, openGroup }, role, reports });
  const told = (parts: readonly Part<{ id: number }>[]) => {
    const found = addressedTo(parts);
    return found.kind === 'body'
      ? [found.addressee.id, found.copies.map(({ id }) => id)]
      : found.kind;
  };

  it.each([
    ['nobody', [], 'no_body'],
    ['only helpers', [part(1, 'support')], 'no_body'],
    ['an open group', [part(1, 'lead', { openGroup: true, reports: true })], 'open_group'],
    [
      'an open group with helpers',
      [part(1, 'lead', { openGroup: true }), part(2, 'shared')],
      'open_group',
    ],
    ['who leads', [part(1, 'shared'), part(2, 'lead')], [2, [1]]],
    ['who reports', [part(1, 'lead'), part(2, 'shared', { reports: true })], [2, [1]]],
    [
      'the second lead where the first is an open group',
      [part(1, 'lead', { openGroup: true }), part(2, 'lead'), part(3, 'guide')],
      [2, [3]],
    ],
    [
      'a body with two parts once',
      [part(1, 'lead', { reports: true }), part(1, 'shared'), part(2, 'shared'), part(2, 'guide')],
      [1, [2]],
    ],
  ] as const)('%s', (_words, parts, expected) => {
    expect(told(parts)).toEqual(expected);
  });

  it('never copies the addressee, an open group or a body twice', () => {
    const anyPart = fc.record({
      agency: fc.record({ id: fc.integer({ min: 1, max: 5 }), openGroup: fc.boolean() }),
      role: fc.constantFrom('lead' as const, 'shared' as const, 'support' as const),
      reports: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyPart), (parts) => {
        const found = addressedTo(parts);
        if (found.kind !== 'body') return;
        const ids = found.copies.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(found.addressee.id);
        expect(found.copies.every(({ openGroup }) => !openGroup)).toBe(true);
      }),
    );
  });
});

it('asks in the words of its clock and colour, with the day', () => {
  const clocks = ['deadline', 'progress', 'report', 'entrusted'] as const;
  const demands = clocks.flatMap((clock) =>
    COLOURS.map((colour) => demandText(clock, colour, '2024-10-29')),
  );
  for (const demand of demands) expect(demand).toMatch(/于2024年10月29日前书面回复.*。$/);
  // Yellow and orange warn alike.
  expect(new Set(demands).size).toBe(12);
  expect(demandText('report', 'red', '2024-10-29')).toMatch(/督办令/);
});

it('names its file by number and body, without signs that no file name may have', () => {
  const content = {
    number: { zh: '〔2020〕第3号', en: 'No. 3 of 2020' },
    addressee: { id: 1, name: '河北省商务厅', shortName: '省商务厅' },
  } as NoticeContent;
  expect(noticeFileName(content)).toBe('督办单〔2020〕第3号（省商务厅）');
  const odd = { ...content, addressee: { id: 1, name: '甲', shortName: '甲/乙:"丙"\n' } };
  expect(noticeFileName(odd)).toBe('督办单〔2020〕第3号（甲乙丙）');
});
