import fc from 'fast-check';
import { columnNamed } from '../../src/imports/domain/import-columns';
import { outcomeOf, type KnownFigure } from '../../src/imports/domain/import-outcome';
import {
  readImportRow,
  type ImportFigure,
  type ImportSeries,
  type RowTexts,
} from '../../src/imports/domain/import-row';
import { VINTAGES, type Vintage } from '../../src/series/domain/model';

const TODAY = '2024-10-15';
const SERIES: ImportSeries = {
  id: 7,
  planKey: 'small',
  planTitle: '小方案',
  key: 'trade',
  indicator: '外贸进出口总值',
  regionCode: '140000',
  regionNames: ['140000', '山西省', '山西'],
  unit: '亿元',
  accumulation: 'ytd',
  frequency: 'month',
  publisher: 'customs',
};
const ROW: RowTexts = {
  plan: 'small',
  series: 'trade',
  period: '2024-09',
  value: '1,234.5',
  growth: '-2.5%',
  vintage: '快讯',
  publishedOn: '2024/10/14',
  source: '太原海关',
  sourceUrl: 'https://example.org/a',
};

const read = (more: RowTexts = {}, series: Partial<ImportSeries> = {}) =>
  readImportRow({ ...ROW, ...more }, () => ({ ...SERIES, ...series }), TODAY);

const errorsOf = (more: RowTexts, series?: Partial<ImportSeries>) => {
  const reading = read(more, series);
  return reading.kind === 'error' ? reading.errors.map(({ column }) => column) : [];
};

describe('headers', () => {
  it.each([
    ['同比（％）', 'growth'],
    ['同比(%)', 'growth'],
    [' 数 值 ', 'value'],
    ['Published On', 'publishedOn'],
    ['方案*', 'plan'],
    ['备注', null],
    ['', null],
  ])('%s names %s', (header, column) => {
    expect(columnNamed(header)).toBe(column);
  });
});

describe('a row', () => {
  it('is read with the eyes of typing', () => {
    expect(read()).toEqual({
      kind: 'figure',
      series: SERIES,
      figure: {
        seriesId: 7,
        periodEnd: '2024-09-30',
        value: '1234.5',
        growth: '-2.5',
        vintage: 'preliminary',
        publishedOn: '2024-10-14',
        source: '太原海关',
        sourceUrl: 'https://example.org/a',
        revision: null,
        reason: null,
      },
    });
  });

  it.each<[string, RowTexts, Partial<ImportSeries> | undefined, string[]]>([
    ['without a source', { source: ' ' }, undefined, ['source']],
    ['without a plan', { plan: '' }, undefined, ['plan']],
    ['of no period', { period: 'Sep-24' }, undefined, ['period']],
    [
      'of a span that ends within a month',
      { period: '2024-09-15', publishedOn: '' },
      undefined,
      ['period'],
    ],
    ['of a period not over', { period: '2024-10' }, undefined, ['period']],
    ['of January by customs', { period: '2024-01' }, undefined, ['period']],
    ['of January by statistics', { period: '2024年1月' }, { publisher: 'statistics' }, ['period']],
    ['of a month where only years count', { period: '2024-08' }, { frequency: 'year' }, ['period']],
    ['in another unit', { value: '12万元' }, undefined, ['value']],
    ['without any figure', { value: '', growth: '' }, undefined, ['value']],
    ['with a negative total', { value: '-5' }, undefined, ['value']],
    ['that fell by more than all', { growth: '-100.1' }, undefined, ['growth']],
    ['of an unknown vintage', { vintage: '终审' }, undefined, ['vintage']],
    ['published tomorrow', { publishedOn: '2024-10-16' }, undefined, ['publishedOn']],
    ['published before its end', { publishedOn: '2024-09-30' }, undefined, ['publishedOn']],
    ['published on no day', { publishedOn: '2024-02-30' }, undefined, ['publishedOn']],
    ['with a script as address', { sourceUrl: 'javascript:alert(1)' }, undefined, ['sourceUrl']],
    ['with too long a reason', { reason: '因'.repeat(1001) }, undefined, ['reason']],
    ['with two faults', { value: '约', period: '' }, undefined, ['period', 'value']],
  ])('%s is refused at its cell', (_name, more, series, columns) => {
    expect(errorsOf(more, series)).toEqual(columns);
  });

  it.each<[string, RowTexts, Partial<ImportSeries>]>([
    ['January of an agency', { period: '2024-01', publishedOn: '' }, { publisher: 'agency' }],
    ['January–February', { period: '2024年1-2月' }, {}],
    ['a negative rate', { value: '-5' }, { accumulation: 'rate' }],
    ['a month between the quarters of a goal', { period: '2024-08' }, { frequency: 'quarter' }],
    ['a half year', { period: '2024年上半年' }, { frequency: 'half' }],
    ['growth alone', { value: '' }, {}],
    ['no vintage: formal', { vintage: '' }, {}],
  ])('%s is taken', (_name, more, series) => {
    expect(errorsOf(more, series)).toEqual([]);
  });

  it('says why no series is found', () => {
    const why = { zh: '没有', en: 'none' };
    expect(readImportRow(ROW, () => why, TODAY)).toEqual({
      kind: 'error',
      errors: [{ column: 'series', message: why }],
    });
  });
});

