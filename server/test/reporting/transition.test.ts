import {
  actorOf,
  MOVES,
  refusalWords,
  stateAfter,
  SUBMISSION_STATES,
  TRANSITIONS,
} from '../../src/reporting/domain/transition';
import { submissionStateSchema } from '../../src/reporting/submission-ref.schema';

describe('the transition table', () => {
  it('offers these moves and no others', () => {
    const offered = SUBMISSION_STATES.flatMap((from) =>
      MOVES.flatMap((move) => {
        const to = stateAfter(from, move);
        return to === null ? [] : [`${from} ${move} ${to}`];
      }),
    );
    expect(offered.sort()).toEqual(
      [
        'open save draft',
        'draft save draft',
        'returned save draft',
        'draft submit submitted',
        'submitted accept accepted',
        'submitted return returned',
      ].sort(),
    );
  });

  it('knows e-signing, but offers it to nobody', () => {
    const signing = TRANSITIONS.filter(({ from, to }) => from === 'filed' || to === 'filed');
    expect(signing.map(({ move, offered }) => [move, offered])).toEqual([
      ['file', false],
      ['sign', false],
    ]);
  });

  it('gives each move to one kind of actor', () => {
    for (const { move, by } of TRANSITIONS) expect(actorOf(move)).toBe(by);
  });

  it('has the states of the contract', () => {
    expect([...SUBMISSION_STATES].sort()).toEqual([...submissionStateSchema.options].sort());
  });

  it('says in both languages why a move is refused', () => {
    expect(refusalWords('accepted', 'save')).toEqual({
      zh: '该填报单已审核通过，不能填写。',
      en: 'The return is accepted; it cannot be filled in now.',
    });
  });
});
