import { z } from 'zod';
import { idSchema, typedDaySchema } from '../shared/contract.schema';
import { DOCUMENT_KINDS } from './domain/document-kind';

/** Signs; more than any plan has, and within what a request may hold. */
const MOST_PASTED = 300_000;

const words = (most: number) => z.string().trim().min(1).max(most);

/** What is typed instead of a file. */
export const pasteSchema = z
  .object({
    name: words(200),
    text: z.string().min(1).max(MOST_PASTED, {
      error:
        '粘贴的文字超过30万字，请存成.txt文件后选择文件导入 / more than 300,000 characters; save it as a .txt file and bring that',
    }),
    issuedOn: typedDaySchema.nullable().default(null),
    /** Plan that runs already and is read anew. */
    amends: idSchema.nullable().default(null),
  })
  .meta({ id: 'PastedDocument' });
export type PastedDocument = z.infer<typeof pasteSchema>;

export const documentQuerySchema = z.object({
  issuedOn: typedDaySchema.optional(),
  amends: z.coerce.number().int().min(1).optional(),
});
export type DocumentQuery = z.infer<typeof documentQuerySchema>;

/** `key`: the Idempotency-Key of the request that brings the document. */
export const progressQuerySchema = z.object({ key: z.string().min(8).max(200) });
export type ProgressQuery = z.infer<typeof progressQuerySchema>;

export const readingProgressSchema = z
  .object({
    /** Null where nothing of it is under way in this process. */
    progress: z
      .object({
        step: z.enum(['pages', 'reading', 'keeping']),
        /** Pages done and of all; 0 where they are not counted. */
        done: z.int(),
        of: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'ReadingProgress' });
export type ReadingProgressView = z.infer<typeof readingProgressSchema>;

/** The document of a draft as it was read. */
export const documentTextSchema = z
  .object({
    name: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    text: z.string(),
    hardWrapped: z.boolean(),
    tables: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        rows: z.int(),
        columns: z.int(),
        cells: z.array(
          z.object({
            row: z.int(),
            column: z.int(),
            rowSpan: z.int(),
            columnSpan: z.int(),
            start: z.int(),
            end: z.int(),
            more: z.array(z.object({ start: z.int(), end: z.int() })).optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'IntakeDocument' });
export type DocumentText = z.infer<typeof documentTextSchema>;
