import { daysBetween, pastedDays, quarterEnds, releaseLabel, spansOf } from './calendar-days';

const off = (day: string, name = '国庆节', source: 'library' | 'administrator' = 'library') => ({
  day,
  working: false,
  name: { zh: name, en: name },
  source,
  replaces: null,
});

test('days that follow on each other are one span, entered ones apart from announced ones', () => {
  const spans = spansOf([
    off('2024-09-30', '中秋'),
    off('2024-10-01'),
    off('2024-10-02'),
    off('2024-10-03', '国庆节', 'administrator'),
    off('2024-10-05'),
  ]);
  expect(spans.map((span) => span.days)).toEqual([
    ['2024-09-30'],
    ['2024-10-01', '2024-10-02'],
    ['2024-10-03'],
    ['2024-10-05'],
  ]);
});

test.each([
  ['2024-02-28', '2024-03-01', ['2024-02-28', '2024-02-29', '2024-03-01']],
  ['2024-12-31', '2024-12-31', ['2024-12-31']],
  ['2024-12-31', '2024-12-30', []],
])('days from %s to %s', (from, to, days) => {
  expect(daysBetween(from, to)).toEqual(days);
});

test('quarters around a day, over the turn of the year', () => {
  expect(quarterEnds('2024-10-15', 1, 2)).toEqual([
    '2024-09-30',
    '2024-12-31',
    '2025-03-31',
    '2025-06-30',
  ]);
  expect(quarterEnds('2024-12-31', 0, 0)).toEqual(['2024-12-31']);
});

test('January has no release of its own', () => {
  expect(releaseLabel('2025-02-28', 'zh')).toBe('1—2月');
  expect(releaseLabel('2025-02-28', 'en')).toBe('Jan–Feb');
  expect(releaseLabel('2025-03-31', 'zh')).toBe('3月');
});

test.each<[string, (string | null | undefined)[]]>([
  ['2025-03-07\r\n2025/4/14\r\n', ['2025-03-07', '2025-04-14']],
  ['2025年3月7日\n4月14日', ['2025-03-07', '2025-04-14']],
  ['3月7日\n\n5/9', ['2025-03-07', null, '2025-05-09']],
  ['待定\n2025-02-30', [undefined, undefined]],
  ['3/7\n4/14\n5/9\n6/9', ['2025-03-07', '2025-04-14', '2025-05-09']],
])('a pasted column %j', (text, days) => {
  expect(pastedDays(text, ['2025-02-28', '2025-03-31', '2025-04-30'])).toEqual(days);
});

test('a day without its year is the first after the period', () => {
  expect(pastedDays('1月14日', ['2025-12-31'])).toEqual(['2026-01-14']);
});
