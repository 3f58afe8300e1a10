import { typedDecimal } from './typed-decimal';

test.each([
  ['4500', '4500'],
  [' 4,500.5 ', '4500.5'],
  ['４５００．５', '4500.5'],
  ['−50', '-50'],
  ['', null],
  ['约100', null],
  ['1.', null],
  ['1e3', null],
])('%j is %j', (typed, decimal) => {
  expect(typedDecimal(typed)).toBe(decimal);
});
