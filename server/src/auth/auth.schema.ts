import { z } from 'zod';
import { daySchema, idSchema } from '../shared/contract.schema';
import { ABILITIES, ACCOUNT_ROLES } from './auth.policy';

export const accountRoleSchema = z.enum(ACCOUNT_ROLES).meta({ id: 'AccountRole' });
export const abilitySchema = z.enum(ABILITIES).meta({ id: 'Ability' });

export const signInSchema = z
  .object({ username: z.string().min(1).max(64), password: z.string().min(1).max(256) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

export const demoSignInSchema = z
  .object({ username: z.string().min(1).max(64) })
  .meta({ id: 'DemoSignIn' });
export type DemoSignIn = z.infer<typeof demoSignInSchema>;

const accountFields = {
  id: idSchema,
  username: z.string(),
  displayName: z.string(),
  role: accountRoleSchema,
  region: z.object({ code: z.string(), name: z.string() }),
  agency: z.object({ id: idSchema, name: z.string(), shortName: z.string() }).nullable(),
};

export const demoAccountSchema = z.object(accountFields).meta({ id: 'DemoAccount' });
export const demoAccountsSchema = z
  .object({ rows: z.array(demoAccountSchema) })
  .meta({ id: 'DemoAccounts' });
export type DemoAccounts = z.infer<typeof demoAccountsSchema>;

export const sessionSchema = z
  .object({
    account: z.object(accountFields).meta({ id: 'Account' }),
    can: z.array(abilitySchema),
    today: daySchema,
    demo: z.boolean(),
    production: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;
