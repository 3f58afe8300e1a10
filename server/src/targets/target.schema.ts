import { z } from 'zod';
import { evidenceFileSchema } from '../series/value-evidence.schema';
import {
  daySchema,
  decimalSchema,
  idSchema,
  planKeySchema,
  regionCodeSchema,
  searchWordsSchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { ACCUMULATIONS, ANSWERS, FREQUENCIES, VINTAGES } from '../series/domain/model';
import { DECISIONS, REVISION_KINDS } from './domain/revision';
import {
  COMPARATORS,
  DEADLINE_STATES,
  DISTRIBUTIONS,
  LAMPS,
  MEASURES,
  RECURRENCES,
  RELATIONS,
  ROLES,
  TARGET_KINDS,
} from './domain/model';

export const lampSchema = z.enum(LAMPS).meta({ id: 'Lamp' });
export const deadlineStateSchema = z.enum(DEADLINE_STATES).meta({ id: 'DeadlineState' });
export const roleSchema = z.enum(ROLES).meta({ id: 'Role' });

export const planRefSchema = z
  .object({
    id: idSchema,
    key: z.string(),
    title: z.string(),
    /** Region and year, short enough for a column head: 河北 2018. */
    shortTitle: z.string(),
    regionCode: z.string(),
    regionName: z.string(),
  })
  .meta({ id: 'PlanRef' });
export type PlanRef = z.infer<typeof planRefSchema>;

export const agencyRefSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    shortName: z.string(),
    /** An open group such as 各市政府. */
    openGroup: z.boolean(),
  })
  .meta({ id: 'AgencyRef' });
export type AgencyRef = z.infer<typeof agencyRefSchema>;

export const responsibilitySchema = z
  .object({
    agency: agencyRefSchema,
    role: roleSchema,
    /** `assigned`: given by supervision (指定), not by the document. */
    source: z.enum(['document', 'assigned']),
    /** Reports the values; `presumed` (推定) where the document names no lead. */
    reports: z.boolean(),
    presumed: z.boolean(),
  })
  .meta({ id: 'Responsibility' });
export type Responsibility = z.infer<typeof responsibilitySchema>;

/** The latest value that was known at the as-of date. */
export const latestValueSchema = z
  .object({
    periodEnd: daySchema,
    value: decimalSchema.nullable(),
    growth: decimalSchema.nullable(),
  })
  .meta({ id: 'LatestValue' });

/** One point of a small line: what was attained and what the schedule asked for. */
export const sparkPointSchema = z
  .object({
    periodEnd: daySchema,
    attained: decimalSchema.nullable(),
    expected: decimalSchema.nullable(),
  })
  .meta({ id: 'SparkPoint' });

/** A target as every list shows it: goal, lamp, deadline clock, verdict, who answers. */
export const judgedTargetSchema = z
  .object({
    id: idSchema,
    key: z.string(),
    name: z.string(),
    plan: planRefSchema,
    kind: z.enum(TARGET_KINDS),
    measure: z.enum(MEASURES),
    accumulation: z.enum(ACCUMULATIONS),
    comparator: z.enum(COMPARATORS),
    strict: z.boolean(),
    approximate: z.boolean(),
    recurrence: z.enum(RECURRENCES),
    goal: decimalSchema.nullable(),
    goalUpper: decimalSchema.nullable(),
    unit: z.string(),
    /** The goal in words: 达到4500亿元以上. */
    goalText: sentenceSchema,
    lamp: lampSchema,
    deadlineState: deadlineStateSchema,
    deadline: daySchema.nullable(),
    /** False where the deadline is the plan's horizon, not the sentence's own. */
    deadlineStated: z.boolean(),
    /** Days from the as-of date to the deadline, negative once it has passed; null without one. */
    daysLeft: z.int().nullable(),
    /** 终止: first day on which it is asked no more, by the as-of day; the rest is as judged last. */
    endedOn: daySchema.nullable(),
    latest: latestValueSchema.nullable(),
    /** In `attainedUnit`: the unit itself, or per cent for growth and change. */
    attained: decimalSchema.nullable(),
    expected: decimalSchema.nullable(),
    attainedUnit: z.string(),
    /** Per cent; null where no quotient applies. */
    completion: decimalSchema.nullable(),
    expectedCompletion: decimalSchema.nullable(),
    /** Negative is worse. In percentage points (`pp`) or in the unit. */
    gap: decimalSchema.nullable(),
    gapUnit: z.string().nullable(),
    /** gap ÷ tolerance; the most negative needs attention first. */
    severity: decimalSchema.nullable(),
    /** Meets the final goal, but can still lose it before the end. */
    confirmationPending: z.boolean(),
    verdict: sentenceSchema,
    outlook: sentenceSchema.nullable(),
    /** Who reports; null while nobody does. */
    reporter: responsibilitySchema.nullable(),
    spark: z.array(sparkPointSchema),
  })
  .meta({ id: 'JudgedTarget' });
