/** How the values of a series add up over time. */
export const ACCUMULATIONS = [
  /** Total since 1 January (累计值), as customs and statistics publish it. */
  'ytd',
  /** Total since the plan's start, from zero. */
  'cumulative',
  /** Level at the period's end (时点值); it can fall. */
  'stock',
  /** A ratio as published for the period. */
  'rate',
  /** Days or hours, the average of the period. */
  'duration',
  /** Number of dated nodes reached. */
  'milestone',
] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

export const FREQUENCIES = ['month', 'quarter', 'half', 'year', 'once'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Who makes the figures: the agency itself, or an office that publishes them. */
export const PUBLISHERS = ['agency', 'customs', 'statistics'] as const;
export type Publisher = (typeof PUBLISHERS)[number];

/** 快讯, 正式数, 最终核实数. */
export const VINTAGES = ['preliminary', 'formal', 'final'] as const;
export type Vintage = (typeof VINTAGES)[number];

/** A cell may say that there is no value, and why: that answers the report, not the goal. */
export const ANSWERS = ['value', 'not_published', 'not_applicable'] as const;
export type Answer = (typeof ANSWERS)[number];
