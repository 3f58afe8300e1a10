import fc from 'fast-check';
import { lineOnDay, type LineText } from '../../src/reporting/domain/line-on-day';
import { SUBMISSION_STATES, type SubmissionState } from '../../src/reporting/domain/transition';

const EMPTY: LineText = {
  answer: null,
  value: null,
  growth: null,
  explanation: null,
  nextStep: null,
  expectedOn: null,
};
const SAID: LineText = { ...EMPTY, answer: 'value', value: '80' };
const NOW: LineText = { ...EMPTY, answer: 'value', value: '95' };

const day = '2024-10-16';
type Case = [SubmissionState, string | null, LineText, LineText | null, string | null, boolean];

describe('a line on 16 October', () => {
  it.each<Case>([
    ['open', '2024-10-17', NOW, null, null, true],
    ['open', null, EMPTY, null, null, true],
    ['draft', '2024-10-15', NOW, null, '95', true],
    ['draft', '2024-10-16', NOW, null, '95', true],
    ['draft', '2024-10-17', NOW, null, null, false],
    ['draft', '2024-10-17', NOW, SAID, '80', false],
    ['draft', null, EMPTY, null, null, true],
    ['draft', null, NOW, null, null, false],
    // Cleared later: what it held on the day is gone.
    ['draft', '2024-10-17', EMPTY, null, null, false],
    ['filed', '2024-10-16', NOW, null, '95', true],
    ['filed', '2024-10-17', NOW, null, null, false],
    ['submitted', '2024-10-17', NOW, SAID, '80', true],
    ['returned', '2024-10-17', NOW, SAID, '80', true],
    ['accepted', '2024-10-15', NOW, SAID, '80', true],
    ['accepted', '2024-10-15', NOW, null, null, true],
  ])('%s, last typed %p', (state, typedOn, text, said, value, kept) => {
    const found = lineOnDay({ ...text, typedOn }, { day, state, said, saidKept: true });
    expect([found.text?.value ?? null, found.kept]).toEqual([value, kept]);
  });

  it('says so where what was handed in was not kept', () => {
    const past = { day, state: 'accepted', said: null, saidKept: false } as const;
    expect(lineOnDay({ ...NOW, typedOn: day }, past)).toEqual({ text: null, kept: false });
  });

  it('never shows what was typed after it', () => {
    const days = fc.integer({ min: 10, max: 28 }).map((n) => `2024-10-${n}`);
    fc.assert(
      fc.property(days, days, fc.constantFrom(...SUBMISSION_STATES), (on, typedOn, state) => {
        fc.pre(typedOn > on);
        const past = { day: on, state, said: SAID, saidKept: true };
        expect(lineOnDay({ ...NOW, typedOn }, past).text?.value).not.toBe(NOW.value);
      }),
    );
  });
});
