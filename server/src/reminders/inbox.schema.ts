import { z } from 'zod';
import {
  daySchema,
  idSchema,
  MOST_INTEGER,
  sentenceSchema,
  typedDaySchema,
} from '../shared/contract.schema';
import { WAITING_KINDS } from './domain/ladder';
import { ITEM_PAGES } from './domain/waiting-item';

const itemKey = {
  kind: z.enum(WAITING_KINDS),
  itemId: idSchema,
  referenceOn: daySchema,
  /** Working days after the reference day of the last step reached; negative: before it. */
  step: z.int().min(-MOST_INTEGER).max(MOST_INTEGER),
};

export const inboxItemSchema = z
  .object({
    ...itemKey,
    /** What it is and what to do, in one sentence. */
    message: sentenceSchema,
    urgency: z.enum(['late', 'today', 'soon', 'waiting']),
    /** Where it is done; `path` is that page's address within the product. */
    link: z.object({ page: z.enum(ITEM_PAGES), id: idSchema, path: z.string() }),
    seen: z.boolean(),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof inboxItemSchema>;

export const inboxSchema = z
  .object({
    asOf: daySchema,
    items: z.array(inboxItemSchema),
    mail: z.object({
      /** False where this installation sends no mail. */
      offered: z.boolean(),
      address: z.string().nullable(),
      /** The last mail to this account could not be delivered. */
      failing: z.boolean(),
    }),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof inboxSchema>;

export const seenItemsSchema = z
  .object({
    items: z
      .array(z.object({ ...itemKey, referenceOn: typedDaySchema }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'SeenItems' });
export type SeenItems = z.infer<typeof seenItemsSchema>;

export const mailAddressSchema = z
  .object({ address: z.email().max(254).nullable() })
  .meta({ id: 'MailAddress' });
export type MailAddress = z.infer<typeof mailAddressSchema>;
