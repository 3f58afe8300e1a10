import { z } from 'zod';
import { AGENCY_KINDS } from '../agencies/domain/agency-kind';
import { isDay } from '../series/domain/day';
import { periodEndOf } from '../series/domain/period';
import { ACCUMULATIONS, FREQUENCIES, PUBLISHERS, VINTAGES } from '../series/domain/model';
import {
  COMPARATORS,
  DISTRIBUTIONS,
  MEASURES,
  RECURRENCES,
  RELATIONS,
  ROLES,
  TARGET_KINDS,
} from '../targets/domain/model';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower case letters, digits and hyphens');
const day = z.string().refine(isDay, 'a calendar day, YYYY-MM-DD');
const period = z.string().refine((value) => {
  try {
    return periodEndOf(value) !== '';
  } catch {
    return false;
  }
}, 'a period: 2020, 2020Q3, 2020H1, 2020-08 or a day');
/** Quoted in YAML, so that no digit is lost on the way. */
const decimal = z
  .string({ error: 'a decimal in quotes' })
  .regex(/^-?\d+(\.\d+)?$/, 'a decimal in quotes');

/** Role → agencies by full name, in the order of the document. */
const assignment = z.partialRecord(z.enum(ROLES), z.array(text).min(1));

const clause = z.strictObject({
  /** Path of printed numbers: 三（二）4. Unnumbered headed paragraphs: 二·1; the preamble: 前言. */
  locator: text,
  heading: text,
  notes: z.array(assignment).default([]),
});

const baseline = z.strictObject({
  period,
  /** Left out while only the base period is known. */
  value: decimal.optional(),
  /** False where the document names no base period and one is assumed. */
  stated: z.boolean().default(true),
  revision: text.optional(),
});

const target = z.strictObject({
  key,
  name: text,
  /** Every place that states the goal, the first one first. */
  clauses: z.array(text).min(1),
  kind: z.enum(TARGET_KINDS).default('quantity'),
  measure: z.enum(MEASURES).default('value'),
  accumulation: z.enum(ACCUMULATIONS),
  frequency: z.enum(FREQUENCIES).default('quarter'),
  publisher: z.enum(PUBLISHERS).default('agency'),
  /** Targets of one plan that name the same series share its values. */
  series: key.optional(),
  /** What the series measures and in which unit, where the goal's own words and % do not say it. */
  seriesName: text.optional(),
  seriesUnit: text.optional(),
  comparator: z.enum(COMPARATORS).default('at_least'),
  strict: z.boolean().default(false),
  approximate: z.boolean().default(false),
  /** Growth and change in per cent, signed. Left out for milestones (one for each node). */
  goal: decimal.optional(),
  goalUpper: decimal.optional(),
  /** A fraction that has no finite decimal, as a share of one: -1/3. */
  goalExact: z
    .string()
    .regex(/^-?\d+\/\d+$/)
    .optional(),
  unit: text.optional(),
  recurrence: z.enum(RECURRENCES).default('once'),
  distribution: z.enum(DISTRIBUTIONS).default('single'),
  baseline: baseline.optional(),
  /** The period whose value decides: 2020, 2014-07-31. Left out for goals without any date. */
  evaluationPeriod: period.optional(),
  deadline: day.optional(),
  /** False where the deadline is the plan's horizon, not the sentence's own. */
  deadlineStated: z.boolean().default(true),
  /** The few words of the document that state the goal, as written. */
  phrase: text,
  parent: key.optional(),
  relation: z.enum(RELATIONS).optional(),
  /** Tiers of one group are also judged cumulatively from the top (rank 1). */
  tier: z.strictObject({ group: key, rank: z.number().int().min(1) }).optional(),
  /** Dated steps of a milestone. */
  nodes: z.array(z.strictObject({ on: day, label: text })).default([]),
  /** Bodies named by the goal's own sentence; they replace those of the clause's note. */
  agencies: assignment.optional(),
  /** Which note of the clause governs, where it carries several (1 is the first). */
  note: z.number().int().min(1).default(1),
  /** What a reader must know to use the figure. */
  remark: text.optional(),
});

const incentive = z.strictObject({
  clause: text,
  condition: text,
  /** Left out where the document names no figure. */
  amount: decimal.optional(),
  unit: text.optional(),
  cap: decimal.optional(),
  capUnit: text.optional(),
});

export const planFileSchema = z.strictObject({
  key,
  title: text,
  docNo: text.nullable(),
  issuer: text,
  region: z.string().regex(/^\d{6}$/),
  issuedOn: day,
  publishedOn: day.optional(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  /** Last day of the period the plan's goals are set for; null where it sets none. */
  horizon: day.nullable(),
  implements: z.array(z.strictObject({ title: text, docNo: text.nullable() })),
  /** Annexes that the document names but does not carry. */
  missingAnnexes: z.array(text),
  /** Body that answers for goals which the document gives to nobody. */
  answersByDefault: text.nullable(),
  clauses: z.array(clause).min(1),
  targets: z.array(target),
  incentives: z.array(incentive),
  /** Figures of the document that are no goals, and why: so that none is overlooked. */
  notGoals: z.array(z.strictObject({ clause: text, phrase: text, reason: text })),
});
export type PlanFile = z.infer<typeof planFileSchema>;
export type PlanFileTarget = PlanFile['targets'][number];
export type Assignment = z.infer<typeof assignment>;

export const actualsFileSchema = z.array(
  z
    .strictObject({
      plan: key,
      series: key,
      period,
      value: decimal.optional(),
      /** Published rate of change on the year before, per cent. */
      growth: decimal.optional(),
      vintage: z.enum(VINTAGES).default('formal'),
      /** Figures of different revisions are never divided by each other. */
      revision: text.optional(),
      source: text,
      sourceUrl: z.url().optional(),
      /** Left out where the day is not known: then period end + 30 days is assumed and marked. */
      publishedOn: day.optional(),
      /** Why a later version of the same period replaces an earlier one. */
      reason: text.optional(),
    })
    .refine(
      (row) => row.value !== undefined || row.growth !== undefined,
      'a value or a growth rate',
    ),
);
export type ActualsFile = z.infer<typeof actualsFileSchema>;

export const agenciesFileSchema = z.array(
  z.strictObject({
    name: text,
    shortName: text,
    region: z.string().regex(/^\d{6}$/),
    /** `group`: an open group such as 各市政府, kept as the document writes it. */
    kind: z.enum(AGENCY_KINDS),
    /** Administrative order within the region. */
    sort: z.number().int(),
    validFrom: day.optional(),
    /** The day on which it was merged, renamed or ended: the successor's first. */
    validTo: day.optional(),
    /** Full names of the bodies that took over its duties. */
    successors: z.array(text).default([]),
  }),
);
export type AgenciesFile = z.infer<typeof agenciesFileSchema>;

export const regionsFileSchema = z.array(
  z.strictObject({
    code: z.string().regex(/^\d{6}$/),
    name: text,
    shortName: text,
    parent: z
      .string()
      .regex(/^\d{6}$/)
      .nullable(),
    sort: z.number().int(),
  }),
);
export type RegionsFile = z.infer<typeof regionsFileSchema>;
