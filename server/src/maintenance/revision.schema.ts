import { z } from 'zod';
import {
  daySchema,
  decimalSchema,
  idSchema,
  sentenceSchema,
  typedDaySchema,
  versionSchema,
} from '../shared/contract.schema';
import { COMPARATORS, RECURRENCES, ROLES } from '../targets/domain/model';
import {
  agencyRefSchema,
  judgedTargetSchema,
  targetRevisionSchema,
} from '../targets/target.schema';
import { movedVerdictSchema } from '../targets/moved-verdict.schema';

const reasonSchema = z.string().trim().min(4).max(500);

const interimSchema = z.array(z.object({ on: typedDaySchema, value: decimalSchema })).max(60);
const nodesSchema = z
  .array(z.object({ on: typedDaySchema, label: z.string().trim().max(100) }))
  .max(50);

/** Shares are running sums, per cent of the year's total by the end of each part, rising to 100. */
export const profileSchema = z
  .union([
    z.object({ kind: z.enum(['linear', 'seasonal']) }),
    z.object({ kind: z.literal('shares'), shares: z.array(decimalSchema).max(12) }),
  ])
  .meta({ id: 'ScheduleProfile' });

export const scheduleChangeSchema = z
  .object({ kind: z.literal('schedule'), profile: profileSchema, interim: interimSchema })
  .meta({ id: 'ScheduleChange' });

export const baselineChangeSchema = z
  .object({
    kind: z.literal('baseline'),
    /** Null takes back a base that an inspector entered. */
    baseline: z
      .object({
        periodEnd: typedDaySchema,
        value: decimalSchema,
        /** Revision of the figures, where statistics published several. */
        revision: z.string().trim().min(1).max(50).nullable(),
        source: z.string().trim().min(4).max(200),
      })
      .nullable(),
  })
  .meta({ id: 'BaselineChange' });

export const nodesChangeSchema = z
  .object({ kind: z.literal('nodes'), nodes: nodesSchema })
  .meta({ id: 'NodesChange' });

/** What is asked and by when, as a whole; what stays as it is is sent as it is. */
export const goalChangeSchema = z
  .object({
    kind: z.literal('goal'),
    /** Null for a task. */
    goal: decimalSchema.nullable(),
    goalUpper: decimalSchema.nullable(),
    evaluationEnd: typedDaySchema.nullable(),
    deadline: typedDaySchema.nullable(),
    interim: interimSchema,
    nodes: nodesSchema,
    /** What is left out stays as it is; so do its bodies. */
    name: z.string().trim().min(1).max(300).optional(),
    comparator: z.enum(COMPARATORS).optional(),
    /** Equality does not meet the goal (超过). */
    strict: z.boolean().optional(),
    /** Shown, never judged (左右). */
    approximate: z.boolean().optional(),
    recurrence: z.enum(RECURRENCES).optional(),
    /** Every body that the basis document names for it, in its order. */
    bodies: z
      .array(z.object({ agencyId: idSchema, role: z.enum(ROLES) }))
      .min(1)
      .max(200)
      .optional(),
  })
  .meta({ id: 'GoalChange' });

export const termsChangeSchema = z
  .discriminatedUnion('kind', [
    scheduleChangeSchema,
    baselineChangeSchema,
    nodesChangeSchema,
    goalChangeSchema,
  ])
  .meta({ id: 'TermsChange' });

export const previewSchema = z
  .object({ change: termsChangeSchema, effectiveOn: typedDaySchema.nullable().default(null) })
  .meta({ id: 'PreviewRevision' });
export type PreviewRevision = z.infer<typeof previewSchema>;

/** A change that takes effect at once. */
export const reviseSchema = z
  .object({
    change: z.discriminatedUnion('kind', [
      scheduleChangeSchema,
      baselineChangeSchema,
      nodesChangeSchema,
    ]),
    reason: reasonSchema,
  })
  .meta({ id: 'ReviseTerms' });
export type ReviseTerms = z.infer<typeof reviseSchema>;

export const chooseReporterSchema = z
  .object({ agencyId: idSchema, reason: reasonSchema })
  .meta({ id: 'ChooseReporter' });
export type ChooseReporter = z.infer<typeof chooseReporterSchema>;

const proposalBasisSchema = z.object({
  title: z.string().trim().min(4).max(200),
  /** Null where the document prints none. */
  number: z.string().trim().min(1).max(100).nullable(),
  date: typedDaySchema,
});

export const proposeGoalSchema = z
  .object({
    change: goalChangeSchema,
    reason: reasonSchema,
    basis: proposalBasisSchema,
    /** First day in force; null: the day of confirmation. */
    effectiveOn: typedDaySchema.nullable(),
  })
  .meta({ id: 'ProposeGoal' });
