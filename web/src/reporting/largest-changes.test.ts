import { largestChanges, withoutFigure } from './largest-changes';
import { line } from './submission-samples';

const figure = { answer: 'value', value: '600' } as const;

test('the largest changes in either direction come first, published growth before computed', () => {
  const changes = largestChanges([
    line(1, { ...figure, computedGrowth: '3' }),
    line(2, { ...figure, growth: '-20', computedGrowth: '1' }),
    line(3, { computedGrowth: '99' }),
    line(4, { ...figure, computedGrowth: '11' }),
  ]);
  expect(changes.map((change) => change.line.id)).toEqual([2, 4, 1]);
  expect(changes[0]).toMatchObject({ onLastPeriod: '220', onLastYear: '-20' });
});

test('without a year before the last period counts, but not for a total since January', () => {
  const changes = largestChanges([
    line(1, { ...figure, inPeriod: '220' }),
    line(2, { ...figure, computedGrowth: '5' }),
    line(3, figure),
  ]);
  // 600 after 380 is 57.9 per cent more.
  expect(changes.map((change) => change.line.id)).toEqual([3, 2, 1]);
});

test('growth is set against earlier growth in points', () => {
  const [change] = largestChanges([
    line(1, { asksGrowth: true, answer: 'value', growth: '1.9', lastPeriod: '2.5', lastYear: '5' }),
  ]);
  expect(change).toMatchObject({ onLastPeriod: '-0.6', onLastYear: '-3.1' });
});

test('what goes out without a figure is named, empty or answered', () => {
  const lines = [line(1, figure), line(2), line(3, { answer: 'not_published' })];
  expect(withoutFigure(lines).map(({ id }) => id)).toEqual([2, 3]);
});
