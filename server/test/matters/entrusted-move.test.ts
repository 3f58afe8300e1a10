import fc from 'fast-check';
import { entrustedClock } from '../../src/matters/domain/entrusted-clock';
import {
  actorOf,
  ENTRUSTED_MOVES,
  ENTRUSTED_STATES,
  entrustedRefusal,
  entrustedStateAfter,
  STATE_MAKING,
  type EntrustedMove,
  type EntrustedState,
} from '../../src/matters/domain/entrusted-move';
import { addDays } from '../../src/series/domain/day';

/** The state after each move from each state, in the order of ENTRUSTED_MOVES; - where it is refused. */
const TABLE: Readonly<Record<EntrustedState, string>> = {
  // entrust relay acknowledge report propose return due owner close reopen withdraw
  open: '- open acknowledged - - - open open closed - withdrawn',
  acknowledged: '- acknowledged - reported reported - acknowledged open closed - withdrawn',
  reported: '- reported - reported reported returned reported open closed - withdrawn',
  returned: '- returned - reported reported - returned open closed - withdrawn',
  closed: '- - - - - - - - - open -',
  withdrawn: '- - - - - - - - - - -',
};

describe('how an entrusted matter moves', () => {
  it.each(ENTRUSTED_STATES)('from %s', (state) => {
    const after = ENTRUSTED_MOVES.map((move) => entrustedStateAfter(state, move) ?? '-');
    expect(after.join(' ')).toBe(TABLE[state]);
  });

  it('by whom', () => {
    const actors = ENTRUSTED_MOVES.filter((move) => move !== 'entrust').map((move) => [
      move,
      actorOf(move),
    ]);
    expect(Object.fromEntries(actors)).toEqual({
      relay: 'supervision',
      acknowledge: 'owner',
      report: 'owner',
      propose_settlement: 'owner',
      return: 'supervision',
      change_due: 'supervision',
      change_owner: 'supervision',
      close: 'closing',
      reopen: 'closing',
      withdraw: 'issuer',
    });
  });

  it('says of each refusal what the matter is', () => {
    for (const state of ENTRUSTED_STATES) {
      for (const move of ENTRUSTED_MOVES) {
        const { zh, en } = entrustedRefusal(state, move);
        expect(zh).toMatch(/^该事项.+。$/);
        expect(en).toMatch(/^The matter is .+\.$/);
      }
    }
    expect(entrustedRefusal('open', 'report').zh).toContain('请先签收');
  });

  it('the last move that makes a state tells the state, whatever came before', () => {
    const makes = new Map(STATE_MAKING);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ENTRUSTED_MOVES)), (tried) => {
        let state: EntrustedState = 'open';
        const done: EntrustedMove[] = ['entrust'];
        for (const move of tried) {
          const next = entrustedStateAfter(state, move);
          if (next === null) continue;
          state = next;
          done.push(move);
        }
        const last = done.findLast((move) => makes.has(move));
        expect(last && makes.get(last)).toBe(state);
      }),
    );
  });
});

describe('its clock', () => {
  it.each([
    // state, as of, late, days late, days left
    ['open', '2024-10-15', false, 0, 5],
    ['open', '2024-10-20', false, 0, 0],
    ['open', '2024-10-21', true, 1, null],
    ['reported', '2024-11-20', true, 31, null],
    ['returned', '2024-10-21', true, 1, null],
    ['closed', '2024-11-20', false, 0, null],
    ['withdrawn', '2024-11-20', false, 0, null],
  ] as const)('%s as of %s', (state, asOf, late, daysLate, daysLeft) => {
    expect(entrustedClock(state, '2024-10-20', asOf)).toEqual({ late, daysLate, daysLeft });
  });

  it('counts each day once, over leap days and years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), (days) => {
        const { daysLate, daysLeft } = entrustedClock(
          'acknowledged',
          '2024-02-28',
          addDays('2024-02-28', days),
        );
        expect([daysLate, daysLeft]).toEqual(days > 0 ? [days, null] : [0, Math.abs(days)]);
      }),
    );
  });
});
