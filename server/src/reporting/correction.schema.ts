import { z } from 'zod';
import { ANSWERS, VINTAGES } from '../series/domain/model';
import {
  daySchema,
  decimalSchema,
  idSchema,
  sentenceSchema,
  typedDaySchema,
  versionSchema,
} from '../shared/contract.schema';
import { movedVerdictSchema } from '../targets/moved-verdict.schema';

const contentSchema = z.object({
  answer: z.enum(ANSWERS),
  value: decimalSchema.nullable(),
  /** Per cent. */
  growth: decimalSchema.nullable(),
  vintage: z.enum(VINTAGES),
  /** Figures of different revisions are never divided by each other. */
  revision: z.string().nullable(),
});

export const correctionSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    series: z.object({ id: idSchema, name: z.string(), unit: z.string() }),
    regionName: z.string(),
    periodEnd: daySchema,
    label: sentenceSchema,
    targets: z.array(z.object({ id: idSchema, name: z.string() })),
    /** The version that the proposer saw. */
    from: contentSchema.extend({ version: versionSchema }),
    proposed: contentSchema,
    /** False where only the vintage or the revision is another. */
    changesFigure: z.boolean(),
    reason: z.string(),
    source: z.string(),
    sourceUrl: z.string().nullable(),
    proposedBy: z.string(),
    proposedAt: z.string(),
    /** True where another version has become known since: then it can only be refused. */
    overtaken: z.boolean(),
    state: z.enum(['open', 'accepted', 'refused', 'withdrawn']),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    decision: z.string().nullable(),
    can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof correctionSchema>;

export const correctionListSchema = z
  .object({
    asOf: daySchema,
    rows: z.array(correctionSchema),
    /** Of one series: whether the viewer may propose a correction. */
    can: z.object({ propose: z.boolean() }),
  })
  .meta({ id: 'CorrectionList' });
export type CorrectionList = z.infer<typeof correctionListSchema>;

/** What it would move, judged as if it were accepted today: its targets as they stand, and periods. */
export const correctionPreviewSchema = z
  .object({ today: daySchema, rows: z.array(movedVerdictSchema) })
  .meta({ id: 'CorrectionPreview' });
export type CorrectionPreview = z.infer<typeof correctionPreviewSchema>;

export const correctionListQuerySchema = z.object({
  asOf: daySchema.optional(),
  state: z.enum(['open', 'accepted', 'refused', 'withdrawn']).optional(),
  series: z.coerce.number().int().min(1).optional(),
});
export type CorrectionListQuery = z.infer<typeof correctionListQuerySchema>;

/** The new version as it is typed; figures as in a cell of a return. */
export const proposeCorrectionSchema = z
  .object({
    seriesId: idSchema,
    periodEnd: typedDaySchema,
    answer: z.enum(ANSWERS),
    value: z.string().max(40).nullable(),
    growth: z.string().max(40).nullable(),
    vintage: z.enum(VINTAGES),
    revision: z.string().trim().min(1).max(40).nullable(),
    reason: z.string().trim().min(1).max(1000),
    source: z.string().trim().min(2).max(300),
    sourceUrl: z
      .string()
      .trim()
      .max(500)
      .regex(/^https?:\/\/\S+$/, { error: '须为 http(s) 网址 / must be an http(s) address' })
      .nullable(),
  })
  .meta({ id: 'ProposeCorrection' });
export type ProposeCorrection = z.infer<typeof proposeCorrectionSchema>;

export const acceptCorrectionSchema = z
  .object({ words: z.string().trim().min(2).max(1000) })
  .meta({ id: 'AcceptCorrection' });

export const refuseCorrectionSchema = z
  .object({ reason: z.string().trim().min(4).max(1000) })
  .meta({ id: 'RefuseCorrection' });
