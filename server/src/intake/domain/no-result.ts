import type { ReadingWords } from './reading-words';

const CHINESE_COUNT = /^[一二两三四五六七八九十]{1,3}/;

/** 办好3件大事, 22项主要指标: parts of a text, whatever verb stands before. */
export function isPartOfText(unit: string, after: string, before: string): boolean {
  if (/^(?:件|类|大类)$/.test(unit))
    return /^(?:\d{1,3}[件项])?(?:大|要|小|难|关键小|[^，。；、\d]{0,6}实)?事/.test(after);
  if (!/^[个项类条]$/.test(unit)) return false;
  if (/^[^，。；、\d]{0,6}民生实事(?!项目?\d)/.test(after)) return true;
  return /^[^，。；、\d]{0,6}指标(?:$|[，。；、）])/.test(after) || before.endsWith('指标');
}

/** 四大工程, 五个方面, 十个行动计划: a structure of the document, no result. */
export function isStructure(
  figure: string,
  unit: string,
  after: string,
  before: string,
  words: ReadingWords,
): boolean {
  if (unit.startsWith('大')) return true;
  if (/^[个项类种条]大?$/.test(unit) && CHINESE_COUNT.test(figure)) {
    return words.structural.within(after.slice(0, 12)) || after === '' || /[“「]$/.test(before);
  }
  return unit === '' && CHINESE_COUNT.test(figure) && !/[百千万亿]/.test(figure);
}

/** 百亿斤粮食产能提升工程, 千万吨级港口项目: a round size is of the name. */
export function isRoundName(figure: string, unit: string, after: string): boolean {
  return (
    /^[十百千万亿]{1,3}/.test(figure) &&
    /(?:元|斤|吨|亩|千瓦|平方米|公里|立方米)$/.test(unit) &&
    /^级?[^，。；、]{2,20}(?:工程|行动|计划|攻坚|专项|战略)$/.test(after)
  );
}

/** 提升39个县域帮扶质效: how good something becomes is not counted. */
export function isQuality(marker: string | null, after: string): boolean {
  return (
    /提升|提高|增强|改善/.test(marker ?? '') &&
    /(?:质效|水平|能力|能级|质量|活力|效能|实力|竞争力)$/.test(after)
  );
}

/** 淘汰10万千瓦及以下燃煤机组: the size tells which. */
export function isSizeBelow(figure: string, unit: string, after: string): boolean {
  const size = /(?:元|千瓦|吨|亩|米|公里|千米|升|伏|年|岁)$/.test(unit);
  return size && figure.endsWith('以下') && /^[^，。；、]{2,}/.test(after);
}
