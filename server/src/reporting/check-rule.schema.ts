import { z } from 'zod';
import { daySchema, decimalSchema, sentenceSchema, versionSchema } from '../shared/contract.schema';
import { findingLevelSchema } from './submission.schema';

/** A number of a check, with the bounds within which it may be set. */
const checkParameterSchema = z.object({
  name: z.string(),
  title: sentenceSchema,
  value: decimalSchema,
  preset: decimalSchema,
  min: decimalSchema,
  max: decimalSchema,
  whole: z.boolean(),
});

export const checkRuleSchema = z
  .object({
    /** Stable: findings carry it. */
    code: z.string(),
    version: versionSchema,
    title: sentenceSchema,
    enabled: z.boolean(),
    mayBeDisabled: z.boolean(),
    level: findingLevelSchema,
    /** Levels it may be set to; one only: it is fixed. */
    levels: z.array(findingLevelSchema),
    parameters: z.array(checkParameterSchema),
    /** Templates with `{placeholders}`. */
    words: sentenceSchema,
    presetWords: sentenceSchema,
    placeholders: z.array(z.object({ name: z.string(), sample: sentenceSchema })),
    /** The words with the samples in them, made as every finding is. */
    preview: sentenceSchema,
    /** Differs from the preset. */
    changed: z.boolean(),
  })
  .meta({ id: 'CheckRule' });
export type CheckRuleView = z.infer<typeof checkRuleSchema>;

export const checkRuleListSchema = z
  .object({
    asOf: daySchema,
    presetVersion: z.int(),
    rules: z.array(checkRuleSchema),
    can: z.object({ edit: z.boolean() }),
  })
  .meta({ id: 'CheckRuleList' });
export type CheckRuleList = z.infer<typeof checkRuleListSchema>;

const templateSchema = z.object({ zh: z.string().max(400), en: z.string().max(400) });

export const reasonSchema = z.string().trim().min(4).max(1000);

export const setCheckRuleSchema = z
  .object({
    enabled: z.boolean(),
    level: findingLevelSchema,
    parameters: z.record(z.string().max(40), z.string().max(40)),
    words: templateSchema,
    reason: reasonSchema,
  })
  .meta({ id: 'SetCheckRule' });
export type SetCheckRule = z.infer<typeof setCheckRuleSchema>;

export const checkPreviewQuerySchema = templateSchema;
export const checkPreviewSchema = z
  .object({ preview: sentenceSchema })
  .meta({ id: 'CheckPreview' });

/** What was set of the checks and sums, the newest first. */
export const checkHistorySchema = z
  .object({
    rows: z.array(
      z.object({
        id: z.int(),
        /** ISO instant. */
        at: z.string(),
        actor: z.string(),
        subject: sentenceSchema,
        changes: z.array(
          z.object({ field: sentenceSchema, before: sentenceSchema, after: sentenceSchema }),
        ),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CheckHistory' });
export type CheckHistory = z.infer<typeof checkHistorySchema>;