export type JudgedTarget = z.infer<typeof judgedTargetSchema>;

export const targetListSchema = z
  .object({ asOf: daySchema, total: z.int(), rows: z.array(judgedTargetSchema) })
  .meta({ id: 'TargetList' });
export type TargetList = z.infer<typeof targetListSchema>;

export const actualVersionSchema = z
  .object({
    version: versionSchema,
    answer: z.enum(ANSWERS),
    value: decimalSchema.nullable(),
    growth: decimalSchema.nullable(),
    vintage: z.enum(VINTAGES),
    revision: z.string().nullable(),
    source: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    publishedOn: daySchema.nullable(),
    knownOn: daySchema,
    /** True where the day of publication is not known and period end + 30 days is assumed. */
    knownOnPresumed: z.boolean(),
    /** Why this version replaced the one before, or why there is no value. */
    reason: z.string().nullable(),
    /** 更正: takes the place of a figure of the same vintage and revision. */
    correction: z.boolean(),
    filledBy: z.string().nullable(),
    signedBy: z.string().nullable(),
    acceptedBy: z.string().nullable(),
    /** Files with which it was accepted, for those who may read them. */
    evidence: z.array(evidenceFileSchema),
  })
  .meta({ id: 'ActualVersion' });

export const periodRowSchema = z
  .object({
    periodEnd: daySchema,
    /** 2020年1—8月. */
    label: sentenceSchema,
    expected: decimalSchema.nullable(),
    attained: decimalSchema.nullable(),
    value: decimalSchema.nullable(),
    /** Difference of two year-to-date values of one vintage; derived, never typed. */
    inPeriod: decimalSchema.nullable(),
    growth: decimalSchema.nullable(),
    computedGrowth: decimalSchema.nullable(),
    /** Judged at the end of this period from what is known at the as-of date. */
    lamp: lampSchema.nullable(),
    gap: decimalSchema.nullable(),
    gapUnit: z.string().nullable(),
    /** All versions known at the as-of date, newest first. */
    versions: z.array(actualVersionSchema),
  })
  .meta({ id: 'PeriodRow' });

/** Why the lamp shows what it shows: rule, version, inputs, arithmetic. */
export const explanationSchema = z
  .object({
    ruleSet: z.string(),
    ruleSetVersion: z.int(),
    /** Number of the rule that matched, in the rule set's order. */
    rule: z.int(),
    ruleText: sentenceSchema,
    inputs: z.array(z.object({ label: sentenceSchema, value: sentenceSchema })),
    steps: z.array(z.object({ label: sentenceSchema, expression: z.string(), result: z.string() })),
  })
  .meta({ id: 'Explanation' });

export const outlookSchema = z
  .object({
    on: daySchema,
    /** In `attainedUnit`. */
    value: decimalSchema,
    low: decimalSchema,
    high: decimalSchema,
    sentence: sentenceSchema,
    method: sentenceSchema,
    needed: sentenceSchema.nullable(),
  })
  .meta({ id: 'Outlook' });

/** The document on which a changed goal is based; `number` null where none is printed. */
export const basisSchema = z
  .object({ title: z.string(), number: z.string().nullable(), date: daySchema })
  .meta({ id: 'RevisionBasis' });

/** A change of a target's terms: who, when, why, and what it was before. */
export const targetRevisionSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    kind: z.enum(REVISION_KINDS).meta({ id: 'RevisionKind' }),
    changes: z.array(
      z.object({ label: sentenceSchema, before: sentenceSchema, after: sentenceSchema }),
    ),
    reason: z.string(),
    /** Of goal changes only. */
    basis: basisSchema.nullable(),
    proposedBy: z.string(),
    proposedOn: daySchema,
    /** Null while it is open. */
    decision: z.enum(DECISIONS).nullable(),
    decidedBy: z.string().nullable(),
    decidedOn: daySchema.nullable(),
    decisionReason: z.string().nullable(),
    /** First day in force; of an open proposal the day it asks for, null: that of its confirmation. */
    effectiveOn: daySchema.nullable(),
  })
  .meta({ id: 'TargetRevision' });
