import { z } from 'zod';
import { idSchema, versionSchema } from '../shared/contract.schema';

/** How a body's returns are signed. */
export const signingSchema = z
  .object({
    agencyId: idSchema,
    version: versionSchema,
    /** By the account of its signer; else the clerk enters the signer's name. */
    eSigning: z.boolean(),
    /** Accounts that could sign for it. */
    signers: z.int(),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'Signing' });
export type Signing = z.infer<typeof signingSchema>;

export const changeSigningSchema = z
  .object({ eSigning: z.boolean() })
  .meta({ id: 'ChangeSigning' });
