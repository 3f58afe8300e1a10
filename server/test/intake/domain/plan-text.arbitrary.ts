import fc from 'fast-check';

/** Pieces that plans are made of, and the signs that could break a reader of them. */
const PIECES = [
  ...Array.from('0123456789一二两三四五六七八九十百千万亿零〇半'),
  ...Array.from('，。、；：（）《》“”〔〕—～-~.,/%‰+×年月日家个项条元人亩的到至前内起'),
  '亿元',
  '万美元',
  '个百分点',
  '个工作日',
  '微克/立方米',
  '张/千人',
  '以上',
  '左右',
  '不低于',
  '达到',
  '提高到',
  '增长',
  '下降',
  '年均',
  '翻一番',
  '百分之',
  '分之',
  '2025年',
  '“十四五”',
  '每年',
  '较2017年',
  '年底前',
  '企业',
  '建成',
  '比例',
  'GDP',
  'G',
  '\n',
  ' ',
  '　',
] as const;

/** Texts that look like a plan's, in any order of pieces. */
export const planText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
