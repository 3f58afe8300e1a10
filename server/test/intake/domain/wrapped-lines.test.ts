import { normalOf } from './structure-of';

/** Lines of a page of fifteen signs: paragraphs that go on, the last of them in words of its own. */
const PAGE = [
  '　　各级各部门要健全工作机制和',
  '制度，压实各方面的工作责任，确',
  '保各项任务落到实处并取得成效，',
  '重要情况及时向上级报告，不得迟',
  '报漏报，形成上下联动的良好工作',
  '格局，推动各项工作取得新成效，',
  '让群众得到实惠，感受到变化，增',
  '强获得感。',
];

const lastOf = (...lines: string[]) =>
  normalOf([...PAGE, ...lines].join('\n'), true)
    .split('\n')
    .at(-1);

describe('a line of a page that begins', () => {
  it.each([
    ['打印机', ['　　支持有条件的市县引进企业和', '打印机等外设产品的制造项目。']],
    ['304 个', ['　　全省上下一起努力投资回暖。', '304 个省列重大项目全部开工。']],
    ['2.2 万亿元', ['　　全省信息技术产业的规模突破', '2.2 万亿元，并保持较快增长。']],
    ['36.7%', ['　　事故起数和死亡人数分别下降', '36.7%、38.8%、50.7%，保持平稳。']],
  ])('with %s goes on the sentence', (_with, lines) => {
    expect(lastOf(...lines)).toBe(lines.join('').replace(/[\u3000 ]/g, ''));
  });

  it('below a day that stands alone does not', () => {
    const day = `${'　'.repeat(9)}2026年2月3日`;
    expect(lastOf('　　各级要抓好落实。', day, '　　　某市水利主要指标表')).toBe(
      '某市水利主要指标表',
    );
  });

  it('with 1. or a heading of its own does not', () => {
    expect(lastOf('　　全省上下一起努力投资回暖。', '2.扩大有效投资。')).toBe('2.扩大有效投资。');
    expect(lastOf('　　全省上下一起努力投资回暖。', '各位代表：')).toBe('各位代表：');
  });
});
