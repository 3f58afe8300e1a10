import { z } from 'zod';
import { idSchema, sentenceSchema } from '../shared/contract.schema';

export const confirmDraftSchema = z
  .object({
    /** Of an amendment: why goals change, kept with every proposal. */
    reason: z.string().trim().max(500).default(''),
    /**
     * Of an amendment: what the document does not state any more and is to end. Targets are proposed
     * to a second person, notes and incentives end at once.
     */
    end: z
      .object({
        targets: z.array(idSchema).max(1000).default([]),
        notes: z.array(idSchema).max(1000).default([]),
        incentives: z.array(idSchema).max(1000).default([]),
      })
      .default({ targets: [], notes: [], incentives: [] }),
    /** Plans with the same number, of which the person says that this is another one. */
    otherThan: z.array(idSchema).max(100).default([]),
  })
  .meta({ id: 'ConfirmDraft' });
export type ConfirmDraft = z.infer<typeof confirmDraftSchema>;

export const confirmedDraftSchema = z
  .object({
    draftId: idSchema,
    plan: z.object({ id: idSchema, key: z.string() }),
    targets: z.int(),
    notes: z.int(),
    incentives: z.int(),
    newAgencies: z.int(),
    /** Of an amendment: goal changes that await a second person, and targets no longer found. */
    proposals: z.int(),
    removed: z.int(),
    /** Of an amendment: what it says differently but was not changed, and what to do about it. */
    left: z.array(sentenceSchema),
  })
  .meta({ id: 'ConfirmedDraft' });
export type ConfirmedDraft = z.infer<typeof confirmedDraftSchema>;
