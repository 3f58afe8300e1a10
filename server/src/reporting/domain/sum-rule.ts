import type { Accumulation } from '../../series/domain/model';
import type { Words } from '../../series/domain/words';

/** What has to be known of a series before it can stand in a sum. */
export interface SumMember {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly regionCode: string;
}

/** Totals and levels add up; ratios, averages and steps do not. */
export const SUMMABLE: readonly Accumulation[] = ['ytd', 'cumulative', 'stock'];

/** Why these series cannot be a total and its parts; null where they can. */
export function sumRefusal(total: SumMember, parts: readonly SumMember[]): Words | null {
  const members = [total, ...parts];
  if (parts.length < 2) {
    return {
      zh: '合计至少要有两个分项，请补选。',
      en: 'A sum has at least two parts; choose more.',
    };
  }
  if (new Set(members.map(({ id }) => id)).size < members.length) {
    return {
      zh: '同一指标不能在一个合计里出现两次，请去掉重复的。',
      en: 'A series stands in a sum once only; leave the repeated one out.',
    };
  }
  const unfit = members.find(({ accumulation }) => !SUMMABLE.includes(accumulation));
  if (unfit) {
    return {
      zh: `“${unfit.name}”是比率、平均数或节点数，不能相加，请另选。`,
      en: `“${unfit.name}” is a ratio, an average or a number of steps, which do not add up; choose another.`,
    };
  }
  const other = parts.find(
    (part) =>
      part.unit !== total.unit ||
      part.accumulation !== total.accumulation ||
      part.regionCode !== total.regionCode,
  );
  return other
    ? {
        zh: `“${other.name}”与“${total.name}”的辖区、单位或口径不同，不能相加，请另选。`,
        en: `“${other.name}” differs from “${total.name}” in region, unit or definition; choose another.`,
      }
    : null;
}

/** 外贸进出口总值＝出口总值＋进口总值. */
export function sumText(total: { readonly name: string }, parts: readonly { name: string }[]) {
  return `${total.name}＝${parts.map(({ name }) => name).join('＋')}`;
}
