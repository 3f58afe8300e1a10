import fc from 'fast-check';
import { isApplicant, mayDecide } from '../../src/closings/closing.policy';
import { computedMet, reopeningProposed } from '../../src/closings/domain/closing-judgement';
import {
  CLOSING_MOVES,
  CLOSING_STATES,
  closingRefusal,
  closingStateAfter,
} from '../../src/closings/domain/closing-move';
import { DEADLINE_STATES, LAMPS } from '../../src/targets/domain/model';
import type { AccountRole } from '../../src/auth/auth.policy';

/** Each state × each move; — where there is no such move. */
const TABLE = `
            apply verify   confirm   refuse  withdraw  reopen
  applied   —     verified —         refused withdrawn —
  verified  —     verified confirmed refused withdrawn —
  confirmed —     —        —         —       —         reopened
  refused   —     —        —         —       —         —
  withdrawn —     —        —         —       —         —
  reopened  —     —        —         —       —         —`;

test('a closing moves by the table and in no other way', () => {
  const rows = CLOSING_STATES.map((state) =>
    [state, ...CLOSING_MOVES.map((move) => closingStateAfter(state, move) ?? '—')].join(' '),
  );
  const [, ...expected] = TABLE.trim().split('\n');
  expect(rows).toEqual(expected.map((line) => line.trim().replace(/ +/g, ' ')));
});

test('every refused move says in both languages what to do', () => {
  for (const state of CLOSING_STATES) {
    for (const move of CLOSING_MOVES) {
      const { zh, en } = closingRefusal(state, move);
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/\.$/);
    }
  }
});

test.each([
  ['achieved', 'met', true],
  ['achieved', 'met_early', true],
  ['achieved', 'no_deadline', true],
  ['achieved', 'overdue', false],
  ['on_track', 'open', false],
  ['off_track', 'missed', false],
  ['no_data', 'unproven', false],
] as const)('%s with deadline %s is met in time: %s', (lamp, deadlineState, met) => {
  expect(computedMet({ lamp, deadlineState })).toBe(met);
});

test.each([
  ['what was met is met no longer', 'achieved met', 'at_risk open', true],
  ['the final value came in short', 'on_track awaiting_final', 'off_track missed', true],
  ['it was missed already when it was closed', 'off_track missed', 'off_track missed', false],
  ['it is still met', 'achieved met', 'achieved met', false],
  ['it has been met since', 'off_track overdue', 'achieved met', false],
])('%s', (_what, then, now, proposed) => {
  const read = (text: string) => {
    const [lamp, deadlineState] = text.split(' ');
    return { lamp, deadlineState } as Parameters<typeof computedMet>[0];
  };
  expect(reopeningProposed(read(then), read(now))).toBe(proposed);
});

const computed = fc.record({
  lamp: fc.constantFrom(...LAMPS),
  deadlineState: fc.constantFrom(...DEADLINE_STATES),
});

test('nothing is proposed while the judgement is what it was, nor while it is met', () => {
  fc.assert(fc.property(computed, (one) => !reopeningProposed(one, one)));
  fc.assert(
    fc.property(
      computed,
      (then) => !reopeningProposed(then, { lamp: 'achieved', deadlineState: 'met' }),
    ),
  );
});

test('nobody decides what they applied for, with whichever account', () => {
  const facts = {
    regionCode: '140000',
    agencyId: 3,
    appliedBy: 7,
    appliedByName: '王 处长',
    state: 'verified',
  } as const;
  const viewer = (accountId: number, displayName: string, role: AccountRole = 'inspector') => ({
    accountId,
    displayName,
    role,
    regionCode: '140000',
    agencyId: null,
  });
  expect(isApplicant(viewer(7, '别名'), facts)).toBe(true);
  expect(isApplicant(viewer(8, '王处长'), facts)).toBe(true);
  expect(mayDecide(viewer(8, '王处长'), facts)).toBe(false);
  expect(mayDecide(viewer(8, '李科长'), facts)).toBe(true);
  expect(mayDecide(viewer(8, '李科长', 'leader'), facts)).toBe(false);
});
