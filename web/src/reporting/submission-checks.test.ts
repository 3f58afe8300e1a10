import { missingWords, draftOf } from './line-draft';
import { statusOf } from './line-status';
import { checkSubmission } from './submission-checks';
import { line } from './submission-samples';

const behind = {
  level: 'soft',
  code: 'behind',
  message: { zh: '低于序时进度', en: 'Behind schedule' },
  answered: false,
} as const;
const same = {
  level: 'soft',
  code: 'same_as_last',
  message: { zh: '相同', en: 'same' },
  answered: false,
} as const;
const negative = {
  level: 'hard',
  code: 'negative',
  message: { zh: '负数', en: 'negative' },
  answered: false,
} as const;
const filled = { answer: 'value', value: '600' } as const;

describe('checkSubmission', () => {
  test('what blocks comes first, whatever the order of the lines', () => {
    const items = checkSubmission([
      line(1, { ...filled, findings: [same] }),
      line(2),
      line(3, { ...filled, findings: [negative] }),
    ]);
    expect(items.map(({ lineId, level, column }) => [lineId, level, column])).toEqual([
      [2, 'hard', 'figure'],
      [3, 'hard', 'figure'],
      [1, 'soft', 'explanation'],
    ]);
  });

  test.each([
    ['zero is an answer', line(1, { answer: 'value', value: '0' }), 0],
    ['an optional line may stay empty', line(1, { required: false }), 0],
    [
      'not published is an answer',
      line(1, { answer: 'not_published', explanation: '统计口径调整' }),
      0,
    ],
    ['a required line may not', line(1), 1],
    [
      'an answered question is settled',
      line(1, { ...filled, explanation: '已核对', findings: [{ ...same, answered: true }] }),
      0,
    ],
  ])('%s', (_name, subject, count) => {
    expect(checkSubmission([subject])).toHaveLength(count);
  });

  test.each([
    [null, null, 'explanation'],
    ['受疫情影响需求不足', null, 'nextStep'],
    ['无', '加大促消费活动的力度', 'explanation'],
  ] as const)(
    'below schedule with %j and %j blocks at the field that lacks words',
    (explanation, nextStep, column) => {
      const [item] = checkSubmission([
        line(1, { ...filled, explanation, nextStep, findings: [behind] }),
      ]);
      expect(item).toMatchObject({ level: 'hard', column });
    },
  );
});

describe('statusOf', () => {
  const facts = (subject = line(1), save?: Parameters<typeof statusOf>[0]['save']) => ({
    line: subject,
    draft: draftOf(subject),
    save,
    canEdit: true,
  });
  test.each([
    ['empty', facts()],
    ['saved', facts(line(1, filled))],
    ['needs_words', facts(line(1, { ...filled, findings: [behind] }))],
    ['error', facts(line(1, { ...filled, findings: [negative] }))],
    ['saving', facts(line(1), 'saving')],
    ['waiting', facts(line(1), 'waiting')],
    ['conflict', facts(line(1), 'conflict')],
    ['error', facts(line(1), 'refused')],
    ['locked', { ...facts(line(1, filled)), canEdit: false }],
    ['typing', { ...facts(), draft: { ...draftOf(line(1)), figure: '5' } }],
    ['error', { ...facts(), draft: { ...draftOf(line(1)), figure: '5万元' } }],
  ] as const)('%s', (status, given) => {
    expect(statusOf(given)).toBe(status);
  });
});

test('an excuse without its reason asks for words', () => {
  const finding = {
    level: 'hard',
    code: 'reason_missing',
    message: { zh: '', en: '' },
    answered: false,
  } as const;
  expect(missingWords(line(1, { answer: 'not_published', findings: [finding] }))).toEqual({
    explanation: true,
    nextStep: false,
  });
});
