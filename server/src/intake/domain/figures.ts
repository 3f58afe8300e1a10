import type { Day } from '../../series/domain/day';
import type { Span } from './normal-text';

/** As written; a bare figure is `=`. 以上 达到 不低于 至少 `>=`, 超过 突破 `>`, 以内 不超过 控制在 降至 `<=`, 低于 不足 `<`, 左右 约 `~`, 2—3家 `range`. */
export const WRITTEN_COMPARATORS = ['=', '>=', '>', '<=', '<', '~', 'range'] as const;
export type WrittenComparator = (typeof WRITTEN_COMPARATORS)[number];

/** A number with its unit, as it stands in a sentence (spans are of the normalised text). */
export interface Quantity extends Span {
  /** The number and its unit alone, without comparator words. */
  readonly figure: Span;
  /** Exact decimal without separators, in `unit` with its magnitude (4500 of 亿元); 三分之一 has `fraction`. */
  readonly value: string;
  /** Upper end of a range. */
  readonly valueUpper: string | null;
  /** 1/3 for 三分之一, whose value is rounded. */
  readonly fraction: string | null;
  /** As written with its magnitude: 亿元, 万人次, %, 个百分点, 家, 个工作日, 倍; '' where none follows. */
  readonly unit: string;
  readonly comparator: WrittenComparator;
  /** Words that say a change, with its sign: 增长 提高 +1, 下降 压缩 −1; 到-forms are none. */
  readonly change: 1 | -1 | null;
  /** 年均 (average growth), 同比 比上年 (on the year before), 较2017年 (on a base), 翻一番. */
  readonly against: 'average' | 'year_before' | 'base' | null;
  /** Year of 较2017年, 比2020年. */
  readonly baseYear: number | null;
  /** 多 余 约 左右 近. */
  readonly approximate: boolean;
  /** The word that led the comparator or the change, for the row's rule. */
  readonly marker: string | null;
  /** A bare ordinal, a version, a name's number, a document number: never a value. */
  readonly barred: string | null;
}

/** An expression of time (spans are of the normalised text). */
export interface DateMention extends Span {
  readonly kind:
    /** 到2025年, 2025年底前, 今年7月底前, “十四五”末, 三年内. */
    | 'deadline'
    /** 2018—2020年, “十四五”期间: its end is a deadline. */
    | 'period'
    /** 每年, 年均 as a recurrence. */
    | 'annual'
    /** 2019年以来, 截至2023年, 2023年（已）: past. */
    | 'past'
    /** 2018年起, 自…之日起. */
    | 'from'
    /** A bare year or day of which the sentence decides. */
    | 'bare'
    /** 较2017年, 比上年: a base. */
    | 'base';
  /** Last day meant; null for `annual` and where it cannot be known. */
  readonly day: Day | null;
  /** First day of a `period` or `from`. */
  readonly from: Day | null;
  /** The evaluation period in the notation of periods (2020, 2014-07-31), where a year or day is meant. */
  readonly period: string | null;
  /** A year outside 1990–2060 or another reason to look. */
  readonly warning: string | null;
}
