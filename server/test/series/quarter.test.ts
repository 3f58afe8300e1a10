import { endOfPreviousQuarter } from '../../src/series/domain/quarter';

describe('the end of the previous quarter', () => {
  it.each([
    ['2024-10-15', '2024-09-30'],
    ['2024-09-30', '2024-06-30'],
    ['2024-10-01', '2024-09-30'],
    ['2024-01-01', '2023-12-31'],
    ['2024-03-31', '2023-12-31'],
    ['2024-04-01', '2024-03-31'],
    ['2024-12-31', '2024-09-30'],
  ])('of %s is %s', (day, end) => {
    expect(endOfPreviousQuarter(day)).toBe(end);
  });
});
