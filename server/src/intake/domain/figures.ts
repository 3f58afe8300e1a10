import type { Doubt } from './doubt';
import type { Day } from '../../series/domain/day';
import type { Span } from './normal-text';

/** As written; a bare figure is `=`. 以上 达到 不低于 至少 `>=`, 超过 突破 `>`, 以内 不超过 控制在 降至 `<=`, 低于 不足 `<`, 左右 约 `~`, 2—3家 `range`. */
export const WRITTEN_COMPARATORS = ['=', '>=', '>', '<=', '<', '~', 'range'] as const;
export type WrittenComparator = (typeof WRITTEN_COMPARATORS)[number];

/** Why a number is no value. */
export const BARS = [
  /** Part of a date or of a stretch of time that `findDates` knows. */
  'date',
  /** 《…》 and the number of a document. */
  'title',
  'document_number',
  /** 第三批, 前10位, 第十七条, 500强, 4A级. */
  'ordinal',
  'clause_number',
  /** “2212”工程, “1+N”, 三年行动. */
  'name',
  /** 5G, G20, GB/T 36073, telephone numbers. */
  'code',
  /** 4.0版. */
  'version',
  /** 年出口额1亿美元以上的企业: part of what is counted, not the count. */
  'qualifier',
  /** 由30%提高到40%: where it comes from. */
  'baseline',
  /** 每万人: what a figure is per. */
  'per',
  /** 一个, 一批 without a word that makes it a count. */
  'indefinite',
  /** 五个方面: parts of the text. */
  'structure',
  /** 连续3年, 24小时: a stretch of time that nothing compares. */
  'duration',
  /** A number without unit that no word makes a value. */
  'no_unit',
  'ratio',
] as const;
export type Bar = (typeof BARS)[number];

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
  /** What the base is multiplied by: 2 for 翻一番, 3.5 for 增长2.5倍, 2.5 for 增长到2.5倍; else null. */
  readonly times: string | null;
  /** The list it is a member of (4、8、12、20个工作日): equal spans are one list. */
  readonly list: Span | null;
  /** 多 余 约 左右 近. */
  readonly approximate: boolean;
  /** The word that led the comparator or the change, for the row's rule. */
  readonly marker: string | null;
  /** Why it is never a value of a goal; null where it may be one. */
  readonly barred: Bar | null;
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
  readonly warning: Doubt | null;
}
