import { findQuantities } from '../quantities';
import type { TableContext } from './table-context';

/** Numbers with a sign of their own: 1. （1） ① 一、 第一项. */
const MARKED =
  /^(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|\d{1,3}[.．、）)](?=\D)|[①-⑳]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[条项])/;
/** 1人均预期寿命 and 1.2人均预期寿命, as a page glues them. */
const GLUED = /^(\d{1,3})(?:\.\d{1,2}){0,2}(?=[\u4e00-\u9fff“《])/;
/** 5级以上堤防, 3类及以上企业: a level is of the name. */
const LEVEL = /^\d{1,3}[级类岁档层星](?:及)?(?:以上|以下|以内)/;

/**
 * Words of a cell without the number in front of them. Digits that count what follows are of the
 * name: 15岁以上人群, 6家水泥企业, 4.3米焦炉.
 */
export function withoutNumber(text: string, row: number, context: TableContext): string {
  const marked = MARKED.exec(text);
  if (marked) return text.slice(marked[0].length);
  const glued = GLUED.exec(text);
  if (glued === null || LEVEL.test(text)) return text;
  const { header, dictionaries } = context;
  const numbered = header.columns.some(({ kind }) => kind === 'ordinal');
  const inTurn = !numbered && Number(glued[1]) === row - header.body + 1;
  const [first] = findQuantities(text.slice(0, 24), dictionaries);
  const counts = first?.start === 0 && first.unit !== '';
  return counts && !inTurn ? text : text.slice(glued[0].length);
}
