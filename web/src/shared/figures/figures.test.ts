import { formatDecimal, formatGap, formatGrowth, formatPercent, formatQuantity } from './figures';

describe('formatDecimal', () => {
  test.each([
    ['2691.8', '2,691.8'],
    ['59.8177777778', '59.82'],
    ['66.6666666667', '66.67'],
    ['91.6666666666666666', '91.67'],
    // Halves go away from zero; as binary floats 1.005 and 2.675 would go down.
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['-1.005', '−1.01'],
    ['0.005', '0.01'],
    ['0.0049999', '0'],
    ['-0.004', '0'],
    ['9.995', '10'],
    ['999999.995', '1,000,000'],
    ['4500', '4,500'],
    ['100.10', '100.1'],
    ['0', '0'],
    ['0.00', '0'],
    // More digits than a float holds.
    ['12345678901234567890.125', '12,345,678,901,234,567,890.13'],
  ])('%s is shown as %s', (value, shown) => {
    expect(formatDecimal(value)).toBe(shown);
  });

  test('a missing value is a dash, zero is a value', () => {
    expect(formatDecimal(null)).toBe('—');
    expect(formatDecimal('0')).toBe('0');
  });

  test('columns may ask for fixed decimals and a sign', () => {
    expect(formatDecimal('3', { fixed: true })).toBe('3.00');
    expect(formatDecimal('3.14159', { digits: 0 })).toBe('3');
    expect(formatDecimal('2.5', { digits: 0 })).toBe('3');
    expect(formatDecimal('1.2', { signed: true })).toBe('+1.2');
    expect(formatDecimal('0', { signed: true })).toBe('0');
  });
});

test('per cent and quantities carry their unit', () => {
  expect(formatPercent('59.8177777778')).toBe('59.82%');
  expect(formatQuantity('2691.8', '亿元')).toBe('2,691.8亿元');
  expect(formatQuantity('2.4', '%')).toBe('2.4%');
  expect(formatQuantity(null, '亿元')).toBe('—');
});

test('differences of percentages are percentage points', () => {
  expect(formatGap('-6.8488888889', 'pp', 'zh')).toBe('−6.85个百分点');
  expect(formatGap('-6.8488888889', 'pp', 'en')).toBe('−6.85 pp');
  expect(formatGap('3', '家', 'zh')).toBe('+3家');
  expect(formatGap(null, null, 'zh')).toBe('—');
});

test('growth says its direction in a word', () => {
  expect(formatGrowth('1.9', 'zh')).toBe('同比增长1.9%');
  expect(formatGrowth('-2.5', 'zh')).toBe('同比下降2.5%');
  expect(formatGrowth('-11.7', 'en')).toBe('down 11.7% year on year');
  expect(formatGrowth('0.001', 'zh')).toBe('同比持平');
  expect(formatGrowth(null, 'zh')).toBe('—');
});
