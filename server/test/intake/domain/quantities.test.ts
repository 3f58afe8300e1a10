import fc from 'fast-check';
import { readDictionaries } from '../../../src/intake/dictionaries';
import { findQuantities } from '../../../src/intake/domain/quantities';
import { BARRED, GOALS } from './figure-cases';
import { goal } from './figure-words';
import { planText } from './plan-text.arbitrary';

const dictionaries = readDictionaries();
const find = (text: string) => findQuantities(text, dictionaries);

describe('figures that may be goals', () => {
  it.each(GOALS)('%s', (text, expected) => {
    expect(
      find(text)
        .filter(({ barred }) => barred === null)
        .map(goal),
    ).toEqual(expected);
  });
});

describe('numbers that are no goals', () => {
  it.each(BARRED)('%s: %s is %s', (text, words, reason) => {
    const found = find(text).filter(
      ({ figure, barred }) => text.slice(figure.start, figure.end) === words && barred === reason,
    );
    expect(found).not.toEqual([]);
  });

  it('leaves the numbers of dates to the dates', () => {
    const found = find('到2025年，2024年6月30日前，2018—2020年，三年内，每年3月底前');
    expect(found.map(({ barred }) => barred)).toEqual(found.map(() => 'date'));
  });
});

describe('lists and words around a figure', () => {
  it('marks the members of one list by the same span', () => {
    const text = '分别在4、8、12、20个工作日内办结，另有100家、200家';
    const lists = find(text).map(({ list }) => list && text.slice(list.start, list.end));
    expect(lists).toEqual([
      ...Array<string>(4).fill('4、8、12、20个工作日内'),
      '100家、200家',
      '100家、200家',
    ]);
  });

  it('spans the words that lead and follow, and keeps the figure alone', () => {
    const text = '全省进出口年均增长不低于10%以上';
    const [quantity] = find(text);
    expect(quantity && text.slice(quantity.start, quantity.end)).toBe('年均增长不低于10%以上');
    expect(quantity && text.slice(quantity.figure.start, quantity.figure.end)).toBe('10%');
    expect(quantity?.marker).toBe('不低于');
  });

  it.each([
    ['约50家', true],
    ['100多家', true],
    ['近3000亿元', true],
    ['20家左右', true],
    ['20家', false],
  ])('%s is approximate: %s', (text, approximate) => {
    expect(find(text)[0]?.approximate).toBe(approximate);
  });
});

describe('any text', () => {
  it('is read without error, in order, without overlap, within the text', () => {
    fc.assert(
      fc.property(planText, (text) => {
        let until = 0;
        for (const quantity of find(text)) {
          const { start, end, figure, barred } = quantity;
          expect(figure.start).toBeGreaterThanOrEqual(start);
          expect(figure.end).toBeLessThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (barred !== null) continue;
          expect(start).toBeGreaterThanOrEqual(until);
          until = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has every digit in a figure', () => {
    fc.assert(
      fc.property(planText, (text) => {
        const covered = new Set<number>();
        for (const { start, end } of find(text)) {
          for (let place = start; place < end; place += 1) covered.add(place);
        }
        for (const { index } of text.matchAll(/\d/g)) expect(covered).toContain(index);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change by what stands in another paragraph', () => {
    fc.assert(
      fc.property(planText, planText, (before, text) => {
        const clean = text.replace(/[《》“”〔〕[\]"]/g, '');
        const prefix = `${before.replace(/[《》“”〔〕[\]"]/g, '')}。\n`;
        const alone = find(`\n${clean}`).map(goal);
        const after = find(`${prefix}${clean}`)
          .filter(({ figure }) => figure.start >= prefix.length)
          .map(goal);
        expect(after).toEqual(alone);
      }),
      { numRuns: 500 },
    );
  });
});
