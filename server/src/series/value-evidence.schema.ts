import { z } from 'zod';
import { daySchema, idSchema } from '../shared/contract.schema';

/** A file that proves a value, as it is listed; its content is asked for by its id. */
export const evidenceFileSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** Bytes. */
    size: z.int(),
    mediaType: z.string(),
    /** Of the content, lower-case hex. */
    sha256: z.string(),
    uploadedBy: z.string(),
    /** With its offset, in Asia/Shanghai. */
    uploadedAt: z.string(),
    /** Removing is marking; null for a file in force. */
    removed: z.object({ by: z.string(), on: daySchema, reason: z.string() }).nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;
