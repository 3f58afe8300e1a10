import { meanwhileWords } from '../../src/supervision/domain/meanwhile';
import { movementSentence } from '../../src/supervision/domain/movement-sentence';
import type { MovementTotals } from '../../src/supervision/domain/movement-sentence';

const none: MovementTotals = {
  ...{ targets: 0, down: 0, up: 0, closed: 0, new: 0, same: 0 },
  ...{ closedShort: 0, left: 0, ranOut: 0 },
};
const [FROM, TO] = ['2024-07-15', '2024-10-15'];

describe('the sentence of movement', () => {
  it.each<[string, Partial<MovementTotals>, string]>([
    [
      'all that moved',
      { targets: 53, up: 3, down: 5, closed: 1, same: 44 },
      '较2024年7月15日：3项转好，5项转差，1项办结，44项未变。',
    ],
    [
      'a missed goal apart from a met one',
      { targets: 3, closed: 3, closedShort: 2 },
      '较2024年7月15日：3项办结（其中2项期满未完成）。',
    ],
    [
      'deadlines that ran out, and what left',
      { targets: 4, same: 3, new: 1, ranOut: 2, left: 1 },
      '较2024年7月15日：1项新增，3项未变；其中2项其间转为期限已过而未见完成；另有1项移出本范围。',
    ],
    ['that nothing moved', { targets: 9, same: 9 }, '较2024年7月15日：9项目标亮灯均未变化。'],
    ['that nothing is there', {}, '截至2024年10月15日，所选范围内没有目标。'],
  ])('says %s', (_what, totals, zh) => {
    expect(movementSentence(FROM, TO, { ...none, ...totals }).zh).toBe(zh);
  });

  it('says of one day compared with itself that nothing can have changed', () => {
    expect(movementSentence(TO, TO, { ...none, targets: 9, same: 9 }).zh).toBe(
      '起止为同一天（2024年10月15日），没有可比较的变化；请选较早的起始日。',
    );
  });

  it('speaks English', () => {
    expect(movementSentence(FROM, TO, { ...none, targets: 2, up: 1, same: 1, left: 1 }).en).toBe(
      'Since 15 Jul 2024: 1 better, 1 unchanged; 1 more left this scope.',
    );
  });
});

describe('what came in between', () => {
  const value = (periodEnd: string, replaces = false) => ({
    periodEnd,
    answer: 'value' as const,
    replaces,
  });
  const goal = {
    label: { zh: '目标值', en: 'goal' },
    before: { zh: '4500亿元', en: '4500' },
    after: { zh: '4000亿元', en: '4000' },
  };
  it.each([
    ['a new figure', [value('2024-08-31')], [], '新增2024年1—8月数据'],
    [
      'many figures by the latest two',
      [value('2024-09-30'), value('2024-08-31'), value('2024-07-31')],
      [],
      '新增2024年前三季度、2024年1—8月等3期数据',
    ],
    [
      'a revised figure and a changed goal',
      [value('2024-06-30', true)],
      [goal],
      '修订2024年上半年数据；目标值由4500亿元改为4000亿元',
    ],
    [
      'an answer without a figure',
      [{ periodEnd: '2024-09-30', answer: 'not_published' as const, replaces: false }],
      [],
      '2024年前三季度答复未发布或不适用',
    ],
    ['that time alone moved it', [], [], '其间无新数据，随时间推移变化'],
  ])('names %s', (_what, values, terms, zh) => {
    expect(meanwhileWords({ accumulation: 'ytd', values, terms, changed: true }).zh).toBe(zh);
  });

  it('claims no cause where nothing changed', () => {
    const still = { accumulation: 'ytd' as const, values: [], terms: [], changed: false };
    expect(meanwhileWords(still).zh).toBe('其间无新数据');
  });
});
