import { readDictionaries } from '../../../src/intake/dictionaries';
import { findQuantities } from '../../../src/intake/domain/quantities';

const dictionaries = readDictionaries();

/** `words | value upper unit comparator …`, one for every figure that may be a goal. */
function goals(text: string): string[] {
  return findQuantities(text, dictionaries)
    .filter((quantity) => quantity.barred === null)
    .map((quantity) => {
      const { value, valueUpper, fraction, unit, comparator, change, against, baseYear, times } =
        quantity;
      const more = [
        fraction,
        change === null ? null : change > 0 ? 'up' : 'down',
        against,
        baseYear,
        times === null ? null : `×${times}`,
      ].filter((part) => part !== null);
      const range = valueUpper === null ? value : `${value}..${valueUpper}`;
      return [`${comparator} ${range} ${unit}`, ...more].join(' ').trim();
    });
}

describe('figures that may be goals', () => {
  it.each<[string, string[]]>([
    ['全省高新技术企业达到2000家以上', ['>= 2000 家']],
    ['研发经费投入强度提高到3.2%左右', ['~ 3.2 %']],
    ['外贸进出口年均增长不低于10%', ['>= 10 % up average']],
    ['单位能耗比2020年下降13.5%', ['= 13.5 % down base 2020']],
    ['通关时间较2017年压缩三分之一', ['= 33.33 % 1/3 down base 2017']],
    ['规模翻一番', ['= 1 番 up base ×2']],
    ['规模翻两番', ['= 2 番 up base ×4']],
    ['产值增长2.5倍', ['= 2.5 倍 up ×3.5']],
    ['产值增长到2.5倍', ['>= 2.5 倍 ×2.5']],
    [
      '分别在4、8、12、20个工作日内办结',
      ['<= 4 个工作日', '<= 8 个工作日', '<= 12 个工作日', '<= 20 个工作日'],
    ],
    ['年出口额1亿美元以上的企业3家', ['= 3 家']],
    ['培育2—3家示范企业', ['range 2..3 家']],
    ['引育90名国家级、150名省级人才', ['= 90 名', '= 150 名']],
    ['带动相关产业规模超万亿元', ['> 1 万亿元']],
    ['每千人口拥有床位达到7.5张', ['>= 7.5 张']],
    ['由2020年的30%提高到2025年的40%', ['>= 40 %']],
    ['年均增速不低于7%', ['>= 7 % up average']],
    ['细颗粒物浓度降至35微克/立方米以下', ['<= 35 微克/立方米']],
    ['世界500强企业达到20家', ['>= 20 家']],
  ])('%s', (text, expected) => expect(goals(text)).toEqual(expected));
});