export type ProposeGoal = z.infer<typeof proposeGoalSchema>;

/** 终止: the goal is asked no more. */
export const proposeEndSchema = z
  .object({
    reason: reasonSchema,
    basis: proposalBasisSchema,
    /** First day on which it is asked no more; null: the day of confirmation. */
    effectiveOn: typedDaySchema.nullable(),
  })
  .meta({ id: 'ProposeEnd' });
export type ProposeEnd = z.infer<typeof proposeEndSchema>;

export const confirmGoalSchema = z
  .object({
    /** First day in force; null: the day proposed, else today. */
    effectiveOn: typedDaySchema.nullable().default(null),
    reason: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'ConfirmGoal' });
export type ConfirmGoal = z.infer<typeof confirmGoalSchema>;

export const declineGoalSchema = z.object({ reason: reasonSchema }).meta({ id: 'DeclineGoal' });
export type DeclineGoal = z.infer<typeof declineGoalSchema>;

const schedulePointsSchema = z.array(z.object({ on: daySchema, value: decimalSchema }));

/** What a change would move, judged from what is known today; nothing of it is stored. */
export const revisionPreviewSchema = z
  .object({
    today: daySchema,
    /** Sentences to think about; none of them forbids the change. */
    warnings: z.array(sentenceSchema),
    /** The target today, its periods, and other targets that move. */
    rows: z.array(movedVerdictSchema),
    schedule: z.object({ before: schedulePointsSchema, after: schedulePointsSchema }),
    scheduleUnit: z.string(),
    /** Where parts add up to a whole: their sum beside its goal. */
    breakdown: z
      .object({
        whole: z.object({ id: idSchema, name: z.string() }),
        unit: z.string(),
        before: z.object({ goal: decimalSchema, sum: decimalSchema }),
        after: z.object({ goal: decimalSchema, sum: decimalSchema }),
      })
      .nullable(),
  })
  .meta({ id: 'RevisionPreview' });
export type RevisionPreview = z.infer<typeof revisionPreviewSchema>;

/** The terms of a target as an inspector edits them. */
export const maintenanceSchema = z
  .object({
    asOf: daySchema,
    version: versionSchema,
    target: judgedTargetSchema,
    terms: z.object({
      goal: decimalSchema.nullable(),
      goalUpper: decimalSchema.nullable(),
      evaluationEnd: daySchema.nullable(),
      deadline: daySchema.nullable(),
      start: daySchema,
      profile: profileSchema,
      interim: z.array(z.object({ on: daySchema, value: decimalSchema })),
      nodes: z.array(z.object({ on: daySchema, label: z.string() })),
      baseline: z
        .object({
          periodEnd: daySchema,
          value: decimalSchema.nullable(),
          revision: z.string().nullable(),
          source: z.string().nullable(),
        })
        .nullable(),
    }),
    /** Unit of the series, in which a base is entered. */
    seriesUnit: z.string(),
    /** Why a part cannot be set for this target; null where it can. */
    unfit: z.object({
      schedule: sentenceSchema.nullable(),
      baseline: sentenceSchema.nullable(),
      nodes: sentenceSchema.nullable(),
    }),
    /** A year's total, which is spread over the year. */
    hasProfile: z.boolean(),
    /** Bodies named for the target that can report it. */
    reporters: z.array(agencyRefSchema),
    can: z.object({ revise: z.boolean(), propose: z.boolean(), end: z.boolean() }),
  })
  .meta({ id: 'TargetMaintenance' });
export type TargetMaintenance = z.infer<typeof maintenanceSchema>;

export const revisedTargetSchema = z
  .object({ version: versionSchema, revision: targetRevisionSchema })
  .meta({ id: 'RevisedTarget' });
export type RevisedTarget = z.infer<typeof revisedTargetSchema>;

export const goalProposalSchema = z
  .object({
    revision: targetRevisionSchema,
    target: judgedTargetSchema,
    can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'GoalProposal' });
export type GoalProposal = z.infer<typeof goalProposalSchema>;

export const goalProposalListSchema = z
  .object({ asOf: daySchema, rows: z.array(goalProposalSchema) })
  .meta({ id: 'GoalProposalList' });
export type GoalProposalList = z.infer<typeof goalProposalListSchema>;

export const goalProposalQuerySchema = z.object({
  /** `open` unless all are asked for. */
  state: z.enum(['open', 'all']).default('open'),
  target: z.coerce.number().int().min(1).optional(),
});
export type GoalProposalQuery = z.infer<typeof goalProposalQuerySchema>;
