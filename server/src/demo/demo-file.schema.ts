import { z } from 'zod';
import { ACCOUNT_ROLES } from '../auth/auth.policy';
import { isDay } from '../series/domain/day';

const day = z.string().refine(isDay, 'a calendar day, YYYY-MM-DD');

/** seeds/demo.yaml. */
export const demoFileSchema = z.strictObject({
  /** Plan key → the day from which it runs in the system. */
  activatedOn: z.record(z.string(), day),
  /** Full names of the bodies whose returns are signed by their signer's account. */
  eSigning: z.array(z.string()),
  accounts: z.array(
    z.strictObject({
      username: z.string().min(1),
      displayName: z.string().min(1),
      role: z.enum(ACCOUNT_ROLES),
      region: z.string().regex(/^\d{6}$/),
      /** Full name of the body a clerk reports or a signer signs for. */
      agency: z.string().optional(),
    }),
  ),
});
export type DemoFile = z.infer<typeof demoFileSchema>;
