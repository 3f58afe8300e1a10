import { z } from 'zod';
import { daySchema, idSchema, sentenceSchema, versionSchema } from '../../shared/contract.schema';
import { findingSchema, saveLineSchema, submissionLineSchema } from '../submission.schema';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const columnSchema = z.enum(['value', 'growth', 'answer', 'explanation', 'nextStep', 'expectedOn']);

const remarkSchema = z.object({
  /** Where in the file, as H12. */
  address: z.string(),
  column: columnSchema,
  message: sentenceSchema,
});

export const workbookRowSchema = z
  .object({
    lineId: idSchema,
    name: z.string(),
    unit: z.string(),
    /** Row of the sheet; null where the file has no row for the line. */
    sheetRow: z.int().nullable(),
    /**
     * `conflict`: somebody saved the line after the template was made and the file says otherwise;
     * `missing`: the file has no row for it, so it stays as it is.
     */
    state: z.enum(['changed', 'unchanged', 'conflict', 'error', 'missing']),
    /** Version of the line as it is now, to be named when the row is saved. */
    version: versionSchema,
    /** Cells that the file would change. */
    changes: z.array(
      z.object({
        address: z.string(),
        column: columnSchema,
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    errors: z.array(remarkSchema),
    notes: z.array(remarkSchema),
    /** Of the line with the file's content; the checks are those of typing. */
    findings: z.array(findingSchema),
    changedBy: z.string().nullable(),
    changedAt: z.string().nullable(),
    /** What saving the row would write; null where it cannot be read. */
    typed: saveLineSchema.nullable(),
  })
  .meta({ id: 'WorkbookRow' });
export type WorkbookRow = z.infer<typeof workbookRowSchema>;

/** What a file would change; nothing is saved by reading it. */
export const workbookReadingSchema = z
  .object({
    asOf: daySchema,
    fileName: z.string(),
    sha256: sha256Schema,
    sheet: z.string(),
    rows: z.array(workbookRowSchema),
    /** Rows of the sheet that belong to no line of the return, or to one that had a row already. */
    strangers: z.array(z.object({ sheetRow: z.int(), message: sentenceSchema })),
  })
  .meta({ id: 'WorkbookReading' });
export type WorkbookReading = z.infer<typeof workbookReadingSchema>;

/** The rows that the clerk chose, each with the version that was shown. */
export const applyWorkbookSchema = z
  .object({
    fileName: z.string().max(200),
    sha256: sha256Schema,
    rows: z
      .array(z.object({ lineId: idSchema, version: versionSchema, typed: saveLineSchema }))
      .min(1)
      .max(2000)
      .refine((rows) => new Set(rows.map((row) => row.lineId)).size === rows.length, {
        message: '同一行只能保存一次。 A line can be saved once only.',
      }),
  })
  .meta({ id: 'ApplyWorkbook' });
export type ApplyWorkbook = z.infer<typeof applyWorkbookSchema>;

export const appliedWorkbookSchema = z
  .object({ saved: z.int(), lines: z.array(submissionLineSchema) })
  .meta({ id: 'AppliedWorkbook' });
export type AppliedWorkbook = z.infer<typeof appliedWorkbookSchema>;
