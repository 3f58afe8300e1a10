/** What a file of published figures can say, in the order of the template. */
export const IMPORT_COLUMNS = [
  'plan',
  'series',
  'region',
  'period',
  'value',
  'growth',
  'vintage',
  'publishedOn',
  'source',
  'sourceUrl',
  'revision',
  'reason',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Headers by which a column is known; the first is that of the template. */
export const HEADERS: Readonly<Record<ImportColumn, readonly string[]>> = {
  plan: ['方案', '方案标识', 'plan'],
  series: ['指标', '指标标识', '指标名称', 'series', 'indicator'],
  region: ['地区', '辖区', 'region'],
  period: ['期间', '时期', '报告期', 'period'],
  value: ['数值', '值', 'value'],
  growth: ['同比（％）', '同比', '增幅', '增速', 'growth'],
  vintage: ['数据性质', '口径阶段', 'vintage'],
  publishedOn: ['发布日期', '公布日期', 'publishedon', 'published on'],
  source: ['来源', '数据来源', 'source'],
  sourceUrl: ['来源网址', '网址', 'sourceurl', 'source url', 'url'],
  revision: ['修订批次', '修订', 'revision'],
  reason: ['更正原因', '原因', 'reason'],
};

/** Columns without which nothing can be read. */
export const NEEDED: readonly ImportColumn[] = ['plan', 'series', 'period', 'source'];

/** The header of a column in the template. */
export function headerOf(column: ImportColumn): string {
  return HEADERS[column][0] ?? column;
}

/** The column that a header names, or null. Brackets, spaces and case do not matter. */
export function columnNamed(header: string): ImportColumn | null {
  const bare = plainHeader(header);
  if (bare === '') return null;
  return (
    IMPORT_COLUMNS.find((one) => HEADERS[one].some((name) => plainHeader(name) === bare)) ?? null
  );
}

function plainHeader(text: string): string {
  return text.replace(/[（(][^）)]*[）)]|[\s\u3000*＊]/g, '').toLowerCase();
}
