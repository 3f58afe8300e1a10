import { z } from 'zod';
import {
  daySchema,
  idSchema,
  planKeySchema,
  regionCodeSchema,
  typedDaySchema,
  versionSchema,
} from '../shared/contract.schema';
import { partKeySchema } from './bulletin.schema';
import { MOST_HEADLINES } from './domain/bulletin-figure';
import { PART_KEYS } from './domain/bulletin-part';

/** Words of a draft; control characters other than line breaks are in no document. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);
const text = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u);
const planKeysSchema = z.array(planKeySchema).min(1).max(50);
const headlineIdsSchema = z.array(idSchema).max(MOST_HEADLINES);

export const draftBulletinSchema = z
  .object({
    regionCode: regionCodeSchema,
    /** The region's own plans unless given. */
    plans: planKeysSchema.optional(),
    /** Day of the figures; today unless given. */
    asOf: typedDaySchema.optional(),
    /** The last quarter that has ended by then unless given. */
    periodFrom: typedDaySchema.optional(),
    periodTo: typedDaySchema.optional(),
    /** The issued bulletin that this one corrects. */
    followsId: idSchema.optional(),
  })
  .meta({ id: 'DraftBulletin' });
export type DraftBulletin = z.infer<typeof draftBulletinSchema>;

export const saveBulletinSchema = z
  .object({
    title: line(120),
    issuer: line(80),
    recipients: line(300),
    copies: line(300),
    signatory: line(80),
    basis: line(500),
    parts: z.array(z.object({ key: partKeySchema, text: text(20_000) })).max(PART_KEYS.length),
  })
  .meta({ id: 'SaveBulletin' });
export type SaveBulletin = z.infer<typeof saveBulletinSchema>;

/** What a draft is made of anew; what is left out stays as it is. */
export const regenerateScopeSchema = z
  .object({
    /** Today unless given: the latest data. */
    asOf: typedDaySchema.optional(),
    plans: planKeysSchema.optional(),
    periodFrom: typedDaySchema.optional(),
    periodTo: typedDaySchema.optional(),
    headlineIds: headlineIdsSchema.optional(),
  })
  .meta({ id: 'RegenerateScope' });
export type RegenerateScope = z.infer<typeof regenerateScopeSchema>;

export const regenerateSchema = regenerateScopeSchema
  .extend({
    /** Parts whose text becomes the new one; the others keep their own. */
    take: z.array(partKeySchema),
  })
  .meta({ id: 'RegenerateBulletin' });
export type Regenerate = z.infer<typeof regenerateSchema>;

export const regenerationSchema = z
  .object({
    version: versionSchema,
    dataAsOf: daySchema,
    changes: z.array(
      z.object({
        key: partKeySchema,
        before: z.string(),
        after: z.string(),
        current: z.string(),
        edited: z.boolean(),
        proposed: z.enum(['new', 'own']),
      }),
    ),
    /** Also where no text changes: targets that are told by other figures now. */
    figuresChanged: z.int(),
  })
  .meta({ id: 'Regeneration' });
export type Regeneration = z.infer<typeof regenerationSchema>;

export const discardBulletinSchema = z
  .object({ reason: z.string().trim().min(4).max(1000) })
  .meta({ id: 'DiscardBulletin' });
export type DiscardBulletin = z.infer<typeof discardBulletinSchema>;

export const issueBulletinSchema = z
  .object({
    /** Has read the soft findings of the list before issuing, where there are any. */
    confirmed: z.boolean(),
  })
  .meta({ id: 'IssueBulletin' });
export type IssueBulletin = z.infer<typeof issueBulletinSchema>;
