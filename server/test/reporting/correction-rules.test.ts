import fc from 'fast-check';
import { correctionFault, type StagedContent } from '../../src/reporting/domain/correction';
import { exact } from '../../src/series/domain/exact';
import { changesFigure } from '../../src/series/domain/figure-change';
import { VINTAGES, type Vintage } from '../../src/series/domain/model';

const said = (
  value: string | null,
  vintage: Vintage = 'formal',
  more: { growth?: string; revision?: string; answer?: StagedContent['answer'] } = {},
): StagedContent => ({
  answer: more.answer ?? 'value',
  value: value === null ? null : exact(value),
  growth: more.growth === undefined ? null : exact(more.growth),
  revision: more.revision ?? null,
  vintage,
});

const REASON = '统计部门复核后调整口径';
const WEIGHTY = '依据经济普查结果重新核定全年数据，统计部门已发布公告';

describe('a correction', () => {
  it.each<[string, StagedContent, StagedContent, string, string | null]>([
    ['of the figure', said('60'), said('61'), REASON, null],
    ['to zero', said('60'), said('0'), REASON, null],
    ['of the growth', said('60', 'formal', { growth: '1' }), said('60'), REASON, null],
    [
      'that takes the value away',
      said('60'),
      said(null, 'formal', { answer: 'not_published' }),
      REASON,
      null,
    ],
    ['of the revision alone', said('60'), said('60', 'formal', { revision: '2024' }), REASON, null],
    [
      'to a later vintage with the same figure',
      said('60', 'preliminary'),
      said('60.0'),
      REASON,
      null,
    ],
    ['over two vintages', said('60', 'preliminary'), said('61', 'final'), REASON, null],
    ['that says the same', said('60'), said('60.00'), REASON, 'nothing_changes'],
    ['back to an earlier vintage', said('60'), said('61', 'preliminary'), REASON, 'vintage_falls'],
    ['from final to formal', said('60', 'final'), said('60'), WEIGHTY, 'vintage_falls'],
    ['without a reason of substance', said('60'), said('61'), '数据有误', 'reason_thin'],
    ['with a filler', said('60'), said('61'), '正常推进', 'reason_thin'],
    [
      'of a final figure, lightly',
      said('60', 'final'),
      said('61', 'final'),
      REASON,
      'final_needs_weight',
    ],
    ['of a final figure, with weight', said('60', 'final'), said('61', 'final'), WEIGHTY, null],
    ['that makes an unchanged figure final', said('60'), said('60', 'final'), REASON, null],
  ])('%s', (_name, known, proposed, reason, code) => {
    expect(correctionFault(known, { ...proposed, reason })?.code ?? null).toBe(code);
  });

  it('needs weight from twenty characters on, punctuation not counted', () => {
    const words = '一二三四五六七八九十甲乙丙丁戊己庚辛壬';
    const fault = (reason: string) =>
      correctionFault(said('60', 'final'), { ...said('61', 'final'), reason })?.code;
    expect(fault(`${words}。，！`)).toBe('final_needs_weight');
    expect(fault(`${words}癸`)).toBeUndefined();
  });

  it('never lowers the vintage and never says nothing, whatever is proposed', () => {
    const content = fc.record({
      value: fc.integer({ min: 0, max: 3 }),
      vintage: fc.constantFrom(...VINTAGES),
    });
    fc.assert(
      fc.property(content, content, (a, b) => {
        const [known, proposed] = [
          said(String(a.value), a.vintage),
          said(String(b.value), b.vintage),
        ];
        const fault = correctionFault(known, { ...proposed, reason: WEIGHTY });
        const falls = VINTAGES.indexOf(b.vintage) < VINTAGES.indexOf(a.vintage);
        const same = !changesFigure(known, proposed) && a.vintage === b.vintage;
        expect(fault === null).toBe(!falls && !same);
      }),
    );
  });
});
