const YEAR = '(?:(?:20|19)\\d\\d年|今年|明年|次年|当年)';
const HOLIDAY =
  '(?:[“"](?:五一|六一|七一|八一|十一|国庆|春节|元旦)[”"]|五一|劳动节|国庆|元旦|春节|中秋)(?:节|假期|长假)?(?:到来|来临)?(?:之|以)?前(?!后|夕)';
const PART =
  '(?:\\d{1,2}月(?:\\d{1,2}日|份|底|末)?|[上下]半年|前?[一二三四]个?季度末?|年[底末中]|全年)(?:(?:之|以)?前|止)?';

const SEASON =
  '(?:入冬|入汛|主?汛期|雨季|采暖季|供暖季|春耕|秋收|(?:[春秋]季)?(?:学期)?开学)(?:到来|来临)?(?:之|以)?前';

const AT_START = new RegExp(
  `^(?:${YEAR}?${SEASON}|(?:不迟于|不晚于|最迟|最晚)(?=\\d{1,2}月)|半年内|${YEAR}?${HOLIDAY}|(?:[上下]半年|全年|前?[一二三四]个?季度末?)(?:前|内)?|${YEAR}?(?:\\d{1,2}月?[—至到])?\\d{1,2}月(?:\\d{1,2}日|份|底|末)?(?:(?:之|以)?前)?)(?=.{2})`,
);
const AT_END = new RegExp(
  `(?<=[\\u4e00-\\u9fff”"）]{2})(?<![较比与同和以于在到每])(?:到|至|截至)?(?:${YEAR}(?:底|末)?(?:前|止)?|${YEAR}?${PART}|${YEAR}?${HOLIDAY})$`,
);

/** 上半年|开工率, 国庆节前|改造小区: when something is to be reached is no part of its name. */
export function withoutTimeBefore(name: string): string {
  return name.replace(AT_START, '');
}

/** 支出进度|6月底 达到…: the time between a measure and its verb. */
export function withoutTimeBehind(name: string): string {
  return name.replace(AT_END, '');
}
