import { z } from 'zod';
import { daySchema, idSchema, searchWordsSchema } from '../shared/contract.schema';
import { agencyRefSchema, roleSchema } from '../targets/target.schema';

/** What somebody is about to entrust to a body: a target, a return, a clause or another matter. */
export const ENTRUSTED_ABOUT = ['target', 'submission', 'clause', 'entrusted'] as const;
export type EntrustedAbout = (typeof ENTRUSTED_ABOUT)[number];

export const addresseeQuerySchema = z.object({
  about: z.enum(ENTRUSTED_ABOUT),
  id: z.coerce.number().int().min(1),
  /** Words in a body's name; bodies that answer for the matter are listed in any case. */
  q: searchWordsSchema.default(''),
});
export type AddresseeQuery = z.infer<typeof addresseeQuerySchema>;

/** Who could take a matter on, and by when as a proposal. */
export const addresseeListSchema = z
  .object({
    /** Bodies that answer for it first, in the order of the document; then those found by name. */
    rows: z.array(
      z.object({
        agency: agencyRefSchema,
        /** Its part in the target or clause; null for every other body of the region. */
        role: roleSchema.nullable(),
      }),
    ),
    proposedId: idSchema.nullable(),
    /** So many working days from today; people choose. */
    workingDays: z.int(),
    dueOn: daySchema,
    /** A year without announced holidays was counted by Monday to Friday. */
    dueOnPresumed: z.boolean(),
  })
  .meta({ id: 'AddresseeList' });
export type AddresseeList = z.infer<typeof addresseeListSchema>;