export type TargetRevision = z.infer<typeof targetRevisionSchema>;

export const targetDetailSchema = z
  .object({
    asOf: daySchema,
    version: versionSchema,
    target: judgedTargetSchema,
    phrase: z.string(),
    remark: z.string().nullable(),
    /** What the values belong to; their unit differs from the goal's where growth is asked. */
    series: z.object({ id: idSchema, name: z.string(), unit: z.string() }),
    frequency: z.enum(FREQUENCIES),
    distribution: z.enum(DISTRIBUTIONS),
    baseline: z
      .object({
        periodEnd: daySchema,
        value: decimalSchema.nullable(),
        stated: z.boolean(),
        /** Where an inspector found the value; null where the plan itself carries it. */
        source: z.string().nullable(),
      })
      .nullable(),
    evaluationEnd: daySchema.nullable(),
    clauses: z.array(
      z.object({
        locator: z.string(),
        heading: z.string(),
        planKey: z.string(),
        chapter: z.string().nullable(),
      }),
    ),
    parent: z.object({ id: idSchema, name: z.string(), relation: z.enum(RELATIONS) }).nullable(),
    children: z.array(judgedTargetSchema),
    responsibilities: z.array(responsibilitySchema),
    /** The schedule as points to draw, in `attainedUnit`; empty while unscheduled. */
    schedule: z.array(z.object({ on: daySchema, value: decimalSchema })),
    /** True where part of it was back-cast (推算). */
    scheduleProjected: z.boolean(),
    nodes: z.array(z.object({ on: daySchema, label: z.string() })),
    periods: z.array(periodRowSchema),
    explanation: explanationSchema,
    outlook: outlookSchema.nullable(),
    /** Changes of the judged state up to the as-of date, newest first. */
    history: z.array(
      z.object({
        validFrom: daySchema,
        lamp: lampSchema,
        deadlineState: deadlineStateSchema,
        verdict: sentenceSchema,
      }),
    ),
    /** What was asked from which day on (`from` null: from the start), in `attainedUnit`. */
    goals: z.array(
      z.object({
        from: daySchema.nullable(),
        goal: decimalSchema.nullable(),
        goalUpper: decimalSchema.nullable(),
        deadline: daySchema.nullable(),
        goalText: sentenceSchema,
      }),
    ),
    /** Changes of its terms, newest first; inspectors also see what is open, refused or withdrawn. */
    revisions: z.array(targetRevisionSchema),
    can: z.object({ assignLead: z.boolean(), maintain: z.boolean() }),
    /** Bodies that may be given the lead, for whoever may assign it. */
    assignable: z.array(agencyRefSchema),
  })
  .meta({ id: 'TargetDetail' });
export type TargetDetail = z.infer<typeof targetDetailSchema>;

export const asOfQuerySchema = z.object({ asOf: daySchema.optional() });

export const targetListQuerySchema = asOfQuerySchema.extend({
  plan: planKeySchema.optional(),
  region: regionCodeSchema.optional(),
  agency: z.coerce.number().int().optional(),
  lamp: lampSchema.optional(),
  deadline: deadlineStateSchema.optional(),
  q: searchWordsSchema.optional(),
  /** Goals that have ended, with what was judged last, instead of those in force. */
  ended: z.literal('only').optional(),
  /** At most so many rows; `total` counts all. */
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  offset: z.coerce.number().int().min(0).default(0),
});
export type TargetListQuery = z.infer<typeof targetListQuerySchema>;

export const assignLeadSchema = z
  .object({ agencyId: idSchema, reason: z.string().trim().min(4).max(500) })
  .meta({ id: 'AssignLead' });
export type AssignLead = z.infer<typeof assignLeadSchema>;

export const assignedLeadSchema = z
  .object({ version: versionSchema, responsibilities: z.array(responsibilitySchema) })
  .meta({ id: 'AssignedLead' });
export type AssignedLead = z.infer<typeof assignedLeadSchema>;
