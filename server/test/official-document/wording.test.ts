import { headingNumber } from '../../src/shared/official-document/heading-number';
import { signaturePlace } from '../../src/shared/official-document/signature-place';

it.each([
  [1, 1, '一、'],
  [1, 10, '十、'],
  [1, 11, '十一、'],
  [1, 20, '二十、'],
  [2, 21, '（二十一）'],
  [2, 99, '（九十九）'],
  [3, 12, '12.'],
  [4, 3, '（3）'],
] as const)('level %d, number %d: %s', (level, number, words) => {
  expect(headingNumber(level, number)).toBe(words);
});

it.each([
  // Shorter than its date: the date keeps two signs, the issuer begins two signs before it.
  ['省政府督查室', '2024年10月15日', { dateRight: 2, issuerRight: 5 }],
  // Longer: the issuer keeps two signs, the date begins two signs after it.
  ['山西省人民政府督查室', '2024年10月15日', { dateRight: 3, issuerRight: 2 }],
  ['山西省发展和改革委员会督查室', '2024年1月5日', { dateRight: 8, issuerRight: 2 }],
])('%s, %s', (issuer, date, place) => {
  expect(signaturePlace(issuer, date)).toEqual(place);
});
