import { usualStarts } from './movement-days';

test.each([
  ['2024-10-15', '2024-09-30', '2024-09-30', '2024-01-01'],
  ['2024-12-31', '2024-09-30', '2024-11-30', '2024-01-01'],
  ['2024-01-01', '2023-12-31', '2023-12-31', '2024-01-01'],
  ['2024-03-31', '2023-12-31', '2024-02-29', '2024-01-01'],
  ['2023-05-20', '2023-03-31', '2023-04-30', '2023-01-01'],
])('before %s: quarter %s, month %s, year %s', (to, sinceQuarter, sinceMonth, sinceYear) => {
  expect(usualStarts(to)).toEqual({ sinceQuarter, sinceMonth, sinceYear });
});
