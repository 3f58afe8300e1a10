import { z } from 'zod';
import { VINTAGES } from '../series/domain/model';
import {
  daySchema,
  decimalSchema,
  idSchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { IMPORT_COLUMNS } from './domain/import-columns';

export const OUTCOMES = ['new', 'correction', 'supplement', 'same', 'error'] as const;
export const outcomeSchema = z.enum(OUTCOMES).meta({ id: 'ImportOutcome' });
export type RowOutcomeName = z.infer<typeof outcomeSchema>;

export const PHASES = ['reading', 'checking', 'writing', 'judging'] as const;
export type Phase = (typeof PHASES)[number];

export const figureImportSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    fileName: z.string(),
    sha256: z.string(),
    /** Bytes. */
    size: z.int(),
    state: z.enum(['uploaded', 'read', 'done']),
    uploadedBy: z.string(),
    uploadedOn: daySchema,
    readOn: daySchema.nullable(),
    confirmedBy: z.string().nullable(),
    confirmedOn: daySchema.nullable(),
    /** Rows by what they do; zero before the file was read. */
    counts: z.object({
      new: z.int(),
      correction: z.int(),
      supplement: z.int(),
      same: z.int(),
      error: z.int(),
    }),
    /** Of the last piece of work; `running` false without an end means that the process died. */
    progress: z
      .object({
        phase: z.enum(PHASES),
        done: z.int(),
        total: z.int(),
        running: z.boolean(),
        ended: z.boolean(),
      })
      .nullable(),
    can: z.object({ read: z.boolean(), confirm: z.boolean() }),
  })
  .meta({ id: 'FigureImport' });
export type FigureImport = z.infer<typeof figureImportSchema>;

export const figureImportListSchema = z
  .object({ asOf: daySchema, rows: z.array(figureImportSchema) })
  .meta({ id: 'FigureImportList' });
export type FigureImportList = z.infer<typeof figureImportListSchema>;

const figureSchema = z.object({
  value: decimalSchema.nullable(),
  growth: decimalSchema.nullable(),
  vintage: z.enum(VINTAGES),
});

export const figureImportRowSchema = z
  .object({
    /** As the file counts its rows. */
    row: z.int(),
    outcome: outcomeSchema,
    plan: z.string(),
    series: z.string(),
    /** The period as the file writes it. */
    period: z.string(),
    periodEnd: daySchema.nullable(),
    unit: z.string().nullable(),
    before: figureSchema.nullable(),
    after: figureSchema.nullable(),
    reason: z.string().nullable(),
    errors: z.array(
      z.object({
        address: z.string(),
        column: z.enum(IMPORT_COLUMNS),
        message: sentenceSchema,
      }),
    ),
  })
  .meta({ id: 'FigureImportRow' });
export type FigureImportRow = z.infer<typeof figureImportRowSchema>;

export const figureImportRowsSchema = z
  .object({ total: z.int(), rows: z.array(figureImportRowSchema) })
  .meta({ id: 'FigureImportRows' });
export type FigureImportRows = z.infer<typeof figureImportRowsSchema>;

export const figureImportRowsQuerySchema = z.object({
  outcome: outcomeSchema.optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type FigureImportRowsQuery = z.infer<typeof figureImportRowsQuerySchema>;