const figure = (more: Partial<ImportFigure> = {}): ImportFigure => ({
  seriesId: 7,
  periodEnd: '2024-09-30',
  value: '100',
  growth: '5',
  vintage: 'formal',
  publishedOn: null,
  source: '海关',
  sourceUrl: null,
  revision: null,
  reason: null,
  ...more,
});

const known = (more: Partial<NonNullable<KnownFigure['latest']>> = {}): KnownFigure => ({
  newestVersion: 1,
  latest: {
    answer: 'value',
    value: '100',
    growth: '5',
    vintage: 'formal',
    revision: null,
    ...more,
  },
});
const REASON = '统计部门修订了历史数据';
const WEIGHTY = '依据经济普查结果重新核定全年数据，统计部门已发布公告';

describe('a figure beside what is known', () => {
  it.each<[string, ImportFigure, KnownFigure, string]>([
    ['nothing', figure(), { newestVersion: 0, latest: null }, 'new'],
    [
      'an answer without value',
      figure(),
      known({ answer: 'not_published', value: null, growth: null }),
      'new',
    ],
    ['the same in other digits', figure({ value: '100.00' }), known(), 'same'],
    ['the same, growth left out', figure({ growth: null }), known(), 'same'],
    [
      'another value with a reason',
      figure({ value: '101', reason: REASON }),
      known(),
      'correction',
    ],
    ['another value without', figure({ value: '101' }), known(), 'error'],
    ['another value with a filler', figure({ value: '101', reason: '无' }), known(), 'error'],
    [
      'another growth with a reason',
      figure({ growth: '5.1', reason: REASON }),
      known(),
      'correction',
    ],
    ['a value beside a known growth', figure(), known({ value: null }), 'supplement'],
    ['a growth beside a known value', figure(), known({ growth: null }), 'supplement'],
    ['a later vintage of the same', figure({ vintage: 'final' }), known(), 'supplement'],
    ['an earlier vintage of the same', figure({ vintage: 'preliminary' }), known(), 'error'],
    [
      'an earlier vintage, corrected',
      figure({ value: '9', vintage: 'preliminary', reason: REASON }),
      known(),
      'error',
    ],
    [
      'another final value with a light reason',
      figure({ value: '101', vintage: 'final', reason: REASON }),
      known({ vintage: 'final' }),
      'error',
    ],
    [
      'another final value with a weighty reason',
      figure({ value: '101', vintage: 'final', reason: WEIGHTY }),
      known({ vintage: 'final' }),
      'correction',
    ],
    [
      'a final value in another revision without a reason',
      figure({ vintage: 'final', revision: 'r2' }),
      known({ vintage: 'final', revision: 'r1' }),
      'error',
    ],
    ['another revision of the same', figure({ revision: 'nbs-2026' }), known(), 'supplement'],
  ])('%s is %s', (_name, row, before, kind) => {
    expect(outcomeOf(row, before).kind).toBe(kind);
  });

  it('a changed value drops the growth of the old one, an unchanged keeps it', () => {
    const corrected = outcomeOf(figure({ value: '101', growth: null, reason: REASON }), known());
    expect(corrected).toMatchObject({ figure: { value: '101', growth: null } });
    const stepped = outcomeOf(figure({ growth: null, vintage: 'final' }), known());
    expect(stepped).toMatchObject({ figure: { value: '100', growth: '5', vintage: 'final' } });
  });

  it('told again, it says nothing new; no vintage ever goes back', () => {
    const decimal = fc.integer({ min: 0, max: 9999 }).map((n) => (n / 100).toString());
    const maybe = fc.option(decimal, { nil: null });
    const vintage = fc.constantFrom<Vintage>(...VINTAGES);
    const revision = fc.constantFrom(null, 'r1', 'r2');
    const content = fc.record({ value: maybe, growth: maybe, vintage, revision });
    const said = content.filter(({ value, growth }) => value !== null || growth !== null);
    fc.assert(
      fc.property(said, said, (row, before) => {
        const outcome = outcomeOf(figure({ ...row, reason: WEIGHTY }), known(before));
        if (outcome.kind === 'error') {
          expect(VINTAGES.indexOf(row.vintage)).toBeLessThan(VINTAGES.indexOf(before.vintage));
          return;
        }
        const { value, growth, vintage: now, revision: of } = outcome.figure;
        expect(value !== null || growth !== null).toBe(true);
        const after = known({ value, growth, vintage: now, revision: of });
        expect(outcomeOf(figure({ ...row, reason: WEIGHTY }), after).kind).toBe('same');
      }),
    );
  });
});
