import { z } from 'zod';
import { evidenceFileSchema } from '../series/value-evidence.schema';
import { daySchema } from '../shared/contract.schema';

/** Files of one value in a return, and what the viewer may do with them. */
export const lineEvidenceSchema = z
  .object({
    asOf: daySchema,
    rows: z.array(evidenceFileSchema),
    can: z.object({ add: z.boolean(), remove: z.boolean() }),
    limits: z.object({
      /** Bytes. */
      file: z.int(),
      filesPerValue: z.int(),
      /** Bytes, of all files of the return, removed ones too. */
      return: z.int(),
    }),
  })
  .meta({ id: 'LineEvidence' });
export type LineEvidence = z.infer<typeof lineEvidenceSchema>;

export const removeEvidenceSchema = z
  .object({ reason: z.string().trim().min(2).max(500) })
  .meta({ id: 'RemoveEvidence' });
