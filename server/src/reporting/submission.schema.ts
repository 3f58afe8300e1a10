import { z } from 'zod';
import { ANSWERS, PUBLISHERS } from '../series/domain/model';
import { evidenceFileSchema } from '../series/value-evidence.schema';
import {
  daySchema,
  decimalSchema,
  idSchema,
  regionCodeSchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { lampSchema } from '../targets/target.schema';
import { FINDING_LEVELS } from './domain/finding';
import { questionSchema } from './question.schema';
import { extensionRequestSchema } from './extension.schema';
import { STANDINGS } from './domain/reporting-figures';
import { submissionRefSchema, submissionStateSchema } from './submission-ref.schema';

export const submissionListSchema = z
  .object({
    asOf: daySchema,
    /** Returns that the filters leave; the rows are those of one page. */
    total: z.int(),
    rows: z.array(submissionRefSchema),
  })
  .meta({ id: 'SubmissionList' });

/** `hard` blocks the submission, `soft` asks for a reason, `review` is for the reviewer. */
export const findingLevelSchema = z.enum(FINDING_LEVELS).meta({ id: 'FindingLevel' });

/** What a check found in a line, in the words of its rule. */
export const findingSchema = z
  .object({
    level: findingLevelSchema,
    code: z.string(),
    message: sentenceSchema,
    /** A soft finding for which the line gives a reason of substance. */
    answered: z.boolean(),
  })
  .meta({ id: 'Finding' });

/** One series to report, with what the domain makes of the value before anybody accepted it. */
export const submissionLineSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    seriesId: idSchema,
    name: z.string(),
    unit: z.string(),
    /** 口径: how the value adds up. */
    definition: sentenceSchema,
    /** True where only a rate (同比 or change) is asked. */
    asksGrowth: z.boolean(),
    /** Who makes the figures; those of customs and statistics are confirmed, not typed. */
    publisher: z.enum(PUBLISHERS),
    /** Newest version of this period that came by import; null where there is none yet. */
    published: z
      .object({
        value: decimalSchema.nullable(),
        growth: decimalSchema.nullable(),
        publishedOn: daySchema.nullable(),
        source: z.string().nullable(),
      })
      .nullable(),
    /** Optional lines may stay empty (a milestone before its deadline). */
    required: z.boolean(),
    targets: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        goalText: sentenceSchema,
        goal: decimalSchema.nullable(),
        unit: z.string(),
        previewLamp: lampSchema,
        completion: decimalSchema.nullable(),
        gap: decimalSchema.nullable(),
        gapUnit: z.string().nullable(),
        verdict: sentenceSchema,
      }),
    ),
    lastYear: decimalSchema.nullable(),
    lastPeriod: decimalSchema.nullable(),
    lastPeriodEnd: daySchema.nullable(),
    answer: z.enum(ANSWERS).nullable(),
    value: decimalSchema.nullable(),
    growth: decimalSchema.nullable(),
    /** Why there is no value, or why it is below schedule. */
    explanation: z.string().nullable(),
    nextStep: z.string().nullable(),
    expectedOn: daySchema.nullable(),
    /** False on a past day whose draft was typed over: then it shows what was last handed in, or nothing. */
    draftKept: z.boolean(),
    /** Derived: this value minus the earlier one of the year. */
    inPeriod: decimalSchema.nullable(),
    computedGrowth: decimalSchema.nullable(),
    findings: z.array(findingSchema),
    /** Files that prove the value; removed ones only for those who review. */
    evidence: z.array(evidenceFileSchema),
  })
  .meta({ id: 'SubmissionLine' });
export type SubmissionLine = z.infer<typeof submissionLineSchema>;

export const submissionDetailSchema = z
  .object({
    asOf: daySchema,
    submission: submissionRefSchema,
    version: versionSchema,
    signer: z.string().nullable(),
    receipt: z.string().nullable(),
    returnReason: z.string().nullable(),
    /** What was to be mended in single lines when it was last sent back. */
    remarks: z.array(z.object({ lineId: idSchema, words: z.string() })),
    questions: z.array(questionSchema),
    /** Why its signer gave it back to the clerk; null once it went on. */
    givenBackReason: z.string().nullable(),
    /** The body signs by the account of its signer. */
    eSigning: z.boolean(),
    /** Nothing can be reported: supervision locked the round, or this return in it. */
    locked: z.boolean(),
    extensions: z.array(extensionRequestSchema),
    lines: z.array(submissionLineSchema),
    events: z.array(
      z.object({
        at: z.string(),
        actor: z.string(),
        action: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    can: z.object({
      edit: z.boolean(),
      submit: z.boolean(),
      file: z.boolean(),
      sign: z.boolean(),
      takeBack: z.boolean(),
      giveBack: z.boolean(),
      askExtension: z.boolean(),
      accept: z.boolean(),
      return: z.boolean(),
      ask: z.boolean(),
    }),
  })
  .meta({ id: 'SubmissionDetail' });
export type SubmissionDetail = z.infer<typeof submissionDetailSchema>;

/** What a cell may hold; an empty value with answer `value` clears the cell. */
export const saveLineSchema = z
  .object({
    answer: z.enum(ANSWERS),
    value: z.string().max(40).nullable(),
    growth: z.string().max(40).nullable(),
    explanation: z.string().max(2000).nullable(),
    nextStep: z.string().max(2000).nullable(),
    expectedOn: daySchema.nullable(),
  })
  .meta({ id: 'SaveLine' });
export type SaveLine = z.infer<typeof saveLineSchema>;

/** The lines as they were seen: nothing else is handed in. */
const seenLinesSchema = z.array(z.object({ id: idSchema, version: versionSchema })).max(2000);

export const submitSchema = z
  .object({ signer: z.string().trim().min(2).max(40), lines: seenLinesSchema })
  .meta({ id: 'Submit' });
export type Submit = z.infer<typeof submitSchema>;

export const fileSchema = z.object({ lines: seenLinesSchema }).meta({ id: 'FileSubmission' });

export const giveBackSchema = z
  .object({ reason: z.string().trim().min(4).max(1000) })
  .meta({ id: 'GiveBackSubmission' });

export const returnSchema = z
  .object({
    reason: z.string().trim().min(4).max(1000),
    /** What is to be mended in single lines, at most once for each. */
    remarks: z
      .array(z.object({ lineId: idSchema, words: z.string().trim().min(2).max(500) }))
      .max(500)
      .default([]),
  })
  .meta({ id: 'ReturnSubmission' });

export type ReturnSubmission = z.infer<typeof returnSchema>;

export const submissionListQuerySchema = z.object({
  asOf: daySchema.optional(),
  state: submissionStateSchema.optional(),
  plan: z.string().max(100).optional(),
  /** Only returns whose extension waits for a decision. */
  extension: z.literal('pending').optional(),
  agency: z.coerce.number().int().min(1).optional(),
  region: regionCodeSchema.optional(),
  /** With `region`: none of those below it. */
  regionOnly: z.enum(['yes']).optional(),
  /** Rounds whose period ends from this day … */
  from: daySchema.optional(),
  /** … to this. */
  to: daySchema.optional(),
  kind: z.enum(['periodic', 'deadline', 'final']).optional(),
  /** Only returns whose due day, extended where that was granted, has passed. */
  due: z.literal('passed').optional(),
  /** The owed returns that one of the reporting figures counts. */
  standing: z.enum(STANDINGS).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export type SubmissionListQuery = z.infer<typeof submissionListQuerySchema>;
export type SubmissionList = z.infer<typeof submissionListSchema>;
