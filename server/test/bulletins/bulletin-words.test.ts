import fc from 'fast-check';
import { brokenTitle } from '../../src/bulletins/bulletin-paper';
import { bulletinPeriodLabel, lastQuarter } from '../../src/bulletins/domain/bulletin-period';
import {
  partChanges,
  printedParts,
  regenerated,
  type Generated,
  type Part,
} from '../../src/bulletins/domain/bulletin-part';
import { canonicalJson, type Json } from '../../src/bulletins/domain/canonical-json';
import { issueChecks } from '../../src/bulletins/domain/issue-check';
import { numbersIn, strangeNumbers } from '../../src/bulletins/domain/typed-number';
import { figure } from './figures';

describe('numbers of a text', () => {
  it.each([
    ['完成59.82%，序时66.67%', ['59.82', '66.67']],
    ['达到1,234.50亿元', ['1234.5']],
    ['低于目标−6.26个百分点', ['6.26']],
    ['２０家', ['20']],
    ['3家，200家', ['3', '200']],
    ['2020年1—8月2691.8亿元', ['2691.8']],
    ['2024年9月末50家', ['50']],
    ['截至2024年10月15日', []],
    ['（晋政办发〔2022〕61号）', []],
    ['督查通报〔2024〕第1号、附件2', []],
    ['1.示范企业数量：100家', ['100']],
    ['1.5亿元', ['1.5']],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it('finds what no known text says, each once', () => {
    expect(strangeNumbers('完成59.82%，另有7家、7家', ['完成59.820%'])).toEqual(['7']);
  });
});

describe('the list before issuing', () => {
  const part = (text: string, generated = '完成70.00%。'): Part => ({
    key: 'overall',
    generated,
    text,
  });
  const checks = (parts: Part[], more = {}) =>
    issueChecks({
      title: '关于进展的通报',
      issuer: '省政府',
      parts,
      figures: [figure()],
      daysOld: 0,
      ...more,
    }).map(({ code, level, found }) => [code, level, ...found].join(' '));

  it.each<[string, Part[], object, string[]]>([
    ['nothing', [part('完成70.00%。')], {}, []],
    ['a number that a figure says', [part('完成70.00%，序时68%。')], {}, []],
    ['a number that nobody says', [part('完成71%。')], {}, ['strange_number soft 71']],
    ['a part that was emptied', [part('')], {}, ['no_text hard', 'empty_part soft']],
    ['no title', [part('文')], { title: ' ' }, ['no_title hard']],
    ['no issuer', [part('文')], { issuer: '' }, ['no_issuer hard']],
    ['old figures', [part('文')], { daysOld: 16 }, ['old_data soft 16']],
    ['figures of two weeks', [part('文')], { daysOld: 15 }, []],
  ])('%s', (_what, parts, more, found) => {
    expect(checks(parts, more)).toEqual(found);
  });
});

describe('parts', () => {
  const text = (key: Part['key'], words: string): Part => ({ key, generated: words, text: words });

  it('numbers headings without a gap and leaves empty parts out', () => {
    const printed = printedParts([
      text('demands', '要求'),
      text('opening', '根据'),
      text('headline', ' \n'),
      text('overall', '第一段\n\n 第二段 '),
    ]);
    expect(printed).toEqual([
      { key: 'opening', heading: null, paragraphs: ['根据'] },
      { key: 'overall', heading: '一、总体情况', paragraphs: ['第一段', '第二段'] },
      { key: 'demands', heading: '二、工作要求', paragraphs: ['要求'] },
    ]);
  });

  it('proposes the new text where nobody wrote, and the own one where somebody did', () => {
    const parts: Part[] = [
      text('overall', '旧'),
      { key: 'behind', generated: '旧', text: '亲笔' },
      text('returns', '同'),
    ];
    const next = { overall: '新', behind: '新', returns: '同' } as Generated;
    expect(partChanges(parts, next)).toEqual([
      { key: 'overall', before: '旧', after: '新', current: '旧', edited: false, proposed: 'new' },
      { key: 'behind', before: '旧', after: '新', current: '亲笔', edited: true, proposed: 'own' },
    ]);
    expect(regenerated(parts, next, new Set(['overall']))).toEqual([
      text('overall', '新'),
      { key: 'behind', generated: '新', text: '亲笔' },
      text('returns', '同'),
    ]);
  });
});

describe('periods', () => {
  it.each([
    ['2024-10-15', '2024-07-01', '2024-09-30', '2024年三季度'],
    ['2024-01-01', '2023-10-01', '2023-12-31', '2023年四季度'],
    ['2024-03-31', '2023-10-01', '2023-12-31', '2023年四季度'],
    ['2024-04-01', '2024-01-01', '2024-03-31', '2024年一季度'],
  ])('the last quarter on %s', (day, from, to, label) => {
    expect(lastQuarter(day)).toEqual({ from, to });
    expect(bulletinPeriodLabel({ from, to })).toBe(label);
  });

  it.each([
    ['2024-01-01', '2024-06-30', '2024年上半年'],
    ['2024-07-01', '2024-12-31', '2024年下半年'],
    ['2024-01-01', '2024-12-31', '2024年'],
    ['2024-07-01', '2024-08-31', '2024年7月1日至2024年8月31日'],
    ['2023-07-01', '2024-06-30', '2023年7月1日至2024年6月30日'],
  ])('%s to %s', (from, to, label) => {
    expect(bulletinPeriodLabel({ from, to })).toBe(label);
  });
});

describe('the title on paper', () => {
  it.each([
    ['关于进展情况的督查通报', '关于进展情况的督查通报'],
    [
      '关于山西省2024年三季度目标进展情况的督查通报',
      '关于山西省2024年三季度\n目标进展情况的督查通报',
    ],
  ])('%s', (title, broken) => {
    expect(brokenTitle(title)).toBe(broken);
  });
});

describe('canonical JSON', () => {
  const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

  it('says the same content, whatever the order of its keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, member === undefined ? undefined : reversed(member)]),
  );
}
