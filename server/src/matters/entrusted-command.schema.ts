import { z } from 'zod';
import { attachmentIdsSchema } from '../evidence/attachment.schema';
import { idSchema, typedDaySchema } from '../shared/contract.schema';
import { ENTRUSTED_ABOUT } from './addressee.schema';

/** What a person has to write in full: an instruction, a report, an opinion. */
export const writtenSchema = z.string().trim().min(4).max(4000);
export const reasonSchema = z.string().trim().min(4).max(1000);
export const MOST_CO_OWNERS = 20;

export const giveDirectiveSchema = z
  .object({
    about: z.enum(ENTRUSTED_ABOUT),
    id: idSchema,
    text: writtenSchema,
    ownerId: idSchema,
    coOwnerIds: z.array(idSchema).max(MOST_CO_OWNERS).default([]),
    dueOn: typedDaySchema,
  })
  .meta({ id: 'GiveDirective' });
export type GiveDirective = z.infer<typeof giveDirectiveSchema>;

export const reportEntrustedSchema = z
  .object({
    words: writtenSchema,
    /** The body says that it is done and asks to have it closed. */
    settled: z.boolean(),
    attachmentIds: attachmentIdsSchema.default([]),
  })
  .meta({ id: 'ReportEntrusted' });
export type ReportEntrusted = z.infer<typeof reportEntrustedSchema>;

/** What supervision adds when it passes the matter on, or why it sends a report back. */
export const entrustedWordsSchema = z
  .object({ words: reasonSchema })
  .meta({ id: 'EntrustedWords' });
export type EntrustedWords = z.infer<typeof entrustedWordsSchema>;

export const changeEntrustedDueSchema = z
  .object({ dueOn: typedDaySchema, reason: reasonSchema })
  .meta({ id: 'ChangeEntrustedDue' });
export type ChangeEntrustedDue = z.infer<typeof changeEntrustedDueSchema>;

export const changeEntrustedOwnerSchema = z
  .object({ ownerId: idSchema, reason: reasonSchema })
  .meta({ id: 'ChangeEntrustedOwner' });
export type ChangeEntrustedOwner = z.infer<typeof changeEntrustedOwnerSchema>;

export const withdrawDirectiveSchema = z
  .object({ reason: reasonSchema })
  .meta({ id: 'WithdrawDirective' });
export type WithdrawDirective = z.infer<typeof withdrawDirectiveSchema>;
