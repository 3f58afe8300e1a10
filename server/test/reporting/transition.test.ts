import {
  actorsOf,
  HANDING_IN,
  isOfBody,
  MOVES,
  refusalWords,
  stateAfter,
  stateMadeBy,
  SUBMISSION_STATES,
  TRANSITIONS,
} from '../../src/reporting/domain/transition';
import { submissionStateSchema } from '../../src/reporting/submission-ref.schema';

const ALWAYS = [
  'open save draft',
  'draft save draft',
  'returned save draft',
  'filed unfile draft',
  'submitted accept accepted',
  'submitted return returned',
];

describe('the transition table', () => {
  it.each([
    [false, ['draft submit submitted']],
    [true, ['draft file filed', 'filed sign submitted']],
  ])('with signing by account %p has these moves and no others', (eSigning, signing) => {
    const offered = SUBMISSION_STATES.flatMap((from) =>
      MOVES.flatMap((move) => {
        const to = stateAfter(from, move, eSigning);
        return to === null ? [] : [`${from} ${move} ${to}`];
      }),
    );
    expect(offered.sort()).toEqual([...ALWAYS, ...signing].sort());
  });

  it('gives each move to the same actors and into the same state, wherever it starts', () => {
    for (const { move, by, to } of TRANSITIONS) {
      expect([actorsOf(move), stateMadeBy(move)]).toEqual([by, to]);
    }
  });

  it('hands a return in by two moves; supervision alone reviews', () => {
    expect(HANDING_IN).toEqual(['submit', 'sign']);
    expect(MOVES.filter((move) => !isOfBody(move))).toEqual(['accept', 'return']);
  });

  it('has the states of the contract', () => {
    expect([...SUBMISSION_STATES].sort()).toEqual([...submissionStateSchema.options].sort());
  });

  it('says in both languages why a move is refused', () => {
    expect(refusalWords('accepted', 'save', false)).toEqual({
      zh: '该填报单已审核通过，不能填写。',
      en: 'The return is accepted; it cannot be filled in now.',
    });
  });

  it.each([
    ['draft', 'submit', true, '请提请签发'],
    ['draft', 'file', false, '请由填报人填写签发人姓名'],
    ['filed', 'sign', false, '请由填报人填写签发人姓名'],
    ['filed', 'submit', true, '该填报单待签发，不能报送'],
  ] as const)('of a %s return, %s with signing by account %p: %s', (state, move, on, words) => {
    expect(refusalWords(state, move, on).zh).toContain(words);
  });
});
