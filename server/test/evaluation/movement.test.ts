import fc from 'fast-check';
import {
  lampStep,
  movementOf,
  MOVEMENTS,
  placeOfChange,
  ranOut,
} from '../../src/evaluation/domain/movement';
import type { Standing } from '../../src/evaluation/domain/movement';
import { DEADLINE_STATES, LAMPS } from '../../src/targets/domain/model';
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

const lamp = fc.constantFrom(...LAMPS);
const standing: fc.Arbitrary<Standing> = fc.record({
  lamp,
  deadline: fc.constantFrom(...DEADLINE_STATES),
});
const SETTLED = ['met', 'met_early', 'missed'];
const open = standing.filter((one) => !SETTLED.includes(one.deadline));

describe('two days that change places', () => {
  it('turn up into down, as long as nothing was settled and data was not lost or found', () => {
    const other = { up: 'down', down: 'up', same: 'same' };
    const seen = open.filter((one) => one.lamp !== 'no_data');
    fc.assert(
      fc.property(seen, seen, (a, b) => {
        const forth = movementOf({ before: a, now: b });
        const back = movementOf({ before: b, now: a });
        expect(back).toBe(other[forth as keyof typeof other]);
      }),
    );
  });

  it('do not so where data was lost or found: both losing it and a first red value are for the worse', () => {
    expect(movementOf({ before: at('off_track'), now: at('no_data') })).toBe('down');
    expect(movementOf({ before: at('no_data'), now: at('off_track') })).toBe('down');
  });

  it('do not so where a target was settled: closed one way, a turn of the lamp or none back', () => {
    const [before, after] = [at('on_track'), at('achieved', 'met')];
    expect(movementOf({ before, now: after })).toBe('closed');
    expect(movementOf({ before: after, now: before })).toBe('down');
    expect(
      movementOf({ before: at('off_track', 'missed'), now: at('off_track', 'awaiting_final') }),
    ).toBe('same');
  });

  it('never find a new target among the old ones', () => {
    fc.assert(
      fc.property(standing, standing, (a, b) => {
        expect(movementOf({ before: a, now: b })).not.toBe('new');
        expect(movementOf({ before: null, now: b })).toBe('new');
      }),
    );
  });
});

describe('any change', () => {
  it('from a state to itself is none', () => {
    fc.assert(
      fc.property(standing, (one) => {
        expect(movementOf({ before: one, now: one })).toBe('same');
        expect(ranOut({ before: one, now: one })).toBe(false);
      }),
    );
  });

  it('stands in the list among its movement, the larger step first', () => {
    fc.assert(
      fc.property(fc.option(standing), standing, fc.option(standing), standing, (a, b, c, d) => {
        const [one, two] = [
          { before: a, now: b },
          { before: c, now: d },
        ];
        const group = (change: typeof one) => MOVEMENTS.indexOf(movementOf(change));
        const step = ({ before, now }: typeof one) =>
          before === null ? 0 : Math.abs(lampStep(before.lamp, now.lamp));
        const order = Math.sign(group(one) - group(two)) || Math.sign(step(two) - step(one));
        if (order !== 0) {
          expect(Math.sign(placeOfChange(one) - placeOfChange(two))).toBe(order);
        }
      }),
    );
  });
});

describe('a deadline', () => {
  it.each<[DeadlineState, DeadlineState, boolean]>([
    ['open', 'overdue', true],
    ['awaiting_final', 'missed', true],
    ['open', 'unproven', true],
    ['unproven', 'missed', false],
    ['overdue', 'met', false],
    ['open', 'awaiting_final', false],
    ['open', 'met', false],
    ['met', 'overdue', true],
  ])('from %s to %s ran out in between: %s', (before, now, out) => {
    expect(ranOut({ before: at('off_track', before), now: at('off_track', now) })).toBe(out);
  });

  it('of a target that was not there before did not run out in between', () => {
    expect(ranOut({ before: null, now: at('off_track', 'overdue') })).toBe(false);
  });

  it('that ran out comes before what kept its lamp and its deadline', () => {
    const red = at('off_track');
    const out = placeOfChange({ before: red, now: at('off_track', 'overdue') });
    const waiting = placeOfChange({ before: red, now: at('off_track', 'awaiting_final') });
    const still = placeOfChange({ before: red, now: red });
    expect([still, waiting, out].sort((a, b) => a - b)).toEqual([out, waiting, still]);
  });
});
